// On a screen in a room: large, the whole screen, one step at a time by key, with a count of hands.

import { dress } from "./dress.js";
import { all, copy, one, say } from "./parts.js";

// A clicker for slides sends PageDown and PageUp.
const KEYS = {
  forward: ["ArrowRight", "PageDown", " "],
  back: ["ArrowLeft", "PageUp"],
  room: ["Escape"],
};

const bar = () => one(".cr-room-bar");

export const inRoom = () => document.body.classList.contains("cr-room");

/** Go in or out; whether it is in now. */
export function turnRoom() {
  dress(["room"]); // which nobody needs who reads alone
  const inside = document.body.classList.toggle("cr-room");
  bar().hidden = !inside;
  fillScreen();
  return inside;
}

/** Where a browser allows it, nothing else is on the screen while in the room. */
async function fillScreen() {
  try {
    if (inRoom()) await document.documentElement.requestFullscreen();
    // Whoever leaves at once has left before the screen is full.
    if (!inRoom() && document.fullscreenElement)
      await document.exitFullscreen();
  } catch {
    // barred, or unknown to this browser: the page fills its window
  }
}

/** @param {number} now the steps before this one @param {number} all */
export function tellPlace(now, all) {
  one("[data-place]", bar()).textContent = say(bar().dataset.placeSaid, {
    now: now + 1,
    all,
  });
}

/** Listen to the keys and the bar. @param {(action: string) => void} act */
export function listen(act) {
  bar().addEventListener("click", ({ target }) => {
    const button = target instanceof Element && target.closest("button");
    if (button) act(button.dataset.do ?? "");
  });
  // Escape ends the full screen, and no key is told of it.
  document.addEventListener("fullscreenchange", () => {
    if (!document.fullscreenElement && inRoom()) act("room");
  });
  document.addEventListener("keydown", (event) => {
    const { key, target, ctrlKey, altKey, metaKey } = event;
    const action = Object.entries(KEYS).find(([, keys]) => keys.includes(key));
    if (!inRoom() || !action || ctrlKey || altKey || metaKey) return;
    const control = target instanceof Element && target.closest("button, a");
    if (key === " " && control) return; // it presses that
    event.preventDefault();
    act(action[0]);
  });
}

/** @param {HTMLElement} option @param {string | null} label @param {DOMStringMap} words */
export function addHands(option, label, words) {
  option.append(copy("hands"));
  for (const button of all("[data-by]", option)) {
    const text = button.dataset.by === "1" ? words.moreSaid : words.fewerSaid;
    button.ariaLabel = say(text, { label });
  }
}

/** @param {HTMLElement} button one hand more, or one fewer */
export function countHand(button) {
  const count = one("output", button.parentElement ?? undefined);
  const hands = Number(count.textContent) + Number(button.dataset.by);
  count.textContent = String(Math.max(0, hands));
}

export function lowerHands() {
  for (const count of all(".cr-hands output")) count.textContent = "0";
}
