// Lets the time for an exercise run on a slide: press it, or T, to start, to rest and to go on.

import { all } from "../parts.js";

/** @param {number} seconds */
const clock = (seconds) =>
  `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;

/** A button in place of what only says how long it takes. @param {HTMLElement} said */
function start(said) {
  const button = document.createElement("button");
  const whole = Number(said.dataset.minutes) * 60;
  const label = said.textContent;
  let left = whole;
  let ends = 0; // when the time is up, in milliseconds; it runs while this is set
  let ticking = 0;

  function tell() {
    const state = left ? (ends ? "running" : "waiting") : "over";
    button.dataset.state = state;
    button.textContent =
      state === "over" ? "Time" : left < whole || ends ? clock(left) : label;
  }
  function tick() {
    left = Math.max(0, Math.ceil((ends - Date.now()) / 1000));
    if (!left) rest();
    tell();
  }
  function rest() {
    clearInterval(ticking);
    ends = 0;
  }
  button.type = "button";
  button.addEventListener("click", () => {
    if (ends) {
      tick();
      rest();
    } else {
      left ||= whole; // over: once more
      ends = Date.now() + left * 1000;
      ticking = setInterval(tick, 250);
    }
    tell();
  });
  tell();
  said.replaceWith(button);
}

for (const said of all("[data-minutes]")) start(said);

document.addEventListener("keydown", ({ key, ctrlKey, altKey, metaKey }) => {
  if (key.toLowerCase() !== "t" || ctrlKey || altKey || metaKey) return;
  if (!document.body.classList.contains("cr-room")) return;
  const timers = all("[data-now] .cr-timers button");
  const next =
    timers.find(({ dataset }) => dataset.state === "running") ??
    timers.find(({ dataset }) => dataset.state !== "over");
  next?.click();
});
