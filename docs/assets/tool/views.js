// Where a view comes from: Python makes it once it is ready; until then, or without it, the build's
// own pages serve, all of them in one file, so that nothing more is needed from the network.

import { dress } from "../dress.js";
import * as draft from "../form/draft.js";
import { pause } from "../pause.js";
import { folder, site } from "./address.js";
import { source } from "./source.js";

/** @typedef {import("../runtime/bridge.d.ts").Files} Files */
/** @typedef {import("../runtime/bridge.d.ts").View} View */
/** @typedef {import("../runtime/python.js").Python} Python */

const ANSWERED_IN = 3_000; // milliseconds
export const FORM = "form"; // the style sheet of pages with fields

/** @type {ReturnType<typeof fetchPages> | undefined} */
let readyMade;

/** Fetch the ready-made pages while there is a network. */
export function prepare() {
  readyMade ??= fetchPages();
  readyMade.catch(() => {
    readyMade = undefined; // try again when a page is needed
  });
  return readyMade;
}

/** The pages, while what they are dressed in comes too. */
async function fetchPages() {
  const response = await fetch(new URL("pages.json", folder));
  /** @type {Record<string, Pick<View, "title" | "html" | "styles">>} */
  const pages = await response.json();
  dress(Object.values(pages).flatMap(({ styles }) => styles));
  return pages;
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
  revision: draft.revision(),
  sent: draft.sent(),
  source: source(),
  site: site.href,
});

/**
 * Ask Python for a view, with the lists of names where it looks for them.
 * @param {Python} python
 * @param {string | null} page null for wherever the answers lead
 * @param {string} answers
 * @returns {Promise<View>}
 */
export async function ask(python, page, answers) {
  const looksForNames =
    python.state === "ready" && (page === "check" || page === "send");
  if (looksForNames) await needForm();
  const names = looksForNames ? await form?.lists() : {};
  return /** @type {Promise<View>} */ (
    python.ask({ do: "page", at: page, ...about(answers), ...names })
  );
}

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
  const early = python.state === "idle" || python.state === "loading";
  try {
    if (!nothingToSend)
      return await dressed(inTime(ask(python, page, answers), page));
  } catch {
    // the ready-made page serves instead
  }
  const pages = await prepare();
  // A page that took longer than Python's start is better made by Python.
  if (early && python.state === "ready")
    return find(python, page, answers, otherwise);
  if (!(otherwise in pages)) throw new Error(`No ${otherwise} in this build`);
  const made = { page: otherwise, fragment: answers, ...pages[otherwise] };
  return dressed(Promise.resolve(made));
}

/**
 * Nobody waits long for a page that is there ready-made: Python may have died. The others are nothing
 * without it.
 * @param {Promise<View>} coming
 * @param {string | null} page
 */
const inTime = (coming, page) =>
  page === "check" || page === "send"
    ? coming
    : Promise.race([coming, pause(ANSWERED_IN).then(() => Promise.reject())]);

/** A view that can be shown: its style sheets are there, and its scripts. @param {Promise<View>} coming */
export async function dressed(coming) {
  const found = await coming;
  const { styles = [] } = found;
  await Promise.all([dress(styles), styles.includes(FORM) && needForm()]);
  return found;
}

/** @type {import("../form/page.js").Part | undefined} what pages with fields need, once it is there */
export let form;

/** @param {NonNullable<typeof form>} part */
export function attach(part) {
  form = part;
}

/** Have it there. */
export async function needForm() {
  if (!form) await import("../form/page.js");
}
