// The end of the offline copy. Published as `sw.js` in place of the service worker, this removes the
// copy and then itself from every browser that comes back (see docs/maintain/offline.md).

const worker = /** @type {ServiceWorkerGlobalScope} */ (
  /** @type {unknown} */ (globalThis)
);

worker.addEventListener("install", () => worker.skipWaiting());
worker.addEventListener("activate", (event) => event.waitUntil(end()));

async function end() {
  const { registration } = worker;
  for (const name of await caches.keys())
    if (name.startsWith(`${registration.scope} `)) await caches.delete(name);
  await registration.unregister();
}

export {}; // a module, with names of its own
