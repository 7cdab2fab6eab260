// The site search: a panel with a box, and the list of what was found.
// What it searches is fetched only when the reader opens it.

import { parsed } from "../trusted.js";
import { described, finder, pageOf } from "./find.js";

/** @typedef {import("./find.js").Section} Section */
/** @typedef {import("./find.js").Chosen} Chosen */

const MOST = 8;
const PAUSE = 250; // milliseconds; a screen reader hears one count and not one a letter

/** @type {WeakSet<HTMLElement>} */
const started = new WeakSet();

/**
 * Start searching as the reader types.
 * @param {HTMLElement} panel
 */
export async function search(panel) {
  if (started.has(panel)) return;
  started.add(panel);
  const input = /** @type {HTMLInputElement} */ (panel.querySelector("input"));
  const status = /** @type {HTMLElement} */ (
    panel.querySelector("[role=status]")
  );
  const list = /** @type {HTMLOListElement} */ (panel.querySelector("ol"));
  const index = new URL(`${panel.dataset.index}`, location.href);

  /** @type {Awaited<ReturnType<typeof load>>} */
  let site;
  try {
    site = await load(index);
  } catch {
    started.delete(panel);
    status.textContent = "Search is not working. Use the menu to find a page.";
    return;
  }
  let pause = 0;
  /** @returns whether anything was found */
  const show = () => {
    clearTimeout(pause);
    const query = input.value.trim();
    const { meant, found } = site.find(query);
    const best = found.slice(0, MOST);
    const shown = query && best.length === 0 ? site.nothing : best;
    status.textContent = query ? count(best.length, query, meant) : "";
    list.replaceChildren(
      ...shown.map((section) => item(section, site.titles, index)),
    );
    return best.length > 0;
  };
  input.addEventListener("input", () => {
    clearTimeout(pause);
    pause = setTimeout(show, PAUSE);
  });
  input.addEventListener("keydown", ({ key }) => {
    // What was typed last may not have been looked for yet.
    if (key === "ArrowDown") show();
    if (key === "Enter" && show()) list.querySelector("a")?.click();
  });
  panel.addEventListener("keydown", (event) => {
    moveFocus(event, [input, ...list.querySelectorAll("a")]);
  });
  // A result on this very page would stay behind the panel.
  list.addEventListener("click", () => {
    panel.closest("details")?.removeAttribute("open");
  });
  show();
}

/**
 * The arrow keys lead from the box through the results, which stay plain links, and back.
 * @param {KeyboardEvent} event
 * @param {HTMLElement[]} stops
 */
function moveFocus(event, stops) {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (!step) return;
  event.preventDefault(); // the page would scroll
  const at = stops.indexOf(/** @type {HTMLElement} */ (event.target));
  stops[at + step]?.focus();
}

/** @param {URL} index */
async function load(index) {
  const [{ docs }, given] = await Promise.all([
    json(index),
    json(new URL("chosen.json", index)),
  ]);
  /** @type {Chosen} */
  const chosen = given;
  /** @type {Section[]} */
  const sections = docs.map((/** @type {Section} */ it) => ({
    location: it.location,
    title: plain(it.title),
    text: plain(it.text),
  }));
  const places = new Map(sections.map((it) => [it.location, it]));
  return {
    find: await finder(sections, chosen),
    nothing: chosen.nothing.map((it) => described(it, places)),
    titles: new Map(sections.map((it) => [it.location, it.title])),
  };
}

/** @param {URL} url */
async function json(url) {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url}: ${response.status}`);
  return response.json();
}

/**
 * @param {number} results
 * @param {string} query
 * @param {string} meant the same, spelt as it was read
 */
function count(results, query, meant) {
  if (results === 0) return "No page found. Try another word, or start here:";
  const read = meant === query ? "" : ` for “${meant}”`;
  return results === 1
    ? `1 result${read}`
    : `${results} results${read}, the best first`;
}

/**
 * @param {Section} section
 * @param {Map<string, string>} titles of pages
 * @param {URL} index
 */
function item({ location, title, text }, titles, index) {
  const link = document.createElement("a");
  link.href = new URL(location, new URL("../", index)).href;
  link.textContent = title;
  const about = document.createElement("p");
  const page = titles.get(pageOf(location));
  about.textContent =
    page && page !== title && location.includes("#")
      ? `In “${page}”: ${text}`
      : text;
  const entry = document.createElement("li");
  entry.append(link, about);
  return entry;
}

/**
 * The index holds HTML; only its words are shown.
 * @param {string} html
 */
function plain(html) {
  // A space for each tag, or the words of two paragraphs would grow together.
  const spaced = html.replaceAll("<", " <");
  const { body } = parsed(spaced);
  return (body.textContent ?? "").replace(/\s+/g, " ").trim();
}
