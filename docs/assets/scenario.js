// Plays a training scenario: one question at a time, told at once whether an answer fits, and why.
//
// All words and answers are in the page (templates/scenario.html). Nothing is stored or sent.

import { all, one, say } from "./parts.js";
import * as room from "./room.js";

const page = one("#scenario");
const steps = all("[data-step]", page);
const asks = all("[data-step=ask]", page);

/** The options tried for each question, in order. @type {Map<HTMLElement, HTMLElement[]>} */
const tries = new Map();
/** The questions whose answer is known. @type {Set<HTMLElement>} */
const done = new Set();
let now = asks[0];

/** Outside the room the story stands above its questions, and is no step of its own. */
const order = () =>
  steps.filter((step) => room.inRoom() || step.matches(".cr-ask, .cr-end"));

/** @param {HTMLElement} option */
const words = (option) => ({
  label: one(".cr-option", option).textContent,
  leads: option.dataset.leads,
});

/** @param {HTMLElement} step @param {boolean} [moveFocus] */
function show(step, moveFocus = true) {
  now = step;
  const part = step.closest(".cr-part");
  for (const it of [...steps, ...all(".cr-part")])
    it.toggleAttribute("data-now", it === step || it === part);
  const early = part === one(".cr-part") || step === steps[0];
  one(".cr-people").toggleAttribute("open", early);
  room.tellPlace(order().indexOf(step), order().length);
  if (step.matches(".cr-end")) sumUp();
  if (moveFocus) heading(step, part).focus();
  if (room.inRoom()) scrollTo(0, 0);
}

/** Where a part begins, its story is read first. @param {HTMLElement} step @param {Element | null} part */
function heading(step, part) {
  const begins = part && one(".cr-ask", part) === step && !room.inRoom();
  return one("summary, [tabindex='-1']", begins ? part : step);
}

/** @param {HTMLElement} ask @param {HTMLElement} option */
function choose(ask, option) {
  if (done.has(ask)) return;
  tries.set(ask, [...(tries.get(ask) ?? []), option]);
  if (option.dataset.option === ask.dataset.right)
    return reveal(ask, page.dataset.rightSaid);
  option.dataset.tried = "wrong";
  tell(ask, say(page.dataset.wrongSaid, words(option)));
  one("[data-do=reveal]", ask).hidden = false;
}

/** @param {HTMLElement} ask @param {string} verdict @param {Node[]} more */
function tell(ask, verdict, ...more) {
  const first = document.createElement("p");
  first.textContent = verdict;
  const feedback = one(".cr-feedback", ask);
  feedback.replaceChildren(first, ...more);
  feedback.scrollIntoView({ block: "nearest" });
}

/** @param {HTMLElement} ask @param {string} [verdict] */
function reveal(ask, verdict = "") {
  done.add(ask);
  one(`[data-option="${ask.dataset.right}"]`, ask).dataset.tried = "right";
  tell(ask, verdict, one(".cr-solution > div", ask).cloneNode(true));
  one("[data-do=reveal]", ask).hidden = true;
  one("[data-do=next]", ask).hidden = false;
}

/** What was found at the first try, and what was chosen instead. */
function sumUp() {
  const first = asks.map((ask) => tries.get(ask)?.[0]);
  const wrong = first.map(
    (it, i) => it?.dataset.option !== asks[i].dataset.right && it,
  );
  all(".cr-taken li span").forEach((row, i) => {
    row.textContent = wrong[i] ? say(row.dataset.said, words(wrong[i])) : "";
  });
  const right = first.filter((it, i) => it && !wrong[i]).length;
  const score = one(".cr-taken > p");
  score.textContent = say(score.dataset.said, { right, all: asks.length });
}

/** @param {number} by */
function move(by) {
  const next = order()[order().indexOf(now) + by];
  if (next) show(next);
}

function again() {
  tries.clear();
  done.clear();
  room.lowerHands();
  for (const option of all("[data-tried]")) delete option.dataset.tried;
  for (const feedback of all(".cr-feedback")) feedback.replaceChildren();
  for (const button of all(".cr-ask [data-do]")) button.hidden = true;
  show(order()[0]);
}

/** @type {Record<string, () => void>} */
const ACTIONS = {
  next: () => move(1),
  back: () => move(-1),
  forward: () => (asks.includes(now) && !done.has(now) ? reveal(now) : move(1)),
  reveal: () => reveal(now),
  room: () => {
    const started = tries.size + done.size > 0;
    if (room.turnRoom()) return show(started ? now : steps[0]);
    const from = steps.indexOf(now);
    show(order().find((step) => steps.indexOf(step) >= from) ?? now);
  },
  again,
};

/** @param {HTMLElement} option */
function makeButton(option) {
  const button = document.createElement("button");
  button.type = "button";
  button.className = "cr-option";
  button.append(...option.childNodes);
  option.append(button);
  room.addHands(option, button.textContent, page.dataset);
}

page.addEventListener("click", ({ target }) => {
  const button = target instanceof Element && target.closest("button");
  if (!button) return;
  if (button.dataset.do) ACTIONS[button.dataset.do]();
  else if (button.dataset.by) room.countHand(button);
  else if (button.parentElement?.matches("[data-option]"))
    choose(now, button.parentElement);
});
room.listen((action) => ACTIONS[action]());

for (const option of all("[data-option]")) makeButton(option);
for (const it of all("[data-do=room], .cr-taken")) it.hidden = false;
page.dataset.playing = "";
show(now, false);
