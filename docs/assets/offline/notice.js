// What a page says of its own age: that it is a copy, and that the text may no longer hold.

import { dress } from "../dress.js";
import { one } from "../parts.js";

const { kept = "", checked = "" } = document.documentElement.dataset;
const LONGEST = 30 * 86_400_000; // milliseconds for which a copy need not be compared with the site

/** @param {string} day as a date, or with the time */
const inWords = (day) =>
  new Date(day).toLocaleDateString("en-GB", { dateStyle: "long" });

/** @param {HTMLElement} place */
function fill(place) {
  for (const time of place.querySelectorAll("time[data-day]")) {
    const day =
      time.getAttribute("data-day") === "kept" ? kept : checked || kept;
    time.setAttribute("datetime", day);
    time.textContent = inWords(day);
  }
  place.hidden = false;
}

/** Say what is true. @param {boolean} overdue whether the day of the review has passed */
export async function sayAge(overdue) {
  await dress(["age"]);
  if (kept) fill(one("#copy"));
  const unchecked = kept && Date.now() - Date.parse(checked || kept) > LONGEST;
  if (overdue) fill(one("#stale [data-overdue]"));
  if (unchecked) fill(one("#stale [data-unchecked]"));
  if (overdue || unchecked) one("#stale").hidden = false;
}
