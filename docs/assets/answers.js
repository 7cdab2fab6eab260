// The answers so far, on a page that the build could not know them of: in its links and in words.

import { fragment, pageLinked, pageOf, withAnswer } from "./address.js";
import { prepare } from "./views.js";

/** Let links lead on with the answers so far, in a new tab as well. @param {Element} view */
export function carryAnswers(view) {
  for (const link of view.querySelectorAll("a")) {
    const jump = link.getAttribute("href")?.startsWith("#");
    if (jump || !pageLinked(link) || "restart" in link.dataset) continue;
    link.hash = "answer" in link.dataset ? withAnswer(link.hash) : fragment();
  }
}

/** Say in words which answers led to a ready-made outcome, where it has room for them. @param {Element} view */
export async function listAnswers(view) {
  const list = view.querySelector(".cr-answers:empty");
  const row = view.querySelector("template");
  if (!list || !row) return;
  const { hash } = location;
  const words = inWords(fragment(), pageOf(location)).catch(() => []);
  for (const [question, page, label] of await words) {
    const copy = /** @type {DocumentFragment} */ (row.content.cloneNode(true));
    const [asked, answered, again] = copy.querySelectorAll(
      "dt, dd:first-of-type, a",
    );
    asked.textContent = question;
    answered.textContent = label;
    again.setAttribute("href", `../${page}/${hash}`);
    list.append(copy);
  }
}

/**
 * The answers that lead to a ready-made outcome, in words: [question, page, answer].
 * Those to questions that are no longer on the way are left out, as Python does.
 * @param {string} answers
 * @param {string} outcome
 * @returns {Promise<string[][]>} empty if the answers lead elsewhere
 */
async function inWords(answers, outcome) {
  const pages = await prepare();
  const given = new URLSearchParams(answers);
  const found = [];
  let page = Object.keys(pages)[0]; // the first question
  for (;;) {
    const tile = tileOf(pages[page].html, `${page}=${given.get(page)}`);
    if (!tile) return page === outcome ? found : [];
    const label = tile.querySelector(".cr-tile-label")?.textContent ?? "";
    found.push([pages[page].title, page, label]);
    page = tile.pathname.split("/").at(-2) ?? "";
  }
}

/**
 * @param {string} html of a question
 * @param {string} answer
 * @returns {HTMLAnchorElement | null} the tile that gives this answer
 */
function tileOf(html, answer) {
  const page = new DOMParser().parseFromString(html, "text/html");
  return page.querySelector(`.cr-tile[href$="#${CSS.escape(answer)}"]`);
}
