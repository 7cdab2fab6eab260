// On a screen in a room: large, one step at a time, driven by keys, a clicker, the bar, or the
// presenter's window. Nothing that is meant for the trainer is shown here, nor by leaving.

import { dress } from "../dress.js";
import { all, one, say } from "../parts.js";
import { fit } from "./fit.js";
import { keep, kept } from "./kept.js";
import { actionOf, listen, stayFocused } from "./keys.js";
import * as presenter from "./presenter.js";

/** What a room is shown, step by step. Where it takes a key, or a step forward, it says true.
 * @typedef {object} Show
 * @property {() => HTMLElement[]} steps
 * @property {() => HTMLElement} now
 * @property {(step: HTMLElement) => void} show
 * @property {() => import("./presenter.js").Told} told what the presenter sees
 * @property {() => boolean} [forward]
 * @property {(key: string) => boolean} [takes]
 * @property {() => void} [again]
 * @property {() => void} [left]
 */

/** Held by one another: a slide may hold a scenario. @type {Show[]} */
const shows = [];
const bar = one(".cr-room-bar");
const keys = /** @type {HTMLDialogElement} */ (one(".cr-room-keys"));
const KEPT = `room ${location.pathname}`; // held.js reads it
let typed = "";
let ready = false; // its style sheet is there

const current = () => shows[shows.length - 1];
export const inRoom = () => document.body.classList.contains("cr-room");

/** Whether a reload finds the room where it was. */
export const wasInRoom = () => kept(KEPT) === "in";

/** @param {Show} show */
export function enter(show) {
  shows.splice(0, shows.length, show);
  document.body.classList.add("cr-room");
  document.documentElement.dataset.room = "";
  for (const notes of all("details[open]")) notes.toggleAttribute("open");
  bar.hidden = false;
  keep(KEPT, "in");
  presenter.start();
  fillScreen(true);
  dressed();
}

async function dressed() {
  await dress(["room"]); // which nobody needs who reads alone
  ready = true;
  if (presenter.wasOpen()) presenter.open({ press, act }); // it is dressed alike
  changed();
}

/** What was there stays as it is, until `up`. @param {Show} show */
export function hold(show) {
  shows.push(show);
  show.show(show.now());
  changed();
}

/** Back to what holds it. @param {number} [by] */
function up(by = 0) {
  shows.pop()?.left?.();
  current().show(current().now());
  if (by) move(by);
  else changed();
}

function leave() {
  while (shows.length > 1) up();
  document.body.classList.remove("cr-room");
  delete document.body.dataset.blank;
  bar.hidden = true;
  keep(KEPT, "left"); // the room may still see this screen
  fillScreen(false);
  presenter.stop();
  shows.pop()?.left?.();
}

/** Where a browser allows it, nothing else is on the screen. It may be left by Escape, which no page
 * hears of: the room goes on in the window. @param {boolean} full */
async function fillScreen(full) {
  try {
    if (full && navigator.userActivation?.isActive !== false)
      await document.documentElement.requestFullscreen();
    // Whoever leaves at once has left before the screen is full.
    if (!inRoom() && document.fullscreenElement)
      await document.exitFullscreen();
  } catch {
    // barred, or unknown to this browser: the page fills its window
  }
}

/** After whatever changes what is shown. */
export function changed() {
  if (!inRoom() || !ready) return;
  const { steps, now, told } = current();
  const all = steps();
  place(bar.dataset.placeSaid, {
    now: all.indexOf(now()) + 1,
    all: all.length,
  });
  one("[data-do=up]", bar).hidden = shows.length < 2;
  one("[data-do=again]", keys).hidden = !current().again;
  scrollTo(0, 0);
  fit();
  presenter.tell(told(), one("[data-place]", bar).textContent ?? "");
}

/** @param {string | undefined} text @param {Record<string, unknown>} [words] */
export function place(text, words) {
  one("[data-place]", bar).textContent = say(text, words);
}

/** @param {number} to */
function go(to) {
  const steps = current().steps();
  current().show(steps[Math.min(Math.max(to, 0), steps.length - 1)]);
  changed();
}

/** @param {number} by */
function move(by) {
  const { steps, now } = current();
  const to = steps().indexOf(now()) + by;
  if (shows.length > 1 && !steps()[to]) up(Math.max(by, 0));
  else go(to);
}

/** @type {Record<string, () => void>} */
const ACTIONS = {
  forward: () => (current().forward?.() ? changed() : move(1)),
  back: () => move(-1),
  first: () => go(0),
  last: () => go(Number.POSITIVE_INFINITY),
  blank: () => {
    document.body.dataset.blank = "";
  },
  notes: () => {
    const barred = !presenter.open({ press, act });
    one("[data-barred]", keys).hidden = !barred;
    if (barred) keys.showModal();
    changed();
  },
  full: () => fillScreen(true),
  keys: () => keys.showModal(),
  again: () => {
    current().again?.();
    go(0);
  },
  up: () => up(),
  leave,
};

/** From a black screen, anything leads back to what was there. @param {string} action */
export function act(action) {
  if (!inRoom() || !ACTIONS[action]) return;
  keys.close();
  if ("blank" in document.body.dataset) delete document.body.dataset.blank;
  else ACTIONS[action]();
}

/** @param {string} key */
function press(key) {
  if (!inRoom() || keys.open) return false;
  const blank = "blank" in document.body.dataset;
  if (!blank && current().takes?.(key)) changed();
  else if (/^\d$/.test(key)) {
    typed += key;
    place(bar.dataset.goSaid, { to: typed });
  } else {
    const to = Number(typed);
    typed = "";
    if (to && key === "Enter") go(to - 1);
    else if (actionOf(key)) act(actionOf(key) ?? "");
    else return false;
  }
  return true;
}

listen(document, press);
stayFocused(bar);
for (const place of [bar, keys])
  place.addEventListener("click", ({ target }) => {
    const button = target instanceof Element && target.closest("button");
    if (button) act(button.dataset.do ?? "");
  });
addEventListener("resize", () => ready && inRoom() && fit());

/** Notes that are hidden since a room may see them. */
for (const button of all("[data-do=show-notes]"))
  button.addEventListener("click", () => {
    keep(KEPT, undefined);
    delete document.documentElement.dataset.room;
  });
