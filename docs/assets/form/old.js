// A draft that was out of sight for a while: it is asked about before it is shown.

import { one } from "../parts.js";
import * as draft from "./draft.js";

const MINUTE = 60_000; // milliseconds

/** Ask, if there is one. @param {boolean} form whether what is shown is a page of the form */
export function askAboutOld(form) {
  const asked = one("#tool-old");
  const hidden = !(draft.old && form);
  if (asked.hidden === hidden) return;
  asked.hidden = hidden;
  one("#tool-view").hidden = !hidden;
  one("[data-when]", asked).textContent = new Date(draft.at()).toLocaleString(
    "en-GB",
    { dateStyle: "long", timeStyle: "short" },
  );
}

/** While it is in sight it does not age. */
export function watchAge() {
  setInterval(() => document.hidden || draft.touch(), MINUTE);
  window.addEventListener("pagehide", draft.touch);
}
