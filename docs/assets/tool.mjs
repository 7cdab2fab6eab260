// The tool in the browser: answers lead from page to page without loading each anew.
//
// The address is the state: the path names the page, the fragment holds the coded answers. Python
// makes the pages once it is ready; until then, or without it, they come ready-made from the build.
// What only Python can do (the email) waits for it; nothing else does.

import * as draft from "./draft.mjs";
import { Python } from "./python.mjs";

/** @typedef {{page: string, title: string, html: string, fragment: string, files?: Files}} View */
/** @typedef {Record<string, {name: string, type: string, text: string}>} Files */

const root = /** @type {HTMLElement} */ (document.getElementById("tool"));
const view = /** @type {HTMLElement} */ (document.getElementById("tool-view"));
const status = /** @type {HTMLElement} */ (
  document.getElementById("tool-status")
);
const folder = new URL("../", location.href.split("#")[0]);
const site = new URL("../", folder);
const siteName = document.title.split(" – ").at(-1);

/** @type {Promise<Record<string, {title: string, html: string}>> | undefined} */
let readyMade;
/** @type {Files} */
let files = {};

const python = new Python((state) => {
  root.dataset.python = state;
  if (state === "ready") arrive();
  if (state === "failed") say("failed");
  enable();
});

/** @param {URL | Location} url */
const pageOf = (url) =>
  url.pathname.slice(folder.pathname.length).replace(/\/(index\.html)?$/, "");
const fragment = () => location.hash.slice(1);
const today = () => new Date().toLocaleDateString("sv"); // the local day as YYYY-MM-DD
const form = () =>
  /** @type {HTMLFormElement | null} */ (document.getElementById("case-form"));

// ---- Views -----------------------------------------------------------------------------------

/**
 * The view of a page: from Python, or ready-made.
 * @param {string | null} page null for wherever the answers lead
 * @param {string} answers
 * @param {string} otherwise the page that the link itself names
 * @returns {Promise<View>}
 */
async function find(page, answers, otherwise) {
  try {
    return await python.ask(request(page, answers));
  } catch {
    readyMade ??= fetch(new URL("pages.json", folder)).then((response) =>
      response.json(),
    );
    const found = (await readyMade)[otherwise];
    return { page: otherwise, fragment: answers, ...found };
  }
}

/** @param {string | null} page @param {string} answers */
function request(page, answers) {
  const about = { fragment: answers, values: draft.values() };
  if (page === "form") return { do: "form", ...about };
  if (page !== "send") return { do: "show", at: page, fragment: answers };
  const schema = new URL("schema/case-resolution-1.schema.json", site).href;
  return {
    do: "check",
    ...about,
    today: today(),
    submission: draft.submission(),
    schema,
  };
}

/** @param {View} found */
function show(found) {
  view.innerHTML = found.html;
  document.title = `${found.title} – ${siteName}`;
  files = found.files ?? {};
  afterShow();
  const heading = view.querySelector(".cr-errors") ?? view.querySelector("h1");
  if (heading instanceof HTMLElement) heading.focus();
}

function afterShow() {
  const shown = form();
  if (shown) draft.fill(shown, draft.values());
  enable();
}

/** Let what needs Python be used as soon as it is there. */
function enable() {
  for (const button of view.querySelectorAll("[data-needs-python]")) {
    /** @type {HTMLButtonElement} */ (button).disabled =
      python.state !== "ready";
  }
  if (python.state === "loading") say(form() ? "loading" : "");
  if (python.state === "ready") say(draft.kept ? "" : "unsaved");
}

/** @param {string} what a text that the page brings, by name, or "" for none */
function say(what) {
  const text = what ? (status.dataset[what] ?? "") : "";
  if (status.textContent !== text) status.textContent = text;
}

// ---- Going from page to page -----------------------------------------------------------------

/** @param {HTMLAnchorElement} link */
async function follow(link) {
  const page = pageOf(new URL(link.href));
  const answering = "answer" in link.dataset;
  const answers =
    "restart" in link.dataset ? "" : merged(answering ? link.hash : "");
  try {
    const found = await find(answering ? null : page, answers, page);
    go(found);
  } catch {
    location.assign(link.href); // offline before anything arrived: the browser says so
  }
}

/** @param {View} found */
function go(found) {
  const address = new URL(`${found.page}/`, folder);
  address.hash = found.fragment;
  history.pushState(null, "", address);
  scrollTo(0, 0);
  show(found);
}

/** @param {string} hash one more answer, which replaces an earlier one to the same question */
function merged(hash) {
  const answers = new URLSearchParams(fragment());
  for (const [question, option] of new URLSearchParams(hash.slice(1)))
    answers.set(question, option);
  return answers.toString();
}

addEventListener("popstate", async () => {
  const page = pageOf(location);
  show(await find(page, fragment(), page));
});

/** Python is there: exchange what it knows better, and leave the rest of the page as it is. */
async function arrive() {
  const page = pageOf(location);
  if (page === "form") {
    const { values } = await python.ask(request("form", fragment()));
    const shown = form();
    if (shown) draft.fill(shown, { ...values, ...draft.values() });
    return;
  }
  if (!fragment() && page !== "send") return;
  const found = await python.ask(request(page, fragment()));
  if (page === "send") return show(found);
  const fresh = new DOMParser().parseFromString(found.html, "text/html");
  for (const part of view.querySelectorAll("[data-part]")) {
    const other = fresh.querySelector(
      `[data-part="${part.getAttribute("data-part")}"]`,
    );
    if (!other) part.remove();
    else if (other.innerHTML !== part.innerHTML) part.replaceWith(other);
  }
}

// ---- What a person does ----------------------------------------------------------------------

document.addEventListener("click", (event) => {
  if (!(event.target instanceof Element)) return;
  const link = event.target.closest("a");
  const button = event.target.closest("button[data-action]");
  if (button instanceof HTMLButtonElement) return act(button);
  if (!link || event.button || event.metaKey || event.ctrlKey || event.shiftKey)
    return;
  if (link.getAttribute("href")?.startsWith("#")) {
    // A jump within the page must not overwrite the answers in the address.
    event.preventDefault();
    jump(decodeURIComponent(link.hash.slice(1)));
  } else if (
    view.contains(link) &&
    link.href.startsWith(folder.href) &&
    pageOf(new URL(link.href))
  ) {
    event.preventDefault();
    follow(link);
  }
});

/** @param {string} id */
function jump(id) {
  const target = document.getElementById(id);
  target?.scrollIntoView();
  target?.focus();
}

view.addEventListener("input", ({ target }) => {
  const shown = form();
  if (
    !shown ||
    !(
      target instanceof HTMLInputElement ||
      target instanceof HTMLTextAreaElement
    )
  )
    return;
  draft.keep({ [target.name]: draft.readField(shown, target.name) });
  if (!draft.kept) say("unsaved");
});

view.addEventListener("submit", async (event) => {
  event.preventDefault();
  const shown = form();
  if (!shown || python.state !== "ready") return;
  draft.keep(draft.read(shown));
  const found = await python.ask(request("send", fragment()));
  if (found.page === "send") go(found);
  else show(found);
});

/** @param {HTMLButtonElement} button */
async function act(button) {
  const { action, file = "" } = button.dataset;
  if (action === "print") print();
  if (action === "copy-link") await copy(location.href);
  if (action === "copy")
    await copy(document.getElementById("letter")?.textContent ?? "");
  if (action === "save") save(files[file]);
  if (action === "clear") return clearAll(button.dataset.confirm ?? "");
  if (button.dataset.done) confirmOn(button, button.dataset.done);
}

/** @param {string} text */
async function copy(text) {
  try {
    await navigator.clipboard.writeText(text);
  } catch {
    // The clipboard is barred: show the text for the person to copy.
    prompt("", text);
  }
}

/** @param {{name: string, type: string, text: string}} file */
function save(file) {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([file.text], { type: file.type }));
  link.download = file.name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}

/** @param {string} question */
async function clearAll(question) {
  if (!confirm(question)) return;
  draft.clear();
  go(await find("form", "", "form"));
}

/** @param {HTMLButtonElement} button @param {string} done */
function confirmOn(button, done) {
  const label = button.textContent;
  button.textContent = done;
  setTimeout(() => {
    button.textContent = label;
  }, 2000);
}

// ---- Start -----------------------------------------------------------------------------------

afterShow();
python.start(
  new URL("assets/python/", site).href,
  JSON.parse(root.dataset.runtime ?? "{}"),
);
