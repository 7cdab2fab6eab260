// What a person has typed into the form. It lives in this tab alone: in session storage, so that it
// survives a reload, and in memory where the browser bars storage.

const KEY = "case";

/** @typedef {{submission: string, values: Record<string, string | string[]>}} Draft */

/** @type {Draft} */
let draft = { submission: newId(), values: {} };

/** Whether a reload would keep what was typed. */
export let kept = true;

try {
  const stored = sessionStorage.getItem(KEY);
  if (stored) draft = JSON.parse(stored);
} catch {
  kept = false;
}

export const submission = () => draft.submission;
export const values = () => draft.values;
export const started = () => Object.keys(draft.values).length > 0;

/** @param {Draft["values"]} changed */
export function keep(changed) {
  Object.assign(draft.values, changed);
  try {
    sessionStorage.setItem(KEY, JSON.stringify(draft));
    kept = true;
  } catch {
    kept = false; // barred or full: it stays in memory, and the page says so
  }
}

export function clear() {
  draft = { submission: newId(), values: {} };
  try {
    sessionStorage.removeItem(KEY);
  } catch {
    // barred: then nothing was stored
  }
}

/** @param {HTMLFormElement} form @returns {Draft["values"]} what each field holds */
export function read(form) {
  const names = [...controls(form)].map((control) => control.name);
  return Object.fromEntries(names.map((name) => [name, readField(form, name)]));
}

/** @param {HTMLFormElement} form @param {string} name */
export function readField(form, name) {
  const found = new FormData(form).getAll(name).map(String);
  const many = form.querySelector(
    `[name="${CSS.escape(name)}"][type="checkbox"]`,
  );
  return many ? found : (found[0] ?? "");
}

/** @param {HTMLFormElement} form @param {Draft["values"]} given fill in these, leave the others */
export function fill(form, given) {
  for (const control of controls(form)) {
    const value = given[control.name];
    if (value === undefined) continue;
    if (
      control instanceof HTMLInputElement &&
      ["radio", "checkbox"].includes(control.type)
    ) {
      control.checked = [value].flat().includes(control.value);
    } else if (typeof value === "string" && control.value !== value) {
      control.value = value;
    }
  }
}

/** @param {HTMLFormElement} form @returns {NodeListOf<HTMLInputElement | HTMLTextAreaElement>} */
const controls = (form) => form.querySelectorAll("input[name], textarea[name]");

/** An id for one sending. randomUUID is missing where a site is served without https. */
function newId() {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return [...bytes].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}
