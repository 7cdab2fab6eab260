// A discussion that is not written yet is mostly one of the next stage, between those who mostly speak
// there: the page says so, and the person checks it.

import { all, one } from "../parts.js";
import * as draft from "./draft.js";
import { form } from "./typed.js";

let usual = /** @type {Record<string, string>} */ ({}); // what was filled in, by field

/** Fill in a new discussion, before anything is typed. */
export function suggest() {
  const shown = form();
  usual = {};
  if (!shown || !draft.isNew(shown.dataset.page ?? "")) return;
  const stages = /** @type {HTMLInputElement[]} */ (
    all("[data-suggests]", shown)
  );
  if (stages.some((stage) => stage.checked)) return; // chosen before this script came
  const next = stages.find((stage) => !isRecorded(stage));
  if (!next) return;
  next.checked = true;
  follow(next);
}

/** @param {HTMLInputElement} stage */
const isRecorded = ({ name, value }) =>
  draft.theCase().discussions.some((row) => row[name] === value);

/** Fill in what is usual with a choice, over nothing that was typed. @param {HTMLInputElement} chosen */
export function follow({ dataset: { suggests = "{}" } }) {
  /** @type {Record<string, string>} */
  const words = JSON.parse(suggests);
  for (const [id, text] of Object.entries({ ...blank(usual), ...words })) {
    const box = /** @type {HTMLInputElement} */ (one(`#field-${id}`));
    if (box.value && box.value !== usual[id]) continue;
    box.value = text;
    one(`[data-suggested="${id}"]`).hidden = !text;
    usual[id] = text;
  }
}

/** @param {Record<string, string>} words */
const blank = (words) =>
  Object.fromEntries(Object.keys(words).map((id) => [id, ""]));
