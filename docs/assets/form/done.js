// What was done is said in words, with the time, beside the button that did it. What became of a file
// a browser does not know: only the person can say that it is there.

import { all, one, say } from "../parts.js";
import { now } from "./days.js";

/** @param {HTMLElement} button @param {{name: string}} [file] what it made, if it made one */
export function tell(button, file) {
  const around =
    "details, section:has([data-told]), form, div:has(> div > [data-told])";
  const place = button.closest(around) ?? document;
  const words = say(button.dataset.said, { time: now(), name: file?.name });
  show(one("[data-told]", place), words, !!file);
}

/** @param {HTMLElement} place @param {string} words @param {boolean} file @param {string[]} [notes] */
export function show(place, words, file, notes = []) {
  place.hidden = false;
  one("[data-words]", place).textContent = words;
  const list = one("[data-notes]", place);
  list.replaceChildren(...notes.map(item));
  list.hidden = !notes.length;
  for (const part of all("[data-of-file]", place)) part.hidden = !file;
}

/** The person has the file. @param {HTMLButtonElement} button */
export function settle(button) {
  const place = /** @type {HTMLElement} */ (button.closest("[data-told]"));
  place.tabIndex = -1;
  place.focus(); // the button goes
  show(place, button.dataset.said ?? "", false);
}

/** @param {string} text */
function item(text) {
  const made = document.createElement("li");
  made.textContent = text;
  return made;
}
