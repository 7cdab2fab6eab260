// Days said back in words with their weekday, so that a slip is seen at once.

import { all, one, say } from "../parts.js";
import { readField } from "./fields.js";

/** @typedef {Record<string, "numeric" | "long">} Style */

const STYLE = /** @type {Style} */ ({
  weekday: "long",
  day: "numeric",
  month: "long",
  year: "numeric",
});

/** Today where the person is, as YYYY-MM-DD. */
export const today = () => new Date().toLocaleDateString("sv");

/** The time where the person is: "14:05". */
export const now = () =>
  new Date().toLocaleTimeString("en-GB", {
    hour: "2-digit",
    minute: "2-digit",
  });

/** @param {string} typed year-month-day @returns {string} "Tuesday 24 November 2026", or "" */
export function inWords(typed) {
  const [year, month, day] = typed.split("-").map(Number);
  const found = new Date(year, month - 1, day);
  const real = found.getMonth() === month - 1 && year >= 1000 && year < 10_000;
  if (!real) return "";
  return found.toLocaleDateString("en-GB", STYLE).replace(",", "");
}

/** A day in the name of a file: "24-nov". @param {string} day YYYY-MM-DD */
export function short(day) {
  const found = new Date(`${day}T00:00`);
  const month = found.toLocaleDateString("en-GB", { month: "short" });
  return `${found.getDate()}-${month.slice(0, 3).toLowerCase()}`;
}

/**
 * The day in the boxes of a form as YYYY-MM-DD, or "": then what is wrong is said beside them.
 * @param {HTMLFormElement} form
 * @param {string} name
 * @param {(day: string) => boolean} fits
 */
export function dayIn(form, name, fits) {
  const day = String(readField(form, name)).replace(/-(\d)(?!\d)/g, "-0$1");
  const place = one("[role=alert]", form);
  const { missing = "", unfit = "" } = place.dataset;
  const problem = inWords(day) ? unfit : missing;
  const good = inWords(day) && fits(day);
  place.textContent = good ? "" : problem;
  if (good) return day;
  one("input", form).focus();
  return "";
}

/** The day meant where a year has two digits: none is in the future by more than a year. */
/** @param {string} typed */
function meant(typed) {
  const [year, ...rest] = typed.split("-");
  if (!/^\d\d$/.test(year)) return "";
  const next = new Date().getFullYear() + 1;
  const century = 2000 + Number(year) > next ? "19" : "20";
  return inWords([century + year, ...rest].join("-"));
}

/** Say the day in each group of boxes. @param {Element} view */
export function sayDays(view) {
  for (const place of all("[data-spoken]", view)) {
    const form = place.closest("form");
    const typed = form
      ? String(readField(form, place.dataset.spoken ?? ""))
      : "";
    const day = meant(typed);
    const words = day ? say(place.dataset.meant, { day }) : inWords(typed);
    if (place.textContent !== words) place.textContent = words;
  }
}
