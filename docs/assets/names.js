// The lists of names and words that the privacy check looks in. They are fetched when a form is first
// checked; without them it looks for few names, and says so.

import { site } from "./address.js";
import { one } from "./parts.js";

const LIMIT = 15_000; // milliseconds; then it goes on without

/** @type {Promise<{names?: string}> | undefined} */
let coming;

/** What a request to check carries. @returns {Promise<{names?: string}>} */
export function lists() {
  coming ??= fetched().catch(() => {
    coming = undefined; // try again with the next check
    return {};
  });
  return coming;
}

async function fetched() {
  if (!navigator.onLine) throw new Error("offline");
  const { runtime = "{}" } = one("[data-runtime]").dataset;
  const file = new URL(`assets/python/${JSON.parse(runtime).names}`, site);
  const response = await fetch(file, { signal: AbortSignal.timeout(LIMIT) });
  if (!response.ok) throw new Error(`${file}: ${response.status}`);
  return { names: await response.text() };
}
