// The lists of names and words that the privacy check looks in. They are needed when a form is first
// checked, if the worker does not have them by then; without them it looks for few names, and says so.

import { one } from "../parts.js";
import { isRight } from "../runtime/summed.js";
import { site } from "../tool/address.js";

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
  const { names, sums } = JSON.parse(runtime);
  const file = new URL(`assets/python/${names}`, site);
  const signal = AbortSignal.timeout(LIMIT);
  // What was damaged or missing is asked for anew, past what the browser kept of it.
  for (const cache of /** @type {const} */ (["default", "reload"])) {
    const response = await fetch(file, { signal, cache });
    const bytes = await response.arrayBuffer();
    if (response.ok && (await isRight(bytes, sums[names][1])))
      return { names: new TextDecoder().decode(bytes) };
  }
  throw new Error(`${file} is damaged or missing`);
}
