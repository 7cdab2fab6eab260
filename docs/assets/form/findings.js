// On the check: what was found is changed or kept where it stands, and the person stays where they are.

import { all, one, say } from "../parts.js";
import { fragment, watchPlace } from "../tool/address.js";
import { find } from "../tool/views.js";
import * as draft from "./draft.js";

/** @typedef {import("./form.js").Tool} Tool */

/** @type {{row: string, field: string, text: string, changed: string} | undefined} the last change */
let undo;

/** @type {Record<string, (button: HTMLButtonElement, tool: Tool) => unknown>} */
export const ACTIONS = {
  "keep-finding": (button, tool) => {
    const { finding = "" } = findingOf(button).dataset;
    draft.settle({ kept: [...draft.theCase().kept, finding] });
    return lookAgain(tool);
  },
  "ask-again": (button, tool) => {
    const { finding } = findingOf(button).dataset;
    const kept = draft.theCase().kept.filter((each) => each !== finding);
    draft.settle({ kept });
    return lookAgain(tool);
  },
  "replace-finding": async (button, tool) => {
    const place = findingOf(button);
    const number = all("[data-finding]", tool.view).indexOf(place);
    const { instead = "", said, taken } = button.dataset;
    undo = replace(place.dataset, instead);
    await lookAgain(tool);
    const next = all("[data-finding]", tool.view)[number];
    stayAt(next ?? tool.view.querySelector("#read"));
    const { found } = place.dataset;
    if (!undo) return;
    tell(instead ? say(said, { found, instead }) : taken, tool);
    one('[data-action="undo-replace"]', tool.view).hidden = false;
  },
  "undo-replace": async ({ dataset }, tool) => {
    if (!undo || textOf(undo) !== undo.changed) return;
    write(undo, undo.text);
    undo = undefined;
    await lookAgain(tool);
    stayAt(tool.view.querySelector("[data-finding]"));
    tell(dataset.said, tool);
  },
  "confirm-field": async ({ dataset }, tool) => {
    const { field = "", value = "null" } = dataset;
    draft.keep("check", { [field]: JSON.parse(value) });
    await lookAgain(tool);
    stayAt(tool.view.querySelector(`dl a[data-field="${CSS.escape(field)}"]`));
  },
};

/** What the person says of the whole: that it was read, or which source holds. */
/** @param {HTMLInputElement} input @param {Tool} tool */
export function answer({ dataset, checked, value }, tool) {
  draft.settle({ [dataset.answer ?? ""]: checked ? value : "" });
  return lookAgain(tool);
}

/** @param {HTMLButtonElement} button */
const findingOf = (button) =>
  /** @type {HTMLElement} */ (button.closest("[data-finding]"));

/** Check anew, and leave the person where they are. @param {Tool} tool */
async function lookAgain(tool) {
  const left = watchPlace();
  const found = await find(tool.python, "check", fragment(), "check");
  if (!left()) tool.refresh(found);
}

/** @param {HTMLElement | null} place */
function stayAt(place) {
  place?.focus({ preventScroll: true });
  place?.scrollIntoView({ block: "nearest" });
}

/** @param {string | undefined} words @param {Tool} tool */
function tell(words, tool) {
  const place = tool.view.querySelector("[data-replaced]");
  if (place) place.textContent = words ?? "";
}

/**
 * Write something else in place of what was found, unless the text has changed meanwhile.
 * @param {DOMStringMap} finding
 * @param {string} instead
 * @returns {typeof undo} what would undo it, if it was done
 */
function replace({ field = "", row = "", span = "", found }, instead) {
  const text = textOf({ field, row });
  const [start, end] = inUnits(text, span);
  if (asInPage(text.slice(start, end)) !== found) return;
  const changed = text.slice(0, start) + instead + text.slice(end);
  write({ field, row }, changed);
  return { field, row, text, changed };
}

/** @typedef {{field: string, row: string}} Place a field, of a discussion if `row` names one */

/** @param {Place} place */
function textOf({ field, row }) {
  const { discussions, values } = draft.theCase();
  return String((row ? discussions[Number(row)] : values)?.[field]);
}

/** @param {Place} place @param {string} text */
function write({ field, row }, text) {
  if (row) draft.chooseRow(Number(row));
  draft.keep(row ? "discussion" : "check", { [field]: text });
}

/** A page has its own ends of lines, and no zeros. @param {string} text */
const asInPage = (text) =>
  text.replace(/\r\n?/g, "\n").replaceAll("\0", "\ufffd");

/** A span in characters, as Python counts them, in units of a string. */
/** @param {string} text @param {string} span */
function inUnits(text, span) {
  const characters = [...text];
  const units = (/** @type {string} */ place) =>
    characters.slice(0, Number(place)).join("").length;
  return span.split("-").map(units);
}

/** Select what was found, in the box where it was typed. @param {HTMLElement | null} box @param {string} span */
export function select(box, span) {
  const typed =
    box instanceof HTMLTextAreaElement || box instanceof HTMLInputElement;
  if (!typed) return;
  const [start, end] = inUnits(box.value, span);
  box.setSelectionRange(start, end);
}
