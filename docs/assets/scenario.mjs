// Plays a training scenario: one question at a time, and told at once whether an answer fits and
// why. On a screen in a room also the story comes one step at a time, and hands are counted.
//
// All words and answers are in the page (templates/scenario.html). Nothing is stored or sent.

const page = /** @type {HTMLElement} */ (document.getElementById("scenario"));

/** @param {string} selector @param {Element} [inside] @returns {HTMLElement[]} */
const all = (selector, inside = page) => [...inside.querySelectorAll(selector)];
const one = /** @type {(selector: string, inside?: Element) => HTMLElement} */ (
  (selector, inside) => all(selector, inside)[0]
);
/** Fill in {words}. @param {string | undefined} text @param {Record<string, unknown>} words */
const say = (text = "", words = {}) =>
  text.replace(/\{(\w+)\}/g, (_, word) => String(words[word]));

const steps = all("[data-step]");
const asks = all("[data-step=ask]");
/** The options tried for each question, in order. @type {Map<HTMLElement, HTMLElement[]>} */
const tries = new Map();
/** The questions whose answer is known. @type {Set<HTMLElement>} */
const done = new Set();
let now = asks[0];

const inRoom = () => document.body.classList.contains("cr-room");
const order = () =>
  inRoom()
    ? steps
    : steps.filter(({ dataset }) => /ask|end/.test(dataset.step ?? ""));

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
  one(".cr-people").toggleAttribute(
    "open",
    step === steps[0] || part === one(".cr-part"),
  );
  one("[data-place]").textContent = say(page.dataset.placeSaid, {
    now: order().indexOf(step) + 1,
    all: order().length,
  });
  if (step.dataset.step === "end") sumUp();
  // Where a part begins, its story is read first.
  const begins = part && one("[data-step=ask]", part) === step && !inRoom();
  if (moveFocus) one("[tabindex='-1'], summary", begins ? part : step).focus();
  scrollTo(0, inRoom() ? 0 : scrollY);
}

/** @param {HTMLElement} ask @param {HTMLElement} option */
function choose(ask, option) {
  if (done.has(ask)) return;
  tries.set(ask, [...(tries.get(ask) ?? []), option]);
  if (option.dataset.option === ask.dataset.right)
    return reveal(ask, page.dataset.rightSaid);
  option.dataset.tried = "wrong";
  one(".cr-feedback", ask).textContent = say(
    page.dataset.wrongSaid,
    words(option),
  );
  one("[data-do=reveal]", ask).hidden = false;
}

/** @param {HTMLElement} ask @param {string} [verdict] */
function reveal(ask, verdict = "") {
  done.add(ask);
  one(`[data-option="${ask.dataset.right}"]`, ask).dataset.tried = "right";
  const solution = one(".cr-solution > div", ask).cloneNode(true);
  one(".cr-feedback", ask).replaceChildren(verdict, solution);
  one("[data-do=reveal]", ask).hidden = true;
  one("[data-do=next]", ask).hidden = false;
}

/** What was found at the first try, and what was chosen instead. */
function sumUp() {
  const rows = all(".cr-taken li span");
  const first = asks.map((ask) => tries.get(ask)?.[0]);
  const found = asks.filter(
    (ask, i) => first[i]?.dataset.option === ask.dataset.right,
  );
  asks.forEach((ask, i) => {
    const wrong = first[i] && !found.includes(ask);
    rows[i].textContent = wrong
      ? say(rows[i].dataset.said, words(first[i]))
      : "";
  });
  const score = one(".cr-taken > p");
  score.textContent = say(score.dataset.said, {
    right: found.length,
    all: asks.length,
  });
}

function forward() {
  if (asks.includes(now) && !done.has(now)) reveal(now);
  else move(1);
}

/** @param {number} by */
function move(by) {
  const next = order()[order().indexOf(now) + by];
  if (next) show(next);
}

function again() {
  tries.clear();
  done.clear();
  for (const option of all("[data-tried]")) delete option.dataset.tried;
  for (const feedback of all(".cr-feedback")) feedback.replaceChildren();
  for (const button of all(".cr-ask [data-do]")) button.hidden = true;
  for (const count of all(".cr-hands output")) count.textContent = "0";
  show(order()[0]);
}

function room() {
  const entering = document.body.classList.toggle("cr-room");
  one(".cr-room-bar").hidden = !entering;
  if (entering) return show(tries.size + done.size ? now : steps[0]);
  // The story alone is no step outside the room: go on to its first question.
  show(
    order().find((step) => steps.indexOf(step) >= steps.indexOf(now)) ?? now,
  );
}

/** @type {Record<string, (step: HTMLElement) => void>} */
const ACTIONS = {
  next: () => move(1),
  back: () => move(-1),
  reveal,
  forward,
  again,
  room,
  print: () => print(),
};

/** Make a button of an option, with a count of hands for the room. @param {HTMLElement} option */
function enliven(option) {
  const hands = /** @type {HTMLTemplateElement} */ (
    document.getElementById("hands")
  );
  const button = document.createElement("button");
  button.type = "button";
  button.className = "cr-option";
  button.append(...option.childNodes);
  option.append(button, hands.content.cloneNode(true));
  for (const count of all("[data-by]", option)) {
    const { moreSaid, fewerSaid } = page.dataset;
    count.ariaLabel = say(
      count.dataset.by === "1" ? moreSaid : fewerSaid,
      words(option),
    );
  }
}

page.addEventListener("click", ({ target }) => {
  const button = target instanceof Element && target.closest("button");
  if (!button) return;
  const option = /** @type {HTMLElement | null} */ (
    button.closest("[data-option]")
  );
  if (button.dataset.do) ACTIONS[button.dataset.do](now);
  else if (button.dataset.by && option) {
    const count = one("output", option);
    count.textContent = String(
      Math.max(0, Number(count.textContent) + Number(button.dataset.by)),
    );
  } else if (option) choose(now, option);
});

// A clicker for slides sends PageDown and PageUp.
const KEYS = {
  forward: ["ArrowRight", "PageDown", " "],
  back: ["ArrowLeft", "PageUp"],
  room: ["Escape"],
};
addEventListener("keydown", (event) => {
  const onButton =
    event.key === " " &&
    event.target instanceof Element &&
    event.target.closest("button, a, summary");
  const action = Object.entries(KEYS).find(([, keys]) =>
    keys.includes(event.key),
  )?.[0];
  if (
    !inRoom() ||
    !action ||
    onButton ||
    event.ctrlKey ||
    event.altKey ||
    event.metaKey
  )
    return;
  event.preventDefault();
  ACTIONS[action](now);
});

for (const option of all("[data-option]")) enliven(option);
for (const it of all("[data-do=room], [data-do=print], .cr-taken"))
  it.hidden = false;
page.dataset.playing = "";
show(now, false);
