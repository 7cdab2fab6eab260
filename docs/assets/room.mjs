// A scenario on a screen in a room: large, stepped through by key, with a count of hands.

import { all, one, say } from "./parts.mjs";

// A clicker for slides sends PageDown and PageUp.
const KEYS = {
  forward: ["ArrowRight", "PageDown", " "],
  back: ["ArrowLeft", "PageUp"],
  room: ["Escape"],
};

export const inRoom = () => document.body.classList.contains("cr-room");

/** Go in or out; whether it is in now. */
export function turnRoom() {
  const inside = document.body.classList.toggle("cr-room");
  one(".cr-room-bar").hidden = !inside;
  return inside;
}

/** @param {(action: string) => void} act */
export function listenForKeys(act) {
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
  const hands = /** @type {HTMLTemplateElement} */ (one("#hands"));
  option.append(hands.content.cloneNode(true));
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
