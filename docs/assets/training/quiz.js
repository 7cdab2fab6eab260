// The knowledge check. The page holds no answers: they are fetched from the trainers' page once
// the learner has given one. Nothing is kept.

import { all, copy, one, say } from "../parts.js";
import { parsed } from "../trusted.js";

const check = one(".cr-knowledge");
const texts = /** @type {Record<string, string>} */ ({ ...check.dataset });
const score = one(".cr-score", check);
const sections = all("section[data-question]", check);

/** @type {Promise<Document | DocumentFragment> | undefined} */
let answers;
/** @type {Map<Element, boolean>} whether the first answer to each question was right */
const first = new Map();
/** @type {Set<Element>} questions to which the right answer was found */
const found = new Set();

/** They are in the page where it is one file. @returns {Promise<Document | DocumentFragment>} */
async function fetched() {
  if (document.querySelector("template#answers")) return copy("answers");
  const response = await fetch(texts.answers);
  if (!response.ok) throw new Error(response.statusText);
  return parsed(await response.text());
}

/** @param {Element} section */
async function mark(section) {
  const chosen = section.querySelector("input:checked");
  if (!(chosen instanceof HTMLInputElement))
    return show(section, "miss", texts.choose);
  try {
    answers ??= fetched();
    const told = (await answers).getElementById(
      `${chosen.name}-${chosen.value}`,
    );
    if (!told) throw new Error(`No answer ${chosen.name} ${chosen.value}`);
    const right = "right" in told.dataset;
    tellOut(section, chosen, await answers);
    const words = document.importNode(told, true).childNodes;
    show(section, right ? "fits" : "miss", ...words);
    count(section, right);
  } catch {
    answers = undefined; // try again with the next answer
    show(section, "miss", texts.failed);
  }
}

/** Whoever listens (_learning/) hears of each answer. @param {Element} section @param {HTMLInputElement} chosen @param {Document | DocumentFragment} given */
function tellOut(section, chosen, given) {
  const inputs = /** @type {HTMLInputElement[]} */ (all("input", section));
  const detail = {
    question: sections.indexOf(/** @type {HTMLElement} */ (section)),
    title: one("legend", section).textContent,
    chosen: inputs.indexOf(chosen),
    fits: inputs.map(
      ({ name, value }) =>
        "right" in (given.getElementById(`${name}-${value}`)?.dataset ?? {}),
    ),
    all: sections.length,
  };
  document.dispatchEvent(new CustomEvent("answered", { detail }));
}

/** @param {Element} section @param {string} verdict @param {(Node | string)[]} told */
function show(section, verdict, ...told) {
  const feedback = one(".cr-feedback", section);
  feedback.dataset.verdict = verdict;
  feedback.replaceChildren(copy(verdict), ...told);
  feedback.scrollIntoView({ block: "nearest" });
}

/** @param {Element} section @param {boolean} right */
function count(section, right) {
  if (!first.has(section)) first.set(section, right);
  if (right) found.add(section);
  const said = one("[data-said]", score);
  said.textContent = say(said.dataset.said, {
    done: first.size,
    all: sections.length,
    right: [...first.values()].filter(Boolean).length,
  });
  one("progress", score).setAttribute("value", String(first.size));
  one(".cr-finished", check).hidden = found.size < sections.length;
}

for (const section of sections) {
  one("button", section).addEventListener("click", () => mark(section));
}
document.documentElement.dataset.script = "running"; // only now does the page promise anything
