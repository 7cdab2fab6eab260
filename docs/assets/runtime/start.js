// When Python is started. It weighs more than all else together, and no question needs it: so it waits
// until it is wanted, or until nobody waits for anything else. Where data are dear, only a page that
// is nothing without it will do.

import { idle, pause } from "../pause.js";
import { line } from "./line.js";

const PAGES_FIRST = 5_000; // milliseconds that Python leaves the line to the pages
const INTENT = ["pointerdown", "keydown", "focusin"];

/**
 * @param {HTMLElement} view where the reader acts
 * @param {Promise<unknown>} pages that a tap needs: they come first
 * @param {import("./python.js").Python} python
 * @param {() => void} start
 * @returns {() => void} to call where a page needs Python
 */
export function startWhenWanted(view, pages, python, start) {
  const first = Promise.race([pages, pause(PAGES_FIRST)]).catch(() => {});
  let wanted = false;
  const want = () => {
    if (wanted) return;
    wanted = true;
    setTimeout(() => python.prepare()); // what the reader sees goes first
    first.then(start);
  };
  if (line() === "good") first.then(idle).then(want);
  if (line() !== "dear")
    for (const event of INTENT)
      view.addEventListener(event, want, { once: true, passive: true });
  return want;
}
