// Opening a saved file: its bytes go to Python as they are, which knows their encoding and says whose
// record it is. Where a file has several, the person chooses.

import { one, say } from "../parts.js";
import { fragment } from "../tool/address.js";
import { about } from "../tool/views.js";
import { now } from "./days.js";
import * as done from "./done.js";
import * as draft from "./draft.js";
import { tell, turnTo } from "./form.js";
import { inBase64, inWords } from "./handed.js";
import * as plain from "./plain.js";

/** @typedef {import("./form.js").Tool} Tool */

let last = ""; // the file with several records, in base64

/** @type {Record<string, (button: HTMLButtonElement, tool: Tool) => unknown>} */
export const ACTIONS = {
  "open-record": ({ dataset }, tool) =>
    restore(last, tool, Number(dataset.which)),
};

/** @param {HTMLInputElement} input @param {Tool} tool */
export async function open(input, tool) {
  const file = input.files?.[0];
  const bytes = file && (await inBase64(file));
  input.value = ""; // so that the same file can be chosen again
  if (bytes !== undefined) await restore(bytes, tool);
}

/**
 * Go on with what is in a file.
 * @param {string} bytes in base64
 * @param {Tool} tool
 * @param {number} [which] of several records
 */
export async function restore(bytes, tool, which) {
  const chosen = which === undefined ? {} : { which };
  const found =
    tool.python.state === "ready"
      ? await tool.python.ask({
          do: "open",
          bytes,
          ...chosen,
          ...about(fragment()),
        })
      : await plain.opened(inWords(bytes));
  if (!found) throw new Error("no file of ours");
  const { records, notices, case: restored, fragment: answers = "" } = found;
  tell(found.problem, tool);
  offer(records ?? [], tool);
  if (records) last = bytes;
  const { dataset } = one("[data-open]", tool.view);
  if (!restored || (draft.started() && !confirm(dataset.confirm))) return;
  const { submission, revision, sent } = found;
  draft.replace({ case: restored, submission, revision, sent });
  await turnTo("form", answers, tool);
  const words = say(dataset.said, { time: now() });
  done.show(one("[data-told]", tool.view), words, false, notices);
}

/** Ask which of several records is meant. @param {string[]} records @param {Tool} tool */
function offer(records, tool) {
  const place = one("[data-records]", tool.view);
  const list = one(".cr-buttons", place);
  const [pattern] = list.children;
  const buttons = records.map((words, which) => {
    const button = /** @type {HTMLElement} */ (pattern.cloneNode(true));
    button.textContent = words;
    button.dataset.which = String(which);
    return button;
  });
  if (buttons.length) list.replaceChildren(...buttons);
  place.hidden = !buttons.length;
  if (buttons.length) place.focus();
}
