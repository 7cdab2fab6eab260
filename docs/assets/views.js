// Where a view comes from: Python makes it once it is ready; until then, or without it, the build's
// own pages serve, all of them in one file, so that nothing more is needed from the network.

import { folder, site } from "./address.js";
import * as draft from "./draft.js";

/** @typedef {import("./bridge.d.ts").Files} Files */
/** @typedef {import("./bridge.d.ts").View} View */
/** @typedef {import("./python.js").Python} Python */

/** @type {Promise<Record<string, {title: string, html: string}>> | undefined} */
let readyMade;

/** Fetch the ready-made pages while there is a network. */
export function prepare() {
  readyMade ??= fetch(new URL("pages.json", folder)).then((response) =>
    response.json(),
  );
  readyMade.catch(() => {
    readyMade = undefined; // try again when a page is needed
  });
  return readyMade;
}

/**
 * What every request carries: the case, and what belongs to this browser and this day.
 * @param {string} answers
 */
export const about = (answers) => ({
  fragment: answers,
  case: draft.theCase(),
  row: draft.row(),
  today: new Date().toLocaleDateString("sv"), // the local day as YYYY-MM-DD
  submission: draft.submission(),
  site: site.href,
});

/**
 * Ask Python for a view.
 * @param {Python} python
 * @param {string | null} page null for wherever the answers lead
 * @param {string} answers
 * @returns {Promise<View>}
 */
export const ask = (python, page, answers) =>
  /** @type {Promise<View>} */ (
    python.ask({ do: "page", at: page, ...about(answers) })
  );

/**
 * The view of a page, from Python if it is there.
 * @param {Python} python
 * @param {string | null} page
 * @param {string} answers
 * @param {string} otherwise the page to take ready-made: the one that the link itself names
 * @returns {Promise<View>}
 */
export async function find(python, page, answers, otherwise) {
  const nothingToSend = page === "send" && !draft.started();
  const early = python.state === "loading";
  try {
    if (!nothingToSend) return await ask(python, page, answers);
  } catch {
    // the ready-made page serves instead
  }
  const pages = await prepare();
  // A page that took longer than Python's start is better made by Python.
  if (early && python.state === "ready")
    return find(python, page, answers, otherwise);
  return { page: otherwise, fragment: answers, ...pages[otherwise] };
}
