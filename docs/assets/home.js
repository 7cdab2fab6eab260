// The home page: a saved file goes on in the form. It is read here and nowhere else.

import { hand, inBase64 } from "./form/handed.js";

const input = /** @type {HTMLInputElement} */ (
  document.getElementById("saved-file")
);

input.addEventListener("change", async () => {
  const file = input.files?.[0];
  const bytes = file && (await inBase64(file));
  input.value = ""; // so that the same file can be chosen again
  if (bytes === undefined) return;
  if (hand(bytes)) return location.assign(input.dataset.form ?? "");
  const status = /** @type {HTMLElement} */ (
    document.getElementById("saved-status")
  );
  status.textContent = input.dataset.unkept ?? "";
});

document.documentElement.dataset.script = "running"; // only now does the page promise anything
