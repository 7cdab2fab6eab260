// What the service worker keeps on the device, and under which names. A server may hold several sites,
// so each name begins with where this one is.

/**
 * The site as scripts/build/offline.py lists it: the sums of files by path. `first` is what nobody can
 * do without, `more` are the other pages, and `python` is what the form runs on.
 * @typedef {{version: string, build: string, first: Record<string, string>,
 *   more: Record<string, string>, python: string[]}} Site
 */

import { smallest } from "../runtime/packed.js";
import { isRight } from "../runtime/summed.js";

export const worker = /** @type {ServiceWorkerGlobalScope} */ (
  /** @type {unknown} */ (globalThis)
);
const { scope } = worker.registration;
const AT_ONCE = 2; // files: others may wait for the line, and for the processor
const FETCHED = "X-Fetched"; // headers of our own: when, and the sum of it
const SUM = "X-Sum";
export const PYTHON = `${scope} python`;
export const CHOSEN = `${scope} chosen`;
const STATE = `${scope} state`;
const CHECKED = `${scope}checked`;

/** @param {Site} site */
export const pagesOf = (site) => `${scope} pages ${site.version}`;

/** @param {string} path on the site */
export const at = (path) => new URL(path, scope).href;

/** Keep what is not kept yet, a few files at once. @param {Site} site
 * @param {Record<string, string>} files */
export async function keep(site, files) {
  const cache = await caches.open(pagesOf(site));
  const left = Object.entries(files);
  const next = async () => {
    for (let file = left.pop(); file; file = left.pop())
      if (!(await cache.match(at(file[0])))) await keepOne(cache, ...file);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, next));
}

/** @param {Cache} cache @param {string} path @param {string} sum */
async function keepOne(cache, path, sum) {
  const url = at(path);
  const had = await caches.match(url);
  const same = had?.headers.get(SUM) === sum;
  const found = same ? had : await fetch(url, { cache: "no-cache" });
  if (!found.ok) throw new Error(`${url}: ${found.status}`);
  const bytes = await found.arrayBuffer();
  // Some hosts put something into pages. But a script of another build must not come among ours.
  if (!same && !found.headers.get("Content-Type")?.includes("html"))
    if (!(await isRight(bytes, sum)))
      throw new Error(`${url} is of another build`);
  await cache.put(url, stamped(bytes, found.headers, sum));
}

/** @param {ArrayBuffer} bytes @param {Headers} sent with them @param {string} sum */
function stamped(bytes, sent, sum) {
  const headers = new Headers(sent);
  for (const name of ["Content-Encoding", "Content-Length"])
    headers.delete(name);
  headers.set(FETCHED, new Date().toISOString());
  headers.set(SUM, sum);
  return new Response(bytes, { headers });
}

/** When a kept page was fetched, or found to be the same still. @param {Response} kept */
export const fetchedOn = (kept) => kept.headers.get(FETCHED) ?? "";

/** Keep what Python is loaded from. @param {Site} site */
export async function keepPython(site) {
  const cache = await caches.open(PYTHON);
  const held = (await cache.keys()).map(({ url }) => url);
  for (const url of site.python.map(at)) {
    if (held.includes(url) || held.includes(`${url}.gz`)) continue;
    // It has just been loaded, so it need not come over the line again.
    const { from, response } = await smallest(url, (file) =>
      fetch(file, { cache: "force-cache" }),
    );
    await cache.put(from, response);
  }
}

/** Forget what belongs to other builds, and have the documents that were chosen come anew.
 * @param {Site} site */
export async function forgetOlder(site) {
  const mine = [pagesOf(site), PYTHON, CHOSEN, STATE];
  for (const name of await ours())
    if (!mine.includes(name)) await caches.delete(name);
  const needed = site.python.map(at);
  const python = await caches.open(PYTHON);
  for (const { url } of await python.keys())
    if (!needed.includes(url.replace(/\.gz$/, ""))) await python.delete(url);
  const chosen = await caches.open(CHOSEN);
  for (const { url } of await chosen.keys())
    await chosen.add(new Request(url, { cache: "no-cache" })).catch(() => {});
}

/** The names of all that this site keeps. */
export const ours = async () =>
  (await caches.keys()).filter((name) => name.startsWith(`${scope} `));

/** When the copy was last compared with the site, as text; empty if never. */
export async function checkedOn() {
  const found = await (await caches.open(STATE)).match(CHECKED);
  return (await found?.text()) ?? "";
}

/** The copy is the same as the site now. */
export async function noteChecked() {
  const state = await caches.open(STATE);
  await state.put(CHECKED, new Response(new Date().toISOString()));
}
