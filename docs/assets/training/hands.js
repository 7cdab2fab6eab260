// Hands in a room, counted by typing: a number, Enter, the next number. Bars and a total follow.

import { all, copy, one, say } from "../parts.js";

const LETTERS = "ABCDEFGHIJ";

/** @param {HTMLElement} ask */
const fields = (ask) =>
  /** @type {HTMLInputElement[]} */ (all(".cr-hands input", ask));

/** @param {HTMLElement} option @param {number} place among its question's @param {string} [said] */
export function addHands(option, place, said) {
  // As on the cards that people hold up.
  one(".cr-letter", option).textContent = LETTERS[place];
  option.append(copy("hands"));
  const field = /** @type {HTMLInputElement} */ (one("input", option));
  field.ariaLabel = say(said, {
    label: one(".cr-tile-label", option).textContent,
  });
  const bar = one("progress", option);
  bar.ariaLabel = field.ariaLabel;
  field.addEventListener("input", () => {
    field.value = field.value.replace(/\D/g, "");
    count(/** @type {HTMLElement} */ (field.closest(".cr-ask")));
  });
}

/** @param {HTMLElement} ask */
function count(ask) {
  const hands = fields(ask).map((field) => Number(field.value));
  const most = Math.max(1, ...hands);
  for (const [i, bar] of all(".cr-hands progress", ask).entries()) {
    bar.setAttribute("max", String(most));
    bar.setAttribute("value", String(hands[i]));
    const option = /** @type {HTMLElement} */ (bar.closest("[data-option]"));
    option.toggleAttribute("data-hands", hands[i] > 0);
  }
  const total = one(".cr-total", ask);
  const sum = hands.reduce((so, one) => so + one, 0);
  total.textContent = sum
    ? say(sum === 1 ? total.dataset.one : total.dataset.said, { all: sum })
    : "";
}

/** A key at a question: a number, the letter of an answer, or on to the next. Whether it was one.
 * @param {HTMLElement} ask @param {string} key */
export function takes(ask, key) {
  const counts = fields(ask);
  const active = /** @type {HTMLInputElement} */ (document.activeElement);
  const here = counts.indexOf(active);
  const counting = here >= 0;
  if (/^\d$/.test(key)) return type(ask, counting ? here : empty(counts), key);
  const named = LETTERS.indexOf(key.toUpperCase());
  // B blanks the screen, but for those who have begun to count.
  if (counts[named] && (counting || key.toUpperCase() !== "B"))
    return choose(ask, named);
  if (!counting) return false;
  if (key === "Backspace") return type(ask, here, "");
  if (key === "Enter" || key === "ArrowDown") return choose(ask, here + 1);
  if (key === "ArrowUp") return choose(ask, here - 1);
  return key === "Escape" && choose(ask, -1);
}

/** The first that has no number yet. @param {HTMLInputElement[]} counts */
const empty = (counts) =>
  Math.max(counts.map(({ value }) => value).indexOf(""), 0);

/** One field, or after the last and before the first the question. @param {HTMLElement} ask @param {number} place */
function choose(ask, place) {
  const field = fields(ask)[place];
  if (field) field.select();
  (field ?? one("h2", ask)).focus();
  return true;
}

/** For a key that no field gets by itself. @param {HTMLElement} ask @param {number} place @param {string} digit or "" to take one away */
function type(ask, place, digit) {
  const field = fields(ask)[place];
  const before = field === document.activeElement ? field.value : "";
  field.value = digit
    ? (before + digit).slice(0, field.maxLength)
    : before.slice(0, -1);
  field.focus();
  field.setSelectionRange(field.value.length, field.value.length);
  count(ask);
  return true;
}

/** @param {HTMLElement} place */
export function lowerHands(place) {
  for (const ask of all(".cr-ask", place)) {
    for (const field of fields(ask)) field.value = "";
    count(ask);
  }
}
