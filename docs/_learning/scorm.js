// Tells a learning system (SCORM 1.2) what the learner chose. In the package only, before the scripts
// of the page, which say "answered" for each answer and know nothing of this.
//
// Passed: each answer was found, with as many tries as it took. Completed: some answers were shown.
// The score is how many were found at the first try. What is safer than needed counts as found.

import { all, one } from "../assets/parts.js";
import * as system from "./api.js";
import { record } from "./record.js";
import { timespan } from "./times.js";

/** @typedef {import("./record.js").Answer} Answer */

const FINISHED = ["passed", "completed", "failed"];
const opened = Date.now();
let recording = false;
let ended = false;

/** Whether the first answer to each question was right. @type {Map<number, boolean>} */
const first = new Map();
/** The questions whose answer the learner found. @type {Set<number>} */
const found = new Set();
/** Those whose answer is known, found or shown. @type {Set<number>} */
const known = new Set();

/** @param {Answer} answer */
function count({ question, chosen, fits }) {
  const right = chosen >= 0 && fits[chosen];
  if (!first.has(question)) first.set(question, right);
  if (right) found.add(question);
}

/** @param {CustomEvent<Answer>} event */
function hear({ detail }) {
  if (recording && detail.chosen >= 0) record(detail);
  count(detail);
  if (detail.chosen < 0 || detail.fits[detail.chosen])
    known.add(detail.question);
  if (known.size === detail.all) conclude(detail.all);
  if (recording && !system.commit()) say("failed");
}

/** @param {number} all */
function conclude(all) {
  ended = true;
  if (system.get("cmi.core.lesson_status") === "passed") return; // for good
  const right = [...first.values()].filter(Boolean).length;
  system.set("cmi.core.score.min", 0);
  system.set("cmi.core.score.max", 100);
  system.set("cmi.core.score.raw", Math.round((100 * right) / all));
  system.set(
    "cmi.core.lesson_status",
    found.size === all ? "passed" : "completed",
  );
}

/** @param {string} state a state that the page has words for */
function say(state) {
  const line = one("#learning");
  line.textContent = line.dataset[state] ?? "";
}

function leave() {
  if (!recording) return;
  recording = false;
  system.set("cmi.core.session_time", timespan(Date.now() - opened));
  system.set("cmi.core.exit", ended ? "" : "suspend");
  system.commit();
  system.finish();
}

function playAgain() {
  for (const told of [first, found, known]) told.clear();
}

/** What the page does at once is what it kept of another day, and is recorded already. */
function start() {
  if (!system.connected) return say("alone");
  for (const it of all("[data-stored]")) it.hidden = true;
  say("connected");
  if (!FINISHED.includes(system.get("cmi.core.lesson_status")))
    system.set("cmi.core.lesson_status", "incomplete");
  recording = true;
  addEventListener("pagehide", leave);
}

document.addEventListener("answered", (event) =>
  hear(/** @type {CustomEvent<Answer>} */ (event)),
);
document.addEventListener("click", ({ target }) => {
  if (target instanceof Element && target.closest("[data-do=again]"))
    playAgain();
});
setTimeout(start); // after the page’s own scripts, which come behind this one
