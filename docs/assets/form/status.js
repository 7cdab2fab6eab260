// What the page says of itself, in one place: what is still to come, and what can't be.

import { one } from "../parts.js";
import * as draft from "./draft.js";
import { elsewhere } from "./tabs.js";

/** @typedef {import("../runtime/python.js").Python} Python */

const place = one(".cr-state");
const status = one("#tool-status");
const again = one("#tool-again");
const share = one("#tool-share"); // for the eye alone: who listens would hear it again and again
const MEGABYTE = 1_000_000;

/** @param {Python} python @param {boolean} form whether what is shown is a page of the form */
export function report(python, form) {
  say(form ? news(python) : "");
  again.hidden =
    !form || python.state !== "failed" || python.failure === "barred";
}

/** How much of the download is there. @param {number} bytes @param {number} all */
export function count(bytes, all) {
  const there = Math.min(bytes, all) / MEGABYTE;
  share.textContent = `${there.toFixed()} of ${(all / MEGABYTE).toFixed()} MB`;
}

/** @param {Python} python @returns {string} the name of a text that the page brings */
function news({ state, failure }) {
  if (state === "failed") return failure ?? "";
  if (!draft.kept) return "unsaved";
  if (elsewhere()) return draft.started() ? "also" : "elsewhere";
  return state === "ready" ? "" : "loading";
}

/** @param {string} what a text that the page brings, by name, or "" for none */
function say(what) {
  const text = status.dataset[what] ?? "";
  place.dataset.says = what;
  if (status.textContent !== text) status.textContent = text;
}

/** @param {() => void} start called when the person wants another try */
export const offer = (start) =>
  again.addEventListener("click", () => {
    start();
    status.focus(); // the button is gone
  });
