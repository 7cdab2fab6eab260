// The service worker: which requests it answers, and how. The server comes first, so that nobody is
// held to an old copy; a copy is given where the server is silent. What is named after its content is
// given at once. Nothing that is typed passes here: only files of the site do.

import {
  at,
  CHOSEN,
  checkedOn,
  fetchedOn,
  forgetOlder,
  keep,
  noteChecked,
  PYTHON,
  pagesOf,
  worker,
} from "./store.js";
import { told } from "./told.js";

/** @typedef {import("./store.js").Site} Site */

const PATIENCE = 3_000; // milliseconds until a copy is given in place of what is still to come
const QUIET = 30_000; // milliseconds for which a line that was silent is not waited for again
const INSTEAD = "about/offline/"; // for a page that is not kept
const HTML = /<html\b/;
// What the name of a build covers; the index of the search is made later (scripts/build/site.py).
const COVERED = /(?<!search_index)\.(js|css|json|svg)$/;
const BUILD = /<html\b[^>]* data-build="(\w+)"/;

/** @type {Site} */
let site;
let quietUntil = 0;
/** @type {Map<string, Promise<string>>} the build of the page of each client; "" if it is a copy */
const builds = new Map();

/** @type {Promise<Cache> | undefined} */
let opened;

function pages() {
  opened ??= caches.open(pagesOf(site));
  return opened;
}

/** @param {Site} listed */
export function serve(listed) {
  site = listed;
  worker.addEventListener("install", (event) =>
    event.waitUntil(keep(site, site.first).then(noteChecked)),
  );
  worker.addEventListener("activate", (event) => {
    event.waitUntil(forgetOlder(site));
    event.waitUntil(worker.registration.navigationPreload?.enable());
  });
  worker.addEventListener("fetch", (event) => {
    const answer = answered(event);
    if (answer) event.respondWith(answer);
  });
  worker.addEventListener("message", (event) =>
    event.waitUntil(told(site, event.data).catch(() => {})),
  );
}

/** @param {FetchEvent} event @returns {Promise<Response> | undefined} undefined to leave it alone */
function answered(event) {
  const { method, url, headers, mode, cache } = event.request;
  const path = pathOf(url);
  if (method !== "GET" || path === undefined || headers.has("Range")) return;
  if (path.startsWith("assets/python/"))
    return cache === "reload" ? renewed(event) : python(event);
  if (path.endsWith(".pdf")) return chosen(event);
  if (mode === "navigate") return page(event, path);
  if (path in site.first || path in site.more) return part(event, path);
}

/** The path of a file of the site, as it is listed. @param {string} url */
function pathOf(url) {
  const { origin, pathname } = new URL(url);
  const { href } = new URL(at(""));
  if (!`${origin}${pathname}`.startsWith(href)) return;
  return `${origin}${pathname}`
    .slice(href.length)
    .replace(/(^|\/)index\.html$/, "$1");
}

/** @param {FetchEvent} event @param {string} path */
async function page(event, path) {
  const cache = await pages();
  const kept =
    (await cache.match(at(path))) ?? (await cache.match(at(`${path}/`)));
  const asked = onItsWay(event);
  const fresh = await inTime(asked, !!kept);
  const id = event.resultingClientId;
  if (!fresh && kept) {
    builds.set(id, Promise.resolve(""));
    return marked(kept);
  }
  if (!fresh) return (await instead(path)) ?? asked;
  builds.set(id, buildOf(fresh.clone()));
  return fresh;
}

/** A page that the browser may have asked for before this worker ran. @param {FetchEvent} event
 * @returns {Promise<Response>} */
async function onItsWay(event) {
  const early = await event.preloadResponse;
  // Firefox says so that it did not come; others reject.
  if (early?.type === "error") throw new TypeError("It did not come");
  return early ?? fetch(event.request);
}

/** Where to go for a page that is not kept. @param {string} path */
async function instead(path) {
  const cache = await pages();
  const there = path !== INSTEAD && (await cache.match(at(INSTEAD)));
  return there ? Response.redirect(at(INSTEAD)) : undefined;
}

/** What a page consists of comes from where the page came from. @param {FetchEvent} event
 * @param {string} path */
async function part(event, path) {
  const cache = await pages();
  const kept = await cache.match(at(path));
  const known = builds.get(event.clientId);
  // A worker's own parts follow it.
  if (known && event.resultingClientId)
    builds.set(event.resultingClientId, known);
  const build = await known;
  if (kept && (build === "" || (build === site.build && COVERED.test(path))))
    return kept;
  const asked = fetch(event.request);
  // A page of another build would not understand our parts.
  if (!kept || (build && build !== site.build)) return asked;
  return (await inTime(asked, true)) ?? kept;
}

/** What the server says, unless it is silent. @param {Promise<Response>} asked
 * @param {boolean} kept whether there is a copy */
async function inTime(asked, kept) {
  const heard = asked.then(
    (response) => {
      quietUntil = 0;
      return kept && response.status >= 500 ? undefined : response;
    },
    () => undefined,
  );
  if (!kept) return heard;
  const patience = Date.now() < quietUntil ? 0 : PATIENCE;
  const silence = new Promise((resolve) => setTimeout(resolve, patience));
  const first = await Promise.race([heard, silence]);
  if (!first) quietUntil = Date.now() + QUIET;
  return /** @type {Response | undefined} */ (first);
}

/** A copy that says of itself that it is one. @param {Response} kept */
async function marked(kept) {
  const mark = `<html data-kept="${fetchedOn(kept)}" data-checked="${await checkedOn()}"`;
  const html = (await kept.text()).replace(HTML, mark);
  return new Response(html, { headers: kept.headers });
}

/** @param {Response} response */
async function buildOf(response) {
  const html = await response.text().catch(() => "");
  return BUILD.exec(html)?.[1] ?? "unknown";
}

/** @param {FetchEvent} event */
async function python(event) {
  const cache = await caches.open(PYTHON);
  return (await cache.match(event.request.url)) ?? fetch(event.request);
}

/** What was damaged comes anew, and is not kept. @param {FetchEvent} event */
async function renewed(event) {
  await (await caches.open(PYTHON)).delete(event.request.url);
  return fetch(event.request);
}

/** A document that somebody opens stays. @param {FetchEvent} event */
async function chosen(event) {
  const cache = await caches.open(CHOSEN);
  const url = at(pathOf(event.request.url) ?? "");
  const kept = await cache.match(url);
  const asked = fetch(event.request);
  const fresh = await inTime(asked, !!kept);
  if (fresh?.status === 200) cache.put(url, fresh.clone()).catch(() => {});
  return fresh ?? kept ?? (await instead("")) ?? asked;
}
