// The form on paper, filled in with what was typed: it needs no Python, and nothing from the network.

import { all } from "../parts.js";
import { today } from "./days.js";
import * as draft from "./draft.js";
import { spoken } from "./plain.js";

/** @typedef {import("../runtime/bridge.d.ts").Values} Values */

const ABOUT = "--cr-about"; // what stands at the foot of each sheet (see paper.css)

/** @type {Node | undefined} the form as the build made it */
let empty;

/** Fill it in, if it is what is shown. @param {Element} view */
export function fillPaper(view) {
  const [paper] = all(".cr-paper", view);
  if (!paper || !draft.started()) return;
  empty = paper.cloneNode(true);
  const { values, discussions } = draft.theCase();
  writeInto(paper, values);
  for (const row of discussions) writeInto(rowFor(row, paper), row);
  for (const line of all("[data-today] .cr-line", paper))
    line.textContent = spoken(today());
  for (const note of all("[data-filled]", paper)) note.hidden = false;
  paper.dataset.written = "";
  tellEachSheet([paper.dataset.about, ...references(paper)].join(", "));
}

/** Show it as it was made. @param {Element} view */
export function emptyPaper(view) {
  if (!empty) return;
  view.querySelector(".cr-paper")?.replaceWith(empty);
  tellEachSheet("");
}

/** A long answer goes on to a sheet without a head. @param {string} text on one line */
const tellEachSheet = (text) =>
  document.documentElement.style.setProperty(ABOUT, JSON.stringify(text));

/** @param {Element} paper */
const references = (paper) =>
  new Set(
    all("[data-same] .cr-line", paper)
      .map(({ textContent }) => textContent.replace(/\s+/g, " "))
      .filter(Boolean),
  );

/**
 * A row of its stage that nothing stands in, or one more; the last rows are for any other stage.
 * @param {Values} values of a discussion
 * @param {HTMLElement} paper
 */
function rowFor({ stage }, paper) {
  const rows = all("[data-stage]", paper);
  const named = rows.filter(({ dataset }) => dataset.stage === stage);
  const its = named.length
    ? named
    : rows.filter(({ dataset }) => !dataset.stage);
  const free = its.find(({ dataset }) => !("written" in dataset));
  const row = free ?? another(its[its.length - 1]);
  row.dataset.written = "";
  return row;
}

/** A copy of a row, under it, in which nothing is written. @param {HTMLElement} row */
function another(row) {
  const copy = /** @type {HTMLElement} */ (row.cloneNode(true));
  for (const line of all(".cr-line", copy)) line.textContent = "";
  for (const box of all("[data-ticked]", copy)) delete box.dataset.ticked;
  row.after(copy);
  return copy;
}

/** @param {Element} place @param {Values} values */
function writeInto(place, values) {
  for (const blank of all("[data-blank], [data-same]", place)) {
    const value = values[blank.dataset.blank ?? blank.dataset.same ?? ""];
    if (value === undefined) continue;
    for (const line of all(".cr-line", blank))
      line.textContent = written(blank.dataset, `${value}`, values);
    for (const box of all("[data-option]", blank))
      box.toggleAttribute(
        "data-ticked",
        [value].flat().includes(box.dataset.option ?? ""),
      );
  }
}

/** @param {DOMStringMap} kind of a blank @param {string} value @param {Values} values */
function written({ day, waits }, value, { date = "" }) {
  if (waits) return value === waits ? spoken(`${date}`) || "✓" : value && "–";
  return day === undefined ? value : spoken(value);
}
