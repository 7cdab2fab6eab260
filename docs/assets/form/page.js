// What pages with fields do beyond the others: what is typed is kept, buttons act, and the page says
// what it waits for. Such a page brings this with it. The tool brings it to a question, which needs
// none of it, once all else is there.

import { fragment, pageOf, watchPlace } from "../tool/address.js";
import { ask, attach, find } from "../tool/views.js";
import { sayDays } from "./days.js";
import * as draft from "./draft.js";
import { read } from "./fields.js";
import { answer, select } from "./findings.js";
import {
  copyFor,
  listRows,
  newRow,
  openFile,
  openHanded,
  press,
  saved,
} from "./form.js";
import { asksToBeAlone } from "./framed.js";
import { warnBeforeLoss } from "./leaving.js";
import { lists } from "./names.js";
import { follow, suggest } from "./next-row.js";
import { askAboutOld, watchAge } from "./old.js";
import { fillPaper } from "./paper.js";
import * as plain from "./plain.js";
import { sayWhenSent } from "./sent.js";
import * as speaking from "./speaking.js";
import { count, offer, report } from "./status.js";
import * as tabs from "./tabs.js";
import { bring, form, gather, keepEarly } from "./typed.js";

/** @typedef {import("./form.js").Tool} Tool */

const PYTHONS = ".cr-form, .cr-send"; // pages that are little without it

let begun = false;

/** Attend to what happens on the page, from now on. @param {Tool} tool */
function begin(tool) {
  if (begun) return;
  begun = true;
  offer(tool.start);
  warnBeforeLoss();
  watchAge();
  keepEarly();
  speaking.listen();
  plain.prepare().catch(() => {}); // it is asked for again when it is needed
  tabs.watch(() => update(tool));
  for (const event of ["input", "change"])
    tool.view.addEventListener(event, ({ target }) => typed(target, tool));
  tool.view.addEventListener("change", ({ target }) => chosen(target, tool));
  tool.view.addEventListener("submit", (event) => submit(event, tool));
}

/** Add to a page what the build could not know of it. @param {Tool} tool */
function complete(tool) {
  begin(tool);
  suggest();
  bring();
  speaking.restore();
  listRows(tool.view);
  fillPaper(tool.view);
  sayDays(tool.view);
  sayWhenSent(tool.view);
  update(tool);
}

/** Let what needs Python be used as soon as it is there, and say what can't be. @param {Tool} tool */
function update({ python, view, want }) {
  for (const control of view.querySelectorAll("[data-needs-python]")) {
    control.toggleAttribute("disabled", python.state !== "ready");
  }
  const needed = !!view.querySelector(PYTHONS);
  if (needed) want();
  report(python, needed);
  const written = needed || !!view.querySelector(".cr-paper");
  askAboutOld(!asksToBeAlone(written) && written);
  tabs.tell();
}

/**
 * Python is there: a page of the form is made anew with what it knows, under what is typed.
 * @param {Tool} tool
 * @returns {Promise<boolean>} whether it is such a page
 */
async function arrive(tool) {
  const page = pageOf(location);
  const left = watchPlace();
  const { python, view } = tool;
  try {
    if (form()) {
      const { values } = await ask(python, page, fragment());
      if (page !== "discussion" && !left()) bring(values);
      return true;
    }
    if (!view.querySelector(PYTHONS)) return false;
    const found = await find(python, page, fragment(), page);
    if (!left()) tool.show(found);
    return true;
  } finally {
    openHanded(tool);
  }
}

/** @param {EventTarget | null} target @param {Tool} tool */
function typed(target, tool) {
  speaking.listen();
  if (target instanceof HTMLInputElement && target.dataset.suggests)
    follow(target);
  gather();
  if (target instanceof HTMLInputElement && target.dataset.date)
    sayDays(tool.view);
  update(tool);
}

/** @param {EventTarget | null} target @param {Tool} tool */
function chosen(target, tool) {
  if (!(target instanceof HTMLInputElement)) return;
  if ("open" in target.dataset) openFile(target, tool);
  if ("answer" in target.dataset) answer(target, tool);
}

/** @param {SubmitEvent} event @param {Tool} tool */
async function submit(event, tool) {
  event.preventDefault();
  const { python } = tool;
  const shown = form();
  const page = pageOf(location);
  if (!shown) return;
  // Before Python, what the answers say may still be missing from the page of a part.
  if (python.state === "ready" || page === "discussion")
    draft.keep(page, read(shown));
  const left = watchPlace();
  const found = await saved(page, python);
  if (left()) return;
  if (found.page === page) tool.show(found);
  else if (event.submitter?.dataset.andNew === undefined) tool.go(found);
  else newRow(tool);
}

/** What the tool asks of it. @typedef {typeof part} Part */
const part = {
  arrive,
  begin,
  complete,
  copyFor,
  count,
  gather,
  lists,
  openHanded,
  press,
  select,
  unkept: speaking.unkept,
  update,
};
attach(part);
