// The questions of a scenario: an answer is told at once whether it fits, and why.
//
// All words and answers are in the page (templates/scenario.html).

import { all, copy, one, say } from "../parts.js";

/** What is said of an answer that counts as found, and is not the model answer. */
const ACCEPTED = ["also", "safer"];
const FITS = ["fits", ...ACCEPTED];

/** One thing done: the number of the question, and the option chosen; none has the answer shown.
 * @typedef {[number, string | null]} Move */

/** @param {HTMLElement} option */
const words = (option) => ({
  label: one(".cr-tile-label", option).textContent,
  leads: option.dataset.leads,
});

/** What the story says to another answer, if it says anything. @param {HTMLElement} ask @param {HTMLElement} option */
const own = (ask, option) =>
  all(`[data-other="${option.dataset.option}"]`, ask).at(0);

/** How an answer is taken: fits, also, safer, risk or miss. @param {HTMLElement} ask @param {HTMLElement} option */
function verdict(ask, option) {
  if (option.dataset.option === ask.dataset.right) return "fits";
  const tone = own(ask, option)?.dataset.tone ?? "miss";
  return tone === "fits" ? "also" : tone;
}

/** On the tile itself. @param {HTMLElement} option @param {string} found */
function mark(option, found) {
  const said = one(".cr-tile-hint", option);
  option.dataset.tried = found;
  said.textContent = said.dataset[found] ?? "";
  one("button", option).ariaCurrent = found === "fits" ? "true" : null;
}

/** @param {HTMLElement} ask @param {HTMLElement} option @param {string} found */
function told(ask, option, found) {
  const said = copy(found);
  one("[data-own]", said).replaceChildren(
    ...(own(ask, option)?.cloneNode(true).childNodes ?? []),
  );
  for (const general of all("[data-said]", said))
    general.textContent = say(general.dataset.said, words(option));
  return said;
}

export class Game {
  /** @type {Move[]} */
  moves = [];
  /** The questions whose answer is known. @type {Set<HTMLElement>} */
  done = new Set();

  /** @param {HTMLElement} page */
  constructor(page) {
    this.page = page;
    this.asks = all("[data-step=ask]", page);
  }

  /** Do again what was done before a reload. @param {Move[]} moves */
  replay(moves) {
    for (const [number, id] of moves) {
      const ask = this.asks[number];
      const option = id && all(`[data-option="${id}"]`, ask).at(0);
      if (option) this.choose(ask, option);
      else if (ask && id === null) this.reveal(ask);
    }
  }

  /** @param {HTMLElement} ask @param {HTMLElement} option */
  choose(ask, option) {
    if (this.done.has(ask)) return;
    this.#note(ask, option.dataset.option ?? null);
    const found = verdict(ask, option);
    if (found === "fits") return this.#reveal(ask, copy("fits"));
    mark(option, found);
    const said = told(ask, option, found);
    if (ACCEPTED.includes(found)) this.#reveal(ask, said);
    else this.#tell(ask, found, said);
  }

  /** The answer, without another try. @param {HTMLElement} ask */
  reveal(ask) {
    this.#note(ask, null);
    this.#reveal(ask, copy("shown"));
  }

  /** What the story says to the other answers; whether it says more than is told.
   * @param {HTMLElement} ask */
  tellOthers(ask) {
    const others = all(".cr-solution .cr-others", ask).at(0);
    if (!this.done.has(ask) || !others || ask.dataset.told) return false;
    ask.dataset.told = "others";
    this.#tell(ask, "others", copy("others"), others.cloneNode(true));
    return true;
  }

  /** Before another try. @param {HTMLElement} ask */
  clear(ask) {
    const feedback = one(".cr-feedback", ask);
    delete feedback.dataset.verdict;
    delete ask.dataset.told;
    one("[role=status]", feedback).replaceChildren();
  }

  again() {
    this.moves = [];
    this.done.clear();
    for (const option of all("[data-tried]", this.page)) {
      delete option.dataset.tried;
      one(".cr-tile-hint", option).textContent = "";
      one("button", option).ariaCurrent = null;
    }
    for (const ask of this.asks) this.clear(ask);
  }

  /** What was found at the first try, and what was chosen instead. */
  sumUp() {
    const list = one(".cr-taken ol", this.page);
    const first = this.asks.map((ask, i) => this.#first(ask, i));
    const found = first.map((it, i) => it && verdict(this.asks[i], it));
    all("li > span", list).forEach((row, i) => {
      const said = list.dataset[found[i] ?? ""];
      row.textContent = first[i] ? say(said, words(first[i])) : "";
    });
    const right = found.filter((it) => it && FITS.includes(it));
    const score = one(".cr-taken > p", this.page);
    score.textContent = say(score.dataset.said, {
      right: right.length,
      all: this.asks.length,
    });
  }

  /** The option that was chosen first. @param {HTMLElement} ask @param {number} number */
  #first(ask, number) {
    const move = this.moves.find(([asked, id]) => asked === number && id);
    return move && all(`[data-option="${move[1]}"]`, ask).at(0);
  }

  /** @param {HTMLElement} ask @param {string | null} id */
  #note(ask, id) {
    const question = this.asks.indexOf(ask);
    this.moves.push([question, id]);
    const options = all("[data-option]", ask);
    /** Whoever listens (_learning/) hears of it; an answer that was shown has no place. */
    const detail = {
      question,
      title: one("h2", ask).textContent,
      chosen: options.findIndex((it) => it.dataset.option === id),
      fits: options.map((it) => FITS.includes(verdict(ask, it))),
      all: this.asks.length,
    };
    document.dispatchEvent(new CustomEvent("answered", { detail }));
  }

  /** The answer, under what is said before it. @param {HTMLElement} ask @param {DocumentFragment} before */
  #reveal(ask, before) {
    this.done.add(ask);
    mark(one(`[data-option="${ask.dataset.right}"]`, ask), "fits");
    this.#tell(ask, "fits", before, one(".cr-right", ask).cloneNode(true));
  }

  /** Under the tiles, and what can be done after it. @param {HTMLElement} ask @param {string} found @param {Node[]} told */
  #tell(ask, found, ...told) {
    const feedback = one(".cr-feedback", ask);
    feedback.dataset.verdict = found;
    one("[role=status]", feedback).replaceChildren(...told);
    const after = this.done.has(ask) ? "done" : "again";
    for (const button of all("[data-after]", feedback))
      button.hidden = button.dataset.after !== after;
  }
}
