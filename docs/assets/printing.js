// On paper nothing is hidden: every part opens for the printer. Buttons print, where they are.

import { all } from "./parts.js";

/** @type {HTMLDetailsElement[]} */
let opened = [];

addEventListener("beforeprint", () => {
  const parts = /** @type {HTMLDetailsElement[]} */ (all("main details"));
  opened = parts.filter(({ open }) => !open);
  for (const details of opened) details.open = true;
});
addEventListener("afterprint", () => {
  for (const details of opened) details.open = false;
});

for (const button of all("button[data-print]")) {
  button.addEventListener("click", () => print());
  button.hidden = false;
}
