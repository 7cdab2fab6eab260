// The answers so far, on a page that the build could not know them of: in its links and in words.

import { all, one } from "../parts.js";
import { parsed } from "../trusted.js";
import { fragment, pageLinked, pageOf, withAnswer } from "./address.js";
import { prepare } from "./views.js";

/** An answer in words, and the page of its question. @typedef {{question: string, page: string, label: string}} Step */

/** Let links lead on with the answers so far, in a new tab as well. @param {Element} view */
export function carryAnswers(view) {
  for (const link of view.querySelectorAll("a")) {
    const jump = link.getAttribute("href")?.startsWith("#");
    const own = "restart" in link.dataset || "own" in link.dataset;
    if (jump || !pageLinked(link) || own) continue;
    link.hash = "answer" in link.dataset ? withAnswer(link.hash) : fragment();
  }
}

/**
 * Say which answers led to a ready-made page, and how far one is. What Python made has no template.
 * @param {Element} view
 */
export async function listAnswers(view) {
  const row = view.querySelector("template");
  if (!row || !fragment()) return;
  const { hash } = location;
  const steps = await stepsTo(pageOf(location), fragment()).catch(() => []);
  if (!steps.length || !row.isConnected) return;
  for (const list of all(".cr-answers", view)) {
    list.append(...steps.map((step) => filledIn(row, step, hash)));
    list.closest("[data-part]")?.removeAttribute("hidden");
  }
  for (const count of all("[data-count]", view))
    count.textContent = String(steps.length);
  for (const said of all("[data-answered]", view)) said.hidden = false;
  for (const said of all("[data-unanswered]", view)) said.hidden = true;
  showProgress(view, steps.length);
}

/** @param {HTMLTemplateElement} row @param {Step} step @param {string} hash */
function filledIn(row, { question, page, label }, hash) {
  const copy = /** @type {Element} */ (row.content.cloneNode(true));
  one("dt", copy).textContent = question;
  one("dd", copy).textContent = label;
  one("a", copy).setAttribute("href", `../${page}/${hash}`);
  one("a span", copy).textContent += question;
  return copy;
}

/** @param {Element} view @param {number} before how many questions were answered before this one */
function showProgress(view, before) {
  const said = /** @type {HTMLElement?} */ (view.querySelector("[data-left]"));
  const bar = view.querySelector("progress");
  if (!said || !bar) return;
  const about = before + Number(said.dataset.left);
  one("strong", said).textContent = String(before + 1);
  one("span", said).textContent = String(about);
  Object.assign(bar, { max: about, value: before + 1, hidden: false });
  said.hidden = false;
}

/**
 * The answers that lead to a ready-made page, in words. Those to questions that are no longer on the
 * way are left out, as Python does.
 * @param {string | undefined} target undefined for wherever they lead
 * @param {string} answers
 * @returns {Promise<Step[]>} empty if the answers lead elsewhere
 */
export async function stepsTo(target, answers) {
  const pages = await prepare();
  const given = new URLSearchParams(answers);
  const found = [];
  let page = Object.keys(pages)[0]; // the first question
  while (page !== target) {
    const asked = parsed(pages[page].html);
    const tile = tileOf(asked, `${page}=${given.get(page)}`);
    if (!tile) return target ? [] : found;
    const question = asked.querySelector("h1")?.textContent ?? "";
    const label = tile.querySelector(".cr-tile-label")?.textContent ?? "";
    found.push({ question, page, label });
    page = tile.pathname.split("/").at(-2) ?? "";
  }
  return found;
}

/**
 * @param {Document} question
 * @param {string} answer
 * @returns {HTMLAnchorElement | null} the tile that gives this answer
 */
function tileOf(question, answer) {
  return question.querySelector(`.cr-tile[href$="#${CSS.escape(answer)}"]`);
}
