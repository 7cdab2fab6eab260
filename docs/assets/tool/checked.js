// What was checked long ago is said to be old: only the day of the visit tells.

import { all } from "../parts.js";

const LASTS = 90 * 86_400_000; // milliseconds for which what was checked is taken to hold

/** @param {Element} view */
export function sayWhatIsOld(view) {
  for (const place of all("[data-checked]", view)) {
    const checked = Date.parse(place.dataset.checked ?? "");
    place.hidden = Date.now() - checked <= LASTS;
  }
}
