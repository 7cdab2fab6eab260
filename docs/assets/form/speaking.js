// What to say, before it is said: a note that stays in this page's memory until the person keeps it
// in the record. It needs no Python, and nothing stores it.

import * as draft from "./draft.js";
import { fill, read } from "./fields.js";

/** @typedef {import("./draft.js").Values} Values */

let note = /** @type {Values} */ ({}); // what stands in the boxes, wherever the person is now
let words = ""; // the same as the record takes it over
let kept = { row: /** @type {Values} */ ({}), words: "" }; // the discussion that has it, and as what

const form = () =>
  /** @type {HTMLFormElement | null} */ (
    document.getElementById("speaking-form")
  );

/** Whether leaving would lose what was typed since it was last kept. */
export const unkept = () => words !== "" && words !== kept.words;

/** Take in what stands in the boxes, be it typed before this script came. */
export function listen() {
  const shown = form();
  if (!shown) return;
  note = read(shown);
  words = inWords(shown);
  writeOut(shown);
}

/** Show the note on a page that came without it. */
export function restore() {
  const shown = form();
  if (!shown) return;
  fill(shown, note);
  writeOut(shown);
}

export function forget() {
  note = {};
  words = kept.words = "";
}

/**
 * Keep the note in a discussion of the record: the one that has it already, or a new one. What was
 * changed there by hand is left as it is.
 * @param {string} from the page that led to the note
 * @returns {boolean} whether there was anything to keep
 */
export function keep(from) {
  const shown = form();
  if (!shown || !words) return false;
  const { into = "", stages = "" } = shown.dataset;
  const row = draft.theCase().discussions.indexOf(kept.row);
  const known = row >= 0 && [words, kept.row[into]].includes(kept.words);
  if (known) draft.chooseRow(row);
  else draft.chooseNewRow();
  if (!known || unkept()) draft.keep("discussion", { [into]: words });
  if (!known && stages.split(" ").includes(from))
    draft.keep("discussion", { stage: from });
  kept = { row: draft.valuesOf("discussion"), words };
  return true;
}

/** Each answer after its label. @param {HTMLFormElement} shown */
const inWords = (shown) =>
  boxes(shown)
    .filter(({ value }) => value.trim())
    .map(({ labels, value }) => `${labels[0].textContent}: ${value.trim()}`)
    .join("\n");

/** Write the words out for paper, where a box would cut them. @param {HTMLFormElement} shown */
function writeOut(shown) {
  for (const { name, value } of boxes(shown)) {
    const place = shown.querySelector(`[data-typed="${CSS.escape(name)}"]`);
    if (place) place.textContent = value.trim();
  }
}

/** @param {HTMLFormElement} shown */
const boxes = (shown) => [...shown.querySelectorAll("textarea")];
