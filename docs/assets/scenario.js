// Plays a training scenario: one question at a time, told at once whether an answer fits, and why.
//
// All words and answers are in the page (templates/scenario.html). Nothing is stored or sent.

import { all, copy, one, say } from "./parts.js";
import * as room from "./room.js";

const page = one("#scenario");
const people = one("[data-step=people]", page);
const story = one("[data-step=story]", page);
const asks = all("[data-step=ask]", page);
/** In the order of the page, but for the people: in a room the story is heard before them. */
const steps = all("[data-step]", page).flatMap((step) =>
  step === people ? [] : step === story ? [story, people] : [step],
);

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
  label: one(".cr-tile-label", option).textContent,
  leads: option.dataset.leads,
});

/** @param {HTMLElement} step @param {boolean} [moveFocus] */
function show(step, moveFocus = true) {
  now = step;
  const part = step.closest(".cr-part");
  for (const it of [...steps, ...all(".cr-part")])
    it.toggleAttribute("data-now", it === step || it === part);
  room.tellPlace(order().indexOf(step), order().length);
  if (step.matches(".cr-end")) sumUp();
  if (moveFocus) heading(step, part).focus();
  if (room.inRoom()) scrollTo(0, 0);
}

/** Where a part begins, its story is read first. @param {HTMLElement} step @param {Element | null} part */
function heading(step, part) {
  const begins = part && one(".cr-ask", part) === step && !room.inRoom();
  return one("[tabindex='-1']", begins ? part : step);
}

/** @param {HTMLElement} ask @param {HTMLElement} option */
function choose(ask, option) {
  if (done.has(ask)) return;
  tries.set(ask, [...(tries.get(ask) ?? []), option]);
  if (option.dataset.option === ask.dataset.right) return reveal(ask, "fits");
  mark(option, "miss");
  const told = copy("miss");
  const why = one("p", told);
  why.textContent = say(why.dataset.said, words(option));
  tell(ask, "miss", told);
}

/** On the tile itself. @param {HTMLElement} option @param {string} verdict */
function mark(option, verdict) {
  const said = one(".cr-tile-hint", option);
  option.dataset.tried = verdict;
  said.textContent = said.dataset[verdict] ?? "";
  one("button", option).ariaCurrent = verdict === "fits" ? "true" : null;
}

/** Under the tiles, and what can be done after it. @param {HTMLElement} ask @param {string} verdict @param {Node[]} told */
function tell(ask, verdict, ...told) {
  const feedback = one(".cr-feedback", ask);
  feedback.dataset.verdict = verdict;
  one("[role=status]", feedback).replaceChildren(...told);
  for (const button of all("[data-after]", feedback))
    button.hidden = button.dataset.after !== verdict;
  feedback.scrollIntoView({ block: "nearest" });
}

/** @param {HTMLElement} ask @param {"fits" | "shown"} verdict found, or asked for */
function reveal(ask, verdict) {
  done.add(ask);
  mark(one(`[data-option="${ask.dataset.right}"]`, ask), "fits");
  const answer = one(".cr-solution > div", ask).cloneNode(true);
  tell(ask, "fits", copy(verdict), answer);
}

/** @param {HTMLElement} ask */
function clear(ask) {
  const feedback = one(".cr-feedback", ask);
  delete feedback.dataset.verdict;
  one("[role=status]", feedback).replaceChildren();
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
  for (const option of all("[data-tried]", page)) {
    delete option.dataset.tried;
    one(".cr-tile-hint", option).textContent = "";
    one("button", option).ariaCurrent = null;
  }
  for (const ask of asks) clear(ask);
  show(order()[0]);
}

/** @type {Record<string, () => void>} */
const ACTIONS = {
  next: () => move(1),
  back: () => move(-1),
  forward: () =>
    asks.includes(now) && !done.has(now) ? reveal(now, "shown") : move(1),
  reveal: () => reveal(now, "shown"),
  retry: () => {
    clear(now);
    one("h2", now).focus();
  },
  room: () => {
    const started = tries.size + done.size > 0;
    if (room.turnRoom()) return show(started ? now : steps[0]);
    const from = steps.indexOf(now);
    show(order().find((step) => steps.indexOf(step) >= from) ?? now);
  },
  again,
};

/** @param {HTMLElement} option */
function makeTile(option) {
  const tile = copy("tile");
  one(".cr-tile-label", tile).append(...option.childNodes);
  option.append(tile);
  room.addHands(
    option,
    one(".cr-tile-label", option).textContent,
    page.dataset,
  );
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

for (const option of all("[data-option]", page)) makeTile(option);
for (const list of all(".cr-choices", page)) list.classList.add("cr-tiles");
for (const it of all("#in-a-room, .cr-taken", page)) it.hidden = false;
page.dataset.playing = "";
show(now, false);
