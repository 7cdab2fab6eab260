// Plays a training scenario: one question at a time, told at once whether an answer fits, and why.
//
// All words and answers are in the page (templates/scenario.html). Nothing is stored or sent.

import { all, copy, one, say } from "./parts.js";
import * as room from "./room.js";

const page = one("#scenario");
const asks = all("[data-step=ask]", page);
const steps = all("[data-step]", page);
/** What is said of an answer that counts as found, and is not the model answer. */
const ACCEPTED = ["also", "safer"];

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

/** What the story says to another answer, if it says anything. @param {HTMLElement} ask @param {HTMLElement} option */
const own = (ask, option) =>
  all(`[data-other="${option.dataset.option}"]`, ask).at(0);

/** How an answer is taken: fits, also, safer, risk or miss. @param {HTMLElement} ask @param {HTMLElement} option */
function verdict(ask, option) {
  if (option.dataset.option === ask.dataset.right) return "fits";
  const tone = own(ask, option)?.dataset.tone ?? "miss";
  return tone === "fits" ? "also" : tone;
}

/** @param {HTMLElement} ask @param {HTMLElement} option */
function choose(ask, option) {
  if (done.has(ask)) return;
  tries.set(ask, [...(tries.get(ask) ?? []), option]);
  const found = verdict(ask, option);
  tellOut(ask, option);
  if (found === "fits") return reveal(ask, copy("fits"));
  mark(option, found);
  const told = copy(found);
  one("[data-own]", told).replaceChildren(
    ...(own(ask, option)?.cloneNode(true).childNodes ?? []),
  );
  for (const general of all("[data-said]", told))
    general.textContent = say(general.dataset.said, words(option));
  if (ACCEPTED.includes(found)) reveal(ask, told);
  else tell(ask, found, told);
}

/** Whoever listens (_learning/) hears of each answer; one that was shown has no option. @param {HTMLElement} ask @param {HTMLElement} [option] */
function tellOut(ask, option) {
  const options = all("[data-option]", ask);
  const detail = {
    question: asks.indexOf(ask),
    title: one("h2", ask).textContent,
    chosen: option ? options.indexOf(option) : -1,
    fits: options.map((it) => ["fits", ...ACCEPTED].includes(verdict(ask, it))),
    all: asks.length,
  };
  page.dispatchEvent(new CustomEvent("answered", { bubbles: true, detail }));
}

/** On the tile itself. @param {HTMLElement} option @param {string} found */
function mark(option, found) {
  const said = one(".cr-tile-hint", option);
  option.dataset.tried = found;
  said.textContent = said.dataset[found] ?? "";
  one("button", option).ariaCurrent = found === "fits" ? "true" : null;
}

/** Under the tiles, and what can be done after it. @param {HTMLElement} ask @param {string} found @param {Node[]} told */
function tell(ask, found, ...told) {
  const feedback = one(".cr-feedback", ask);
  feedback.dataset.verdict = found;
  one("[role=status]", feedback).replaceChildren(...told);
  const after = done.has(ask) ? "done" : "again";
  for (const button of all("[data-after]", feedback))
    button.hidden = button.dataset.after !== after;
  feedback.scrollIntoView({ block: "nearest" });
}

/** The answer, under what is said before it. @param {HTMLElement} ask @param {DocumentFragment} before */
function reveal(ask, before) {
  done.add(ask);
  tellOut(ask);
  mark(one(`[data-option="${ask.dataset.right}"]`, ask), "fits");
  tell(ask, "fits", before, one(".cr-right", ask).cloneNode(true));
}

/** @param {HTMLElement} ask */
function clear(ask) {
  const feedback = one(".cr-feedback", ask);
  delete feedback.dataset.verdict;
  one("[role=status]", feedback).replaceChildren();
}

/** What was found at the first try, and what was chosen instead. */
function sumUp() {
  const list = one(".cr-taken ol");
  const first = asks.map((ask) => tries.get(ask)?.[0]);
  const found = first.map((it, i) => it && verdict(asks[i], it));
  all("li > span", list).forEach((row, i) => {
    const said = list.dataset[found[i] ?? ""];
    row.textContent = first[i] ? say(said, words(first[i])) : "";
  });
  const right = found.filter((it) => it && ["fits", ...ACCEPTED].includes(it));
  const score = one(".cr-taken > p");
  score.textContent = say(score.dataset.said, {
    right: right.length,
    all: asks.length,
  });
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
    asks.includes(now) && !done.has(now) ? reveal(now, copy("shown")) : move(1),
  reveal: () => reveal(now, copy("shown")),
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
  one(".cr-tile-label", tile).replaceChildren(...option.childNodes);
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
