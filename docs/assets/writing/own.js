// Plays the scenario that is being written in this tab: its page is put in, and played as any other.

import { all, one } from "../parts.js";
import { fill } from "../trusted.js";
import { played } from "./own-draft.js";

const page = one("#own");
const html = played();

if (html) {
  const made = document.createElement("template");
  fill(made, html);
  one(".cr-back", made.content).textContent = page.dataset.back ?? "";
  for (const it of all("script", made.content)) it.remove(); // it would not run
  const title = one("h1", made.content).textContent ?? "";
  const site = document.title.split(" – ").at(-1);
  document.title = `${title} – ${site}`;
  page.replaceWith(made.content);
  for (const button of all("button[data-print]")) {
    button.addEventListener("click", () => print());
    button.hidden = false;
  }
  import("../training/scenario.js");
}
