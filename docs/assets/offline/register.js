// Asks the browser to keep a copy of the site, once nothing else is to come. Where it can't, or must
// not, or where data are dear, all works as it does without.

import { idle } from "../pause.js";
import { line } from "../runtime/line.js";
import { script } from "../trusted.js";

const site = new URL("../../", import.meta.url);
const REFUSED = "no-copy"; // in localStorage: the reader has removed it
const { build, kept } = document.documentElement.dataset;

/** Whether the reader, and the browser, would have a copy kept. It may throw where that is barred. */
function wanted() {
  const refused = localStorage.getItem(REFUSED);
  return build && "serviceWorker" in navigator && !refused;
}

/** Keep a copy, or see to the one that there is. @param {boolean} [python] whether it has loaded */
export async function keepCopy(python = false) {
  try {
    if (kept || line() === "dear" || !wanted()) return;
    await idle();
    const { serviceWorker } = navigator;
    const url = script(new URL("sw.js", site));
    const registration = await serviceWorker.register(url, {
      type: "module",
      updateViaCache: "none",
    });
    take(registration.waiting ?? registration.installing);
    registration.addEventListener("updatefound", () =>
      take(registration.installing),
    );
    const { active } = await serviceWorker.ready;
    active?.postMessage({ do: "visit" });
    if (python) active?.postMessage({ do: "python" });
  } catch {
    // It is forbidden, or the browser does not know modules there.
  }
}

/** Have the copy of a new build take over as soon as it is whole. @param {ServiceWorker | null} next */
function take(next) {
  const tell = () =>
    next?.state === "installed" && next.postMessage({ do: "take", build });
  next?.addEventListener("statechange", tell);
  tell();
}

/** Whether there is a copy, or one is to be made. */
export function hasCopy() {
  try {
    return !!wanted();
  } catch {
    return false;
  }
}

/** Remove the copy, and keep none from now on. What is typed into the form stays. */
export async function removeCopy() {
  localStorage.setItem(REFUSED, "yes");
  const registration = await navigator.serviceWorker.getRegistration(site.href);
  await registration?.unregister();
  for (const name of await caches.keys())
    if (name.startsWith(`${site.href} `)) await caches.delete(name);
}

/** Keep one again. */
export function allowCopy() {
  localStorage.removeItem(REFUSED);
  return keepCopy();
}
