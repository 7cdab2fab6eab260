// The tool in the browser: answers lead from page to page without loading each anew.
//
// What only Python can do (checking the form and writing the email) waits for it; nothing else does.
// What only the form needs (form/page.js) comes after the questions, and with the first page of it.

import { wears } from "../dress.js";
import { act } from "../form/actions.js";
import * as draft from "../form/draft.js";
import { idle, pause } from "../pause.js";
import { Python } from "../runtime/python.js";
import { startWhenWanted } from "../runtime/start.js";
import { restoreSources } from "../site.js";
import { fill, parsed } from "../trusted.js";
import {
  addressOf,
  fragment,
  pageLinked,
  pageOf,
  site,
  watchPlace,
} from "./address.js";
import { carryAnswers, listAnswers } from "./answers.js";
import { sayWhatIsOld } from "./checked.js";
import { load, reload } from "./leave.js";
import { sourceOf } from "./source.js";
import { ask, FORM, find, form, needForm, prepare } from "./views.js";

/** @typedef {import("./views.js").View} View */

const root = /** @type {HTMLElement} */ (document.getElementById("tool"));
const view = /** @type {HTMLElement} */ (document.getElementById("tool-view"));
const runtime = JSON.parse(root.dataset.runtime ?? "{}");
const siteName = document.title.split(" – ").at(-1);

const PATIENCE = 300; // milliseconds until a tap that waits is left to the browser
const WAITED_FOR = 5_000; // milliseconds in which whoever has waited for Python is answered first

/** @type {import("./views.js").Files} */
let files = {};

const python = new Python(
  (state) => {
    root.dataset.python = state;
    if (state === "ready") arrive();
    if (state === "failed") form?.openHanded(tool);
    if (state !== "loading") keep(state === "ready");
    form?.update(tool);
  },
  () => form?.count(python.bytes, runtime.bytes),
);

const start = () => python.start(new URL("assets/python/", site).href, runtime);
const want = startWhenWanted(view, prepare(), python, start);

/** What the form needs of this page. */
const tool = {
  python,
  start,
  want,
  files: () => files,
  go,
  show,
  refresh,
  jump,
  view,
};

// Nothing is to be typed that nobody keeps.
if (wears(FORM) && !form) await needForm();

/** Have the form at hand while there is a network, after the questions. */
async function bringForm() {
  await prepare();
  await idle();
  await needForm();
  form?.begin(tool);
}

/** Have a copy of the site kept, now that nothing else is to come. @param {boolean} ready */
async function keep(ready) {
  const { keepCopy } = await import("../offline/register.js");
  await pause(WAITED_FOR);
  keepCopy(ready);
}

/** @param {View} found */
function show(found) {
  put(found);
  markSection(view.querySelector(".cr-node") ? "questions" : "form");
  const errors = view.querySelector(".govuk-error-summary");
  const heading = /** @type {HTMLElement} */ (
    errors ?? view.querySelector("h1")
  );
  heading.focus({ preventScroll: true });
  if (errors) errors.scrollIntoView();
}

/** Show a page anew, and leave the person where they are. @param {View} found */
function refresh(found) {
  const { id = "" } = document.activeElement ?? {};
  const { scrollX, scrollY } = window;
  put(found);
  document.getElementById(id)?.focus({ preventScroll: true });
  scrollTo(scrollX, scrollY);
}

/** @param {View} found */
function put(found) {
  form?.gather();
  fill(view, found.html);
  document.title = `${found.title} – ${siteName}`;
  files = found.files ?? {};
  complete();
}

/** Say in the bar of sections where one is now. @param {string} part of the tool */
function markSection(part) {
  for (const link of document.querySelectorAll(".cr-sections a")) {
    const here = link instanceof HTMLElement && link.dataset.tool === part;
    if (here) link.setAttribute("aria-current", "true");
    else link.removeAttribute("aria-current");
  }
}

/** Add to a page what the build could not know: what was typed, and the answers so far. */
function complete() {
  form?.complete(tool);
  sayWhatIsOld(view);
  carryAnswers(view);
  restoreSources(view);
  listAnswers(view);
}

/** @param {View} found @param {string} [from] the page whose link led here */
function go(found, from) {
  const state = { from, source: sourceOf(found.fragment) };
  history.pushState(state, "", addressOf(found.page, found.fragment));
  scrollTo(0, 0);
  show(found);
}

/** @param {HTMLAnchorElement} link */
async function follow(link) {
  const page = pageLinked(link);
  const lead = "answer" in link.dataset ? null : page;
  const from = pageOf(location);
  const left = watchPlace();
  const asked = find(python, lead, link.hash.slice(1), page);
  link.dataset.pressed = "";
  const found = await soon(asked.catch(() => undefined));
  if (left()) return;
  if (!found) return load(link.href); // cut off before anything arrived: the browser says so
  go(found, from);
  if (link.dataset.field)
    jump(`field-${link.dataset.field}`, link.dataset.span);
}

/**
 * What comes in time; the browser itself is quicker than pages on a slow line. A note that is in this
 * page's memory alone is worth the wait.
 * @template T
 * @param {Promise<T>} coming
 */
const soon = (coming) =>
  python.state === "ready" || form?.unkept()
    ? coming
    : Promise.race([coming, pause(PATIENCE)]);

/** Go to a place in the page, if it is there. @param {string} id @param {string} [span] in its text */
function jump(id, span) {
  const place = document.getElementById(id);
  const group = place?.closest(".govuk-form-group");
  (group ?? place)?.scrollIntoView(); // with its label
  place?.focus();
  if (span) form?.select(place, span);
}

/** Python is there: exchange what it knows better, and leave the rest of the page as it is. */
async function arrive() {
  const page = pageOf(location);
  const left = watchPlace();
  if (await form?.arrive(tool)) return;
  if (!fragment() || left()) return;
  const { html } = await ask(python, page, fragment());
  if (left()) return;
  const fresh = parsed(html);
  for (const part of view.querySelectorAll("[data-part]")) {
    const other = fresh.querySelector(
      `[data-part="${part.getAttribute("data-part")}"]`,
    );
    if (!other) part.remove();
    else if (other.innerHTML !== part.innerHTML) exchange(part, other);
  }
}

/** What was opened stays open. @param {Element} part @param {Element} other */
function exchange(part, other) {
  other.toggleAttribute("open", part.hasAttribute("open"));
  part.replaceWith(other);
}

/** Show what belongs to the address. */
async function turn() {
  const left = watchPlace();
  const page = pageOf(location);
  const asked = find(python, page, fragment(), page);
  const found = await asked.catch(() => undefined);
  if (left()) return;
  if (found) show(found);
  else reload();
}

addEventListener("popstate", turn);

// The browser has brought this page back as it was, and perhaps something was typed on another.
window.addEventListener("pageshow", ({ persisted }) => {
  if (!persisted) return;
  for (const link of view.querySelectorAll("[data-pressed]"))
    link.removeAttribute("data-pressed");
  if (draft.refresh()) turn();
});

document.addEventListener("click", (event) => {
  if (!(event.target instanceof Element)) return;
  // The second click of a double click would answer the next question, or save the next part.
  if (event.detail > 1 && view.contains(event.target.closest("a, button")))
    return event.preventDefault();
  const link = event.target.closest("a");
  const button = event.target.closest("button[data-action]");
  if (button instanceof HTMLButtonElement)
    return form ? form.press(button, tool) : act(button, files);
  if (link && "copies" in link.dataset) return form?.copyFor(link, tool);
  if (!link || event.button || event.metaKey || event.ctrlKey || event.shiftKey)
    return;
  if (link.getAttribute("href")?.startsWith("#")) {
    // A jump within the page must not overwrite the answers in the address.
    event.preventDefault();
    jump(decodeURIComponent(link.hash.slice(1)));
  } else if (view.contains(link) && pageLinked(link)) {
    event.preventDefault();
    if ("newRow" in link.dataset) draft.chooseNewRow();
    follow(link);
  }
});

// Where there is none, Safari on a phone shows no tile or button as pressed.
view.addEventListener("touchstart", () => {}, { passive: true });

complete();
bringForm().catch(() => {}); // it is asked for again when it is needed
document.documentElement.dataset.script = "running"; // only now does the page promise anything
