// What the page says of itself, in one place: what is still to come, and what can't be.

import * as draft from "./draft.js";
import { one } from "./parts.js";
import { elsewhere } from "./tabs.js";

/** @typedef {import("./python.js").Python} Python */

const status = one("#tool-status");
const again = one("#tool-again");

/** @param {Python} python @param {boolean} form whether what is shown is a page of the form */
export function report(python, form) {
  say(form || python.failure ? news(python) : "");
  again.hidden = python.state !== "failed" || python.failure === "barred";
}

/** @param {Python} python @returns {string} the name of a text that the page brings */
function news({ state, failure }) {
  if (state === "failed") return failure ?? "";
  if (!draft.kept) return "unsaved";
  if (elsewhere()) return draft.started() ? "also" : "elsewhere";
  return state === "loading" ? "loading" : "";
}

/** @param {string} what a text that the page brings, by name, or "" for none */
function say(what) {
  const text = status.dataset[what] ?? "";
  if (status.textContent !== text) status.textContent = text;
}

/** @param {() => void} start called when the person wants another try */
export const offer = (start) =>
  again.addEventListener("click", () => {
    start();
    status.focus(); // the button is gone
  });
