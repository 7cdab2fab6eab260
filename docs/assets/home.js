// The home page: a saved file goes on in the form. It is read here and nowhere else.

import { hand } from "./handed.js";

const input = /** @type {HTMLInputElement} */ (
  document.getElementById("saved-file")
);

input.addEventListener("change", async () => {
  const text = await input.files?.[0]?.text();
  input.value = ""; // so that the same file can be chosen again
  if (text === undefined) return;
  if (hand(text)) return location.assign(input.dataset.form ?? "");
  const status = /** @type {HTMLElement} */ (
    document.getElementById("saved-status")
  );
  status.textContent = input.dataset.unkept ?? "";
});

document.documentElement.dataset.script = "running"; // only now does the page promise anything
