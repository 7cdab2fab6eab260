// What pages tell the service worker, each once it is at rest.

import {
  at,
  checkedOn,
  keep,
  keepPython,
  noteChecked,
  worker,
} from "./store.js";

/** @typedef {import("./store.js").Site} Site */

const DAY = 86_400_000; // milliseconds

/** @type {Promise<void> | undefined} */
let filling;

/** @param {Site} site @param {{do: string, build?: string}} message */
export async function told(site, { do: what, build }) {
  if (what === "python") await keepPython(site);
  if (what === "take" && build === site.build) await takeOver();
  if (what === "visit") await visited(site);
}

/** Go on keeping the other pages, and compare the copy with the site once a day.
 * @param {Site} site */
async function visited(site) {
  filling ??= keep(site, site.more);
  await filling.finally(() => {
    filling = undefined;
  });
  if (Date.now() - Date.parse(await checkedOn()) < DAY) return;
  const { registration } = worker;
  await registration.update();
  if (!registration.installing && !registration.waiting) await noteChecked();
}

/** A newer build takes over between two pages, when the only one that is open is its own. */
async function takeOver() {
  const open = await worker.clients.matchAll({ includeUncontrolled: true });
  const here = open.filter(({ url }) => url.startsWith(at("")));
  if (here.length <= 1) await worker.skipWaiting();
}
