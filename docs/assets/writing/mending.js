// What is still to mend in a scenario: beside its field, and all of it in a list. A field that nobody
// has come to yet is not told that it is empty, until somebody asks for all.

import { all, copy, one, say } from "../parts.js";

/** @typedef {{field: string, text: string}} Fault */

const form = one("#draft");
const list = one("#to-mend");
const ready = one("#ready");

/** @type {Fault[]} */
let faults = [];
let asked = false;

/** @param {Fault[]} found */
export function tell(found) {
  /** @type {(HTMLElement | null)[]} */
  const places = all("[data-fault]", form);
  /** @param {Fault} fault */
  const at = ({ field }) => places.indexOf(near(field));
  faults = [...found].sort((one, other) => at(one) - at(other)); // as they stand on the page
  show();
}

/** Show all, from now on. */
export function ask() {
  asked = true;
  show();
  one("#amiss").focus();
}

function show() {
  for (const place of all("[data-fault]", form)) place.hidden = true;
  for (const it of all("[aria-invalid]", form))
    it.removeAttribute("aria-invalid");
  for (const fault of faults)
    if (asked || typed(fault.field)) showBeside(fault);
  const { none, one: single, some } = ready.dataset;
  const said = [none, single][faults.length] ?? some;
  const text = say(said, { count: faults.length });
  if (ready.textContent !== text) ready.textContent = text;
  list.replaceChildren(...faults.map(row));
  list.hidden = !asked || !faults.length;
  one("[data-do=check]").hidden = asked || !faults.length;
}

/** Whether somebody has written there. @param {string} field */
function typed(field) {
  const control = document.getElementById(field);
  return !!control && "value" in control && !!control.value;
}

/** @param {Fault} fault */
function showBeside({ field, text }) {
  const place = near(field);
  if (!place) return;
  place.textContent = text;
  place.hidden = false;
  document.getElementById(field)?.setAttribute("aria-invalid", "true");
}

/** The place for it: of the field, or of what the field is in. @param {string} field */
function near(field) {
  for (let at = field; at; at = at.replace(/(^|\.)\w+$|\[[^[\]]*\]$/, "")) {
    const place = document.getElementById(`fault-${at}`);
    if (place) return place;
  }
  return null;
}

/** @param {Fault} fault */
function row({ field, text }) {
  const made = copy("mend-row");
  const link = one("a", made);
  link.dataset.field = field;
  one("strong", made).textContent = `${name(field)}:`;
  one("span", made).textContent = text;
  return made;
}

/** What people call it. @param {string} field */
function name(field) {
  const place = near(field)?.closest(
    ".govuk-form-group, fieldset, .cr-step, .cr-asked, .cr-box, section",
  );
  const heading = place?.querySelector("label, legend, h2, h3, h4");
  const part = place?.closest(".cr-box")?.querySelector("legend, h3");
  const names = [part?.textContent, heading?.textContent].filter(Boolean);
  return [...new Set(names)].join(", ");
}

/** Go where it is to be mended. @param {string} field */
export function goTo(field) {
  const place = document.getElementById(field) ?? near(field);
  for (let it = place?.parentElement; it; it = it.parentElement)
    if (it instanceof HTMLDetailsElement) it.open = true;
  place?.scrollIntoView({ block: "center" });
  place?.focus({ preventScroll: true });
}
