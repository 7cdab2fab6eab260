// The tool in the browser: answers lead from page to page without loading each anew.
//
// What only Python can do (checking the form and writing the email) waits for it; nothing else does.

import { sayDays, sayWhatIsOld } from "../form/days.js";
import * as draft from "../form/draft.js";
import * as fields from "../form/fields.js";
import { answer, select } from "../form/findings.js";
import {
  copyFor,
  listRows,
  load,
  newRow,
  openFile,
  openHanded,
  press,
  reload,
  saved,
  warnBeforeLoss,
} from "../form/form.js";
import { asksToBeAlone } from "../form/framed.js";
import { follow as followChoice, suggest } from "../form/next-row.js";
import { askAboutOld, watchAge } from "../form/old.js";
import { fillPaper } from "../form/paper.js";
import * as plain from "../form/plain.js";
import { sayWhenSent } from "../form/sent.js";
import * as tabs from "../form/tabs.js";
import { bring, form, gather, keepEarly } from "../form/typed.js";
import { pause } from "../pause.js";
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
import { sourceOf } from "./source.js";
import * as speaking from "../form/speaking.js";
import { count, offer, report } from "../form/status.js";
import { ask, find, prepare } from "./views.js";

/** @typedef {import("./views.js").View} View */

const root = /** @type {HTMLElement} */ (document.getElementById("tool"));
const view = /** @type {HTMLElement} */ (document.getElementById("tool-view"));
const runtime = JSON.parse(root.dataset.runtime ?? "{}");
const siteName = document.title.split(" – ").at(-1);

const PATIENCE = 300; // milliseconds until a tap that waits is left to the browser

/** @type {import("./views.js").Files} */
let files = {};

const python = new Python((state) => {
  root.dataset.python = state;
  if (state === "ready") arrive().finally(() => openHanded(tool));
  if (state === "failed") openHanded(tool);
  if (state !== "loading") keep(state === "ready");
  update();
}, told);

const start = () => python.start(new URL("assets/python/", site).href, runtime);
const want = startWhenWanted(view, prepare(), python, start);

/** Have a copy of the site kept, now that nothing else is to come. @param {boolean} ready */
async function keep(ready) {
  const { keepCopy } = await import("../offline/register.js");
  keepCopy(ready);
}

/** Say how much of Python is there. */
function told() {
  count(python.bytes, runtime.bytes);
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
  gather();
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
  suggest();
  bring();
  speaking.restore();
  listRows(view);
  fillPaper(view);
  sayDays(view);
  sayWhatIsOld(view);
  sayWhenSent(view);
  carryAnswers(view);
  restoreSources(view);
  update();
  listAnswers(view);
}

/** Let what needs Python be used as soon as it is there, and say what can't be. */
function update() {
  for (const control of view.querySelectorAll("[data-needs-python]")) {
    control.toggleAttribute("disabled", python.state !== "ready");
  }
  const needed = !!view.querySelector(".cr-form, .cr-send");
  if (needed) want();
  report(python, needed);
  const written = !!view.querySelector(".cr-form, .cr-send, .cr-paper");
  askAboutOld(!asksToBeAlone(written) && written);
  tabs.tell();
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
  python.state === "ready" || speaking.unkept()
    ? coming
    : Promise.race([coming, pause(PATIENCE)]);

/** Go to a place in the page, if it is there. @param {string} id @param {string} [span] in its text */
function jump(id, span) {
  const place = document.getElementById(id);
  const group = place?.closest(".govuk-form-group");
  (group ?? place)?.scrollIntoView(); // with its label
  place?.focus();
  if (span) select(place, span);
}

/** Python is there: exchange what it knows better, and leave the rest of the page as it is. */
async function arrive() {
  const page = pageOf(location);
  const left = watchPlace();
  if (form()) {
    const { values } = await ask(python, page, fragment());
    if (page !== "discussion" && !left()) bring(values);
    return;
  }
  if (view.querySelector(".cr-form, .cr-send")) {
    const found = await find(python, page, fragment(), page);
    return left() ? undefined : show(found);
  }
  if (!fragment()) return;
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
  if (button instanceof HTMLButtonElement) return press(button, tool);
  if (link instanceof HTMLAnchorElement && "copies" in link.dataset)
    return copyFor(link, tool);
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

for (const event of ["input", "change"]) {
  view.addEventListener(event, ({ target }) => {
    speaking.listen();
    if (target instanceof HTMLInputElement && target.dataset.suggests)
      followChoice(target);
    gather();
    if (target instanceof HTMLInputElement && target.dataset.date)
      sayDays(view);
    update();
  });
}

view.addEventListener("change", ({ target }) => {
  if (target instanceof HTMLInputElement && "open" in target.dataset)
    openFile(target, tool);
  if (target instanceof HTMLInputElement && "answer" in target.dataset)
    answer(target, tool);
});

view.addEventListener("submit", async (event) => {
  event.preventDefault();
  const shown = form();
  const page = pageOf(location);
  if (!shown) return;
  // Before Python, what the answers say may still be missing from the page of a part.
  if (python.state === "ready" || page === "discussion")
    draft.keep(page, fields.read(shown));
  const left = watchPlace();
  const found = await saved(page, python);
  if (left()) return;
  if (found.page === page) show(found);
  else if (event.submitter?.dataset.andNew === undefined) go(found);
  else newRow(tool);
});

/** What the buttons of the form need of this page. */
const tool = { python, files: () => files, go, show, refresh, jump, view };

offer(start);
warnBeforeLoss();
watchAge();
keepEarly();
speaking.listen();
complete();
plain.prepare().catch(() => {}); // it is asked for again when it is needed
tabs.watch(update);
document.documentElement.dataset.script = "running"; // only now does the page promise anything
