// The fields of a page: reading them, and filling them in.

/** @typedef {import("./draft.js").Values} Values */
/** @typedef {HTMLInputElement | HTMLTextAreaElement} Control */

/** @param {HTMLFormElement} form @returns {Values} what each field holds */
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
  if (many) return found;
  return found.length > 1 ? joined(found) : (found[0] ?? "");
}

/** What stands in a box of a date. @param {string} value @param {number} part 0 is the year */
function box(value, part) {
  const parts = value.split("-");
  return part < 2 ? (parts[part] ?? "") : parts.slice(2).join("-");
}

/** The boxes of a date as year-month-day, or nothing. @param {string[]} boxes */
function joined(boxes) {
  const typed = boxes.map((box) => box.trim());
  return typed.some(Boolean) ? typed.reverse().join("-") : "";
}

/** @param {HTMLFormElement} form @param {Values} given fill in these, leave the others */
export function fill(form, given) {
  for (const control of controls(form)) {
    const value = given[control.name];
    if (value === undefined) continue;
    if (["radio", "checkbox"].includes(control.type)) {
      /** @type {HTMLInputElement} */ (control).checked = [value]
        .flat()
        .includes(control.value);
    } else if (typeof value === "string") {
      const { date } = control.dataset;
      const text = date ? box(value, Number(date)) : value;
      if (control.value !== text) control.value = text;
    }
  }
}

/** @param {HTMLFormElement} form @returns {NodeListOf<Control>} */
const controls = (form) => form.querySelectorAll("input[name], textarea[name]");
