// What the buttons of the form do: its rows, the check, and files to keep and to open again.

import { all } from "../parts.js";
import { pause } from "../pause.js";
import { fragment, pageOf, watchPlace } from "../tool/address.js";
import { about, dressed, find } from "../tool/views.js";
import { act, copy, save } from "./actions.js";
import { today } from "./days.js";
import * as done from "./done.js";
import * as draft from "./draft.js";
import { fill } from "./fields.js";
import * as findings from "./findings.js";
import { handed } from "./handed.js";
import * as opened from "./opened.js";
import { emptyPaper } from "./paper.js";
import * as plain from "./plain.js";
import { remind } from "./remind.js";
import * as sent from "./sent.js";
import * as speaking from "./speaking.js";

/** @typedef {import("../tool/views.js").View} View */
/**
 * @typedef {{
 *   python: import("../runtime/python.js").Python,
 *   start: () => void,
 *   want: () => void,
 *   files: () => import("../tool/views.js").Files,
 *   go: (found: View) => void,
 *   show: (found: View) => void,
 *   refresh: (found: View) => void,
 *   jump: (id: string, span?: string) => void,
 *   view: HTMLElement,
 * }} Tool
 */

const KEPT_IN = 5_000; // milliseconds until what was typed is kept without Python

/** @type {Record<string, (button: HTMLButtonElement, tool: Tool) => unknown>} */
const ACTIONS = {
  ...findings.ACTIONS,
  ...opened.ACTIONS,
  ...sent.ACTIONS,
  today: ({ dataset }, { view }) => {
    const boxes = all(`[name="${dataset.dateOf}"]`, view);
    const shown = /** @type {HTMLFormElement} */ (boxes[0].closest("form"));
    fill(shown, { [dataset.dateOf ?? ""]: today() });
    boxes[0].dispatchEvent(new Event("input", { bubbles: true }));
  },
  there: (button) => {
    draft.markFiled();
    done.settle(button);
  },
  clear: (_, tool) => {
    draft.clear();
    handed(); // and throw it away
    speaking.forget();
    turnTo("form", "", tool);
  },
  "change-row": async ({ dataset }, tool) => {
    draft.chooseRow(Number(dataset.row));
    await turnTo("discussion", fragment(), tool);
    if (dataset.field) tool.jump(`field-${dataset.field}`, dataset.span);
  },
  "remove-row": ({ dataset }, tool) => {
    draft.removeRow(Number(dataset.row));
    again("discussions", tool);
  },
  "keep-note": ({ dataset }, tool) => {
    if (!speaking.keep(history.state?.from)) return tell(dataset.empty, tool);
    return turnTo("discussion", fragment(), tool);
  },
  send: async (_, tool) => {
    const left = watchPlace();
    const found = await find(tool.python, "send", fragment(), "send");
    if (left()) return;
    if (found.page === "send") tool.go(found);
    else tool.show(found);
  },
  keep: async (button, tool) => {
    const asked = tool.python.ask({ do: "keep", ...about(fragment()) });
    const made = await Promise.race([asked, pause(KEPT_IN)]).catch(() => null);
    const file = made?.files?.kept ?? (await plain.file());
    save(file);
    done.tell(button, file);
  },
  wake: (_, tool) => {
    draft.wake();
    again(pageOf(location), tool);
  },
  "copy-typed": async (button) => {
    await copy(await plain.letter());
    done.tell(button);
  },
  "empty-paper": (_, tool) => emptyPaper(tool.view),
  remind,
};

/** Turn to a discussion that is not written yet. @param {Tool} tool */
export function newRow(tool) {
  draft.chooseNewRow();
  return turnTo("discussion", fragment(), tool);
}

/** @param {HTMLButtonElement} button @param {Tool} tool */
export async function press(button, tool) {
  const { action = "", confirm: question, file = "", said } = button.dataset;
  if (question && !confirm(question)) return;
  if (action in ACTIONS) return tried(ACTIONS[action](button, tool), tool);
  await act(button, tool.files());
  if (said) done.tell(button, tool.files()[file]);
}

/** Before an email is started: it begins with a note, and what was copied goes under it. */
/** @param {HTMLAnchorElement} link @param {Tool} tool */
export function copyFor(link, tool) {
  copy(tool.files().text.text);
  done.tell(link);
}

/**
 * Say beside the buttons if it did not work.
 * @param {unknown} action
 * @param {Tool} tool
 * @param {string} [otherwise] what to say then, unless it is what the page says of all its buttons
 */
async function tried(action, tool, otherwise) {
  try {
    await action;
  } catch {
    const place = tool.view.querySelector("[data-problem]");
    tell(otherwise ?? place?.getAttribute("data-problem") ?? "", tool);
  }
}

/** @param {HTMLInputElement} input @param {Tool} tool */
export const openFile = (input, tool) =>
  tried(opened.open(input, tool), tool, unopened(input, tool));

/** What to say of a file without anything to open. @param {HTMLInputElement} input @param {Tool} tool */
const unopened = ({ dataset }, { python }) =>
  python.state === "loading" ? dataset.later : dataset.unreadable;

/** Open the file that the home page handed over, if it did. @param {Tool} tool */
export function openHanded(tool) {
  const input = tool.view.querySelector("[data-open]");
  const bytes = input instanceof HTMLInputElement && handed();
  if (!bytes) return;
  tried(opened.restore(bytes, tool), tool, unopened(input, tool));
}

/**
 * What comes after saving a page: what to mend, or the next.
 * @param {string} page
 * @param {Tool["python"]} python
 * @returns {Promise<View>}
 */
export async function saved(page, python) {
  const answers = fragment();
  const back = history.state?.from === "check";
  try {
    const found = await dressed(
      /** @type {Promise<View>} */ (
        python.ask({ do: "save", at: page, ...about(answers) })
      ),
    );
    if (found.page === page || !(back || found.page === "check")) return found;
    return await find(python, "check", answers, "check");
  } catch {
    // Without Python nothing can be checked, but the person goes on.
    const onward = page === "discussion" ? "discussions" : "form";
    return find(python, onward, answers, onward);
  }
}

/** List the discussions by number where Python has not listed them in full. @param {Element} view */
export function listRows(view) {
  const list = view.querySelector("[data-rows]");
  const row = view.querySelector("template");
  if (!list || !row || list.children.length) return;
  draft.theCase().discussions.forEach(({ date = "", who = "" }, number) => {
    const copy = /** @type {DocumentFragment} */ (row.content.cloneNode(true));
    const [name, button] = copy.querySelectorAll("[data-row-name], button");
    name.textContent = [number + 1, date, who].filter(Boolean).join(", ");
    button.setAttribute("data-row", String(number));
    list.append(copy);
  });
}

/** @param {string} page @param {string} answers @param {Tool} tool */
export async function turnTo(page, answers, tool) {
  const left = watchPlace();
  const found = await find(tool.python, page, answers, page);
  if (!left()) tool.go(found);
}

/** Show the same page anew. @param {string} page @param {Tool} tool */
async function again(page, tool) {
  const left = watchPlace();
  const found = await find(tool.python, page, fragment(), page);
  if (!left()) tool.show(found);
}

/** @param {string | undefined} problem @param {Tool} tool */
export function tell(problem, tool) {
  const place = tool.view.querySelector("[data-problem]");
  if (place) place.textContent = problem ?? "";
}
