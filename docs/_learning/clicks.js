// What the learner pressed, in order, so that who comes back goes on where they were: the same is
// pressed again. A page that has changed since has other controls, and begins anew.

import { all } from "../assets/parts.js";

const MOST = 4096; // characters that a learning system keeps
const controls = all("main :is(button, input)");
const passing = "[data-print], [data-do=room], [data-by]"; // changes nothing to come back to

/** @type {number[]} */
const pressed = [];

/** @param {() => void} then told of each press before the page acts on it */
export function listen(then) {
  const hear = (/** @type {Event} */ { target }) => {
    const control =
      target instanceof Element && target.closest("button, input");
    const place = controls.indexOf(/** @type {HTMLElement} */ (control));
    if (place < 0 || controls[place].matches(passing)) return;
    pressed.push(place);
    then();
  };
  document.addEventListener("click", hear, { capture: true });
}

/** To be kept; nothing if it grew too long. */
export function told() {
  const text = `${controls.length}:${pressed.join(",")}`;
  return text.length <= MOST ? text : "";
}

/** Press again what was pressed. @param {string} kept what `told` said, or nothing */
export function again(kept) {
  const [count, places] = kept.split(":");
  if (Number(count) !== controls.length || !places) return;
  for (const place of places.split(",")) controls[Number(place)]?.click();
}
