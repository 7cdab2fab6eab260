// A slip: its answers as one line of letters for the trainer. Nothing is kept or sent.

import { act, copy } from "../form/actions.js";
import { all, one } from "../parts.js";

const page = one("#slip");
const code = one("#code");
const fields = all("fieldset", page);
const NONE = "-";

/** What is chosen in each group. @param {HTMLElement} field */
const chosen = (field) =>
  field.querySelector("input:checked")?.getAttribute("value") ?? NONE;

function tell() {
  const all = fields.map(chosen);
  const sure = all.filter((_, at) => fields[at].closest(".cr-sure"));
  const letters = all.slice(0, all.length - sure.length);
  const parts = [page.dataset.slip, letters.join(""), sure.join("")];
  code.textContent = parts.filter(Boolean).join(" ");
}

page.addEventListener("change", tell);
one("[data-do=copy]", page).addEventListener(
  "click",
  async ({ currentTarget }) => {
    const button = /** @type {HTMLButtonElement} */ (currentTarget);
    await copy(code.textContent ?? "");
    act(button, {});
  },
);
tell();
document.documentElement.dataset.script = "running"; // only now does the page promise anything
