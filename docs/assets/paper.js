// The form on paper, filled in with what was typed: it needs no Python, and nothing from the network.

import * as draft from "./draft.js";
import { all } from "./parts.js";
import { spoken } from "./plain.js";

/** @typedef {import("./bridge.d.ts").Values} Values */

/** @type {Node | undefined} the form as the build made it */
let empty;

/** Fill it in, if it is what is shown. @param {Element} view */
export function fillPaper(view) {
  const paper = view.querySelector(".cr-paper");
  if (!paper || !draft.started()) return;
  empty = paper.cloneNode(true);
  const { values, discussions } = draft.theCase();
  writeInto(paper, values);
  writeRows(paper, discussions);
  for (const note of all("[data-filled]", paper)) note.hidden = false;
}

/** Show it as it was made. @param {Element} view */
export const emptyPaper = (view) => {
  if (empty) view.querySelector(".cr-paper")?.replaceWith(empty);
};

/**
 * Each discussion on a sheet of its stage, and on one more where that is taken.
 * @param {Element} paper
 * @param {Values[]} rows
 */
function writeRows(paper, rows) {
  const sheets = all("[data-stage]", paper);
  const blank = sheets.map((sheet) => sheet.cloneNode(true));
  const last = [...sheets];
  for (const row of rows) {
    const found = sheets.findIndex(
      ({ dataset }) => dataset.stage === row.stage,
    );
    const at = found < 0 ? sheets.length - 1 : found; // the last is for any other
    if (last[at].dataset.written) {
      const more = /** @type {HTMLElement} */ (blank[at].cloneNode(true));
      last[at].after(more);
      last[at] = more;
    }
    last[at].hidden = false;
    last[at].dataset.written = "yes";
    writeInto(last[at], row);
  }
}

/** @param {Element} place @param {Values} values */
function writeInto(place, values) {
  for (const blank of all("[data-blank]", place)) {
    const value = values[blank.dataset.blank ?? ""];
    if (value === undefined) continue;
    const line = blank.querySelector(".cr-line");
    if (line)
      line.textContent =
        "day" in blank.dataset ? spoken(`${value}`) : `${value}`;
    for (const box of all("[data-option]", blank))
      box.toggleAttribute(
        "data-ticked",
        [value].flat().includes(box.dataset.option ?? ""),
      );
  }
}
