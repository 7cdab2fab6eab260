// Write a scenario: what is typed goes into the draft, and Python says what it is so far.
//
// All that knows the protocol is in decision_tool/writing. Here are a draft, a form and a worker.

import { save } from "../form/actions.js";
import { now } from "../form/days.js";
import * as done from "../form/done.js";
import { lists as names } from "../form/names.js";
import { all, one, say } from "../parts.js";
import { Python } from "../runtime/python.js";
import { site } from "../tool/address.js";
import { fill } from "../trusted.js";
import * as mending from "./mending.js";
import { oneFile } from "./one-file.js";
import * as draft from "./own-draft.js";

/** What decision_tool/writing/desk.py is asked, and tells. */
/** @typedef {{do: string, at?: string, question?: string, option?: string, text?: string, name?: string}} Asked */
/** @typedef {{draft: draft.Draft, fields?: string, faults: mending.Fault[], at: string, whole: boolean, html?: string, name?: string, file?: {name: string, type: string, text: string}, problem?: string, comments?: boolean}} Told */

const PAUSE = 600; // milliseconds without typing after which it is looked at

const desk = one("#desk");
const form = one("#draft");
const status = one("#desk-status");
const problem = one("[data-problem]");
const runtime = JSON.parse(desk.dataset.runtime ?? "{}");
const lists = JSON.parse(desk.dataset.lists ?? "{}");

let filed = true; // whether all of it is in a file that the person has
/** @type {number | undefined} */
let looking;

const python = new Python((state) => {
  desk.dataset.python = state;
  if (state === "ready") begin();
  update();
});

function start() {
  python.start(new URL("assets/python/", site).href, runtime);
}

function update() {
  const { state, failure } = python;
  const news = state === "ready" ? (draft.kept ? "" : "unsaved") : state;
  status.textContent =
    status.dataset[(state === "failed" && failure) || news] ?? "";
  one("[data-do=start]").hidden = state !== "failed" || failure === "barred";
  for (const control of all("[data-needs-python]"))
    control.toggleAttribute("disabled", state !== "ready");
}

/** @param {Asked} asked @returns {Promise<Told>} */
const ask = (asked) =>
  /** @type {any} */ (python).ask({ draft: draft.theDraft(), lists, ...asked });

async function begin() {
  await turn({ do: "show" });
  const { names: text } = await names();
  if (text) await ask({ do: "names", text });
  look();
}

/** Change what there is to fill in. Nothing can be typed meanwhile, so that nothing is lost. */
/** @param {Asked} asked */
async function turn(asked) {
  clearTimeout(looking);
  form.inert = true;
  try {
    const told = await ask(asked);
    problem.textContent = told.problem ?? "";
    if (told.problem) return null;
    draft.replace(told.draft);
    fill(form, told.fields ?? "");
    tell(told);
    form.inert = false; // or nothing in it takes the focus
    if (told.at) mending.goTo(told.at);
    return told;
  } finally {
    form.inert = false;
  }
}

/** @param {Told} told */
function tell({ faults, whole }) {
  mending.tell(faults);
  for (const it of all("[data-needs-whole]", desk)) it.hidden = !whole;
  one("#not-whole").hidden = whole;
  update();
}

async function look() {
  const before = JSON.stringify(draft.theDraft());
  const told = await ask({ do: "check" });
  if (JSON.stringify(draft.theDraft()) === before) tell(told);
}

/** @param {HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement} control */
function read(control) {
  const { name, value } = control;
  if (name.endsWith(".clauses")) return value.split(/[\s,]+/).filter(Boolean);
  if (control.type !== "checkbox") return value;
  if (value === "on" || !value)
    return /** @type {HTMLInputElement} */ (control).checked;
  return all(`[name="${name}"]:checked`, form).map((it) =>
    it.getAttribute("value"),
  );
}

form.addEventListener("input", ({ target }) => {
  const control = /** @type {HTMLInputElement} */ (target);
  if (!control.name) return;
  filed = false;
  draft.put(control.name, read(control));
  clearTimeout(looking);
  // What is settled is told, and has no words for other answers.
  if (control.name.endsWith(".given")) turn({ do: "show" });
  else looking = setTimeout(look, PAUSE);
});

/** @type {Record<string, (button: HTMLElement) => unknown>} */
const ACTIONS = {
  start,
  check: async () => {
    await look();
    mending.ask();
  },
  play: async () => {
    const { html } = await ask({ do: "play" });
    if (html && draft.handToPlay(html)) {
      location.href = new URL("training/write/own/", site).href;
    }
  },
  file: async (button) => {
    const { file } = await ask({ do: "file" });
    if (!file) return;
    save(file);
    filed = true;
    done.tell(button, file);
  },
  page: async (button) => {
    const { html, name } = await ask({ do: "play" });
    problem.textContent = "";
    try {
      const text = await oneFile(desk.dataset.frame ?? "", html ?? "");
      const file = { name: `${name}.html`, type: "text/html", text };
      save(file);
      done.tell(button, file);
    } catch {
      problem.textContent = button.dataset.failed ?? "";
    }
  },
  clear: async ({ dataset }) => {
    if (!confirm(dataset.confirm)) return;
    draft.forget();
    filed = true;
    await turn({ do: "show" });
  },
};

/** Say so where something did not work. @param {unknown} action */
async function tried(action) {
  try {
    await action;
  } catch {
    problem.textContent = problem.dataset.failed ?? "";
  }
}

desk.addEventListener("click", (event) => {
  const pressed =
    event.target instanceof Element &&
    event.target.closest("[data-do], [data-field]");
  if (!(pressed instanceof HTMLElement)) return;
  if (pressed instanceof HTMLAnchorElement) event.preventDefault();
  const { field, do: act = "", at, question, option } = pressed.dataset;
  if (field) return mending.goTo(field);
  if (act in ACTIONS) return tried(ACTIONS[act](pressed));
  filed = false;
  tried(turn({ do: act, at, question, option }));
});

one("[data-open]").addEventListener("change", async ({ target }) => {
  const input = /** @type {HTMLInputElement} */ (target);
  const file = input.files?.[0];
  const text = await file?.text();
  input.value = ""; // so that the same file can be chosen again
  if (text === undefined || (!filed && !confirm(input.dataset.confirm))) return;
  const told = await turn({ do: "open", text, name: file?.name });
  if (!told) return;
  filed = true;
  const place = one("[data-told]", input.closest("section") ?? desk);
  const { said, comments } = input.dataset;
  const news = say(told.comments ? `${said} ${comments}` : said, {
    time: now(),
  });
  done.show(place, news, false);
});

addEventListener("beforeunload", (event) => {
  if (!filed && !draft.kept) event.preventDefault();
});

document.documentElement.dataset.script = "running"; // only now does the page promise anything
start();
