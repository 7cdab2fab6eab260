// What stands in the fields goes into the draft, however it came there. What a browser fills in, or
// what is dictated, may fire no event at all, so the whole form is read: at every event that there
// is, and before it is left.

import { all } from "../parts.js";
import * as draft from "./draft.js";
import { fill, read } from "./fields.js";

/** @typedef {import("./draft.js").Values} Values */

/** @type {WeakMap<HTMLFormElement, Values>} what each form held when this last looked */
const held = new WeakMap();

export const form = () =>
  /** @type {HTMLFormElement | null} */ (document.getElementById("case-form"));

/** @param {HTMLFormElement} shown @returns {string} the page that it is on, wherever one is now */
const page = (shown) => shown.dataset.page ?? "";

/** Fill in a form, over nothing that was typed. @param {Values} [known] what the answers say */
export function bring(known = {}) {
  const shown = form();
  if (!shown) return;
  gather();
  const kept = draft.valuesOf(page(shown));
  fill(shown, { ...known, ...kept });
  held.set(shown, read(shown));
  for (const mark of all("[data-assumed]", shown)) {
    const { assumed = "" } = mark.dataset;
    if (known[assumed]?.length) mark.hidden = assumed in kept;
  }
}

/** Keep what has changed in the fields since this last looked. */
export function gather() {
  const shown = form();
  const before = shown && held.get(shown);
  if (!before) return;
  const now = read(shown);
  held.set(shown, now);
  const changed = Object.entries(now).filter(
    ([id, value]) => String(value) !== String(before[id]),
  );
  if (!changed.length) return;
  // Of a new discussion, what was filled in belongs to the first word that is typed.
  const whole = draft.isNew(page(shown));
  draft.keep(page(shown), whole ? now : Object.fromEntries(changed));
}

/** Keep what was typed before the script came, where nothing is kept already. */
export function keepEarly() {
  const shown = form();
  if (!shown || draft.old) return;
  const known = draft.valuesOf(page(shown));
  const early = Object.entries(read(shown)).filter(
    ([id, value]) => value.length && known[id] === undefined,
  );
  if (early.length) draft.keep(page(shown), Object.fromEntries(early));
}

// Before anybody else acts on it: a link, a button, the way back, another program.
for (const leaving of ["click", "popstate", "pagehide", "beforeunload"]) {
  addEventListener(leaving, gather, { capture: true });
}
document.addEventListener("visibilitychange", gather);
