// Sending: the draft email is made, and the person says when they have sent it. Until then nothing is
// sent, and nobody but they can know.

import { all, one, say } from "../parts.js";
import { save } from "./actions.js";
import { dayIn, inWords, now, today } from "./days.js";
import * as draft from "./draft.js";

/** @typedef {import("./form.js").Tool} Tool */

/** @type {Record<string, (button: HTMLButtonElement, tool: Tool) => unknown>} */
export const ACTIONS = {
  draft: ({ dataset }, tool) => {
    const { draft: file } = tool.files();
    save(file);
    turn("made", { ...dataset, name: file.name, time: now() }, tool);
  },
  sent: ({ dataset }, tool) => {
    const form = /** @type {HTMLFormElement} */ (one("#sent", tool.view));
    const day = dayIn(form, "sent", (chosen) => chosen <= today());
    if (!day) return;
    draft.markSent(day);
    return turn("sent", { ...dataset, day: inWords(day) }, tool);
  },
};

/** Say on the list of parts that the form was sent. @param {Element} view */
export function sayWhenSent(view) {
  for (const place of all("[data-sent]", view)) {
    place.hidden = !draft.sent();
    const day = inWords(draft.sent());
    place.textContent = say(place.dataset.sent, { day });
  }
}

/**
 * Show what belongs to a state of the page: before, made or sent.
 * @param {string} state
 * @param {Record<string, string | undefined>} words to fill in
 * @param {Tool} tool
 */
function turn(state, words, { view }) {
  for (const part of all("[data-when]", view))
    part.hidden = !part.dataset.when?.split(" ").includes(state);
  for (const place of all("[data-fill]", view))
    place.textContent = words[place.dataset.fill ?? ""] ?? "";
  const last = one('[data-action="sent"]', view); // the one that matters now
  last.classList.toggle("cr-button--second", state === "before");
  one("[data-panel]", view).className = "cr-notice cr-notice--done";
  one("h1", view).focus({ preventScroll: true });
  scrollTo(0, 0);
}
