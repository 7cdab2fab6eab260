// Plays a training scenario: one question at a time, alone on its page or in a room. In a room the
// story and what people think are steps of their own, before the questions.
//
// A reload goes on where it was, in the same tab. Nothing is sent.

import { all, copy, one } from "../parts.js";
import { Game } from "./game.js";
import * as hands from "./hands.js";
import { keep, kept } from "./kept.js";
import * as room from "./room.js";

const ALONE = ".cr-ask, .cr-end"; // the steps outside a room: the story stands above them

/** Where a part begins, its story is read first. @param {HTMLElement} step @param {Element | null} part */
function heading(step, part) {
  const begins = part && one(".cr-ask", part) === step && !room.inRoom();
  return one("[tabindex='-1']", begins ? part : step);
}

/** What a step says, without what is done there. @param {HTMLElement} step */
function outline(step) {
  const said = all(":scope > :is(h2, p, dl, .cr-choices)", step);
  return said.filter((it) => !it.matches(".cr-progress, .cr-total")).map(bare);
}

/** Its words alone. @param {HTMLElement} element */
function bare(element) {
  const same = /** @type {HTMLElement} */ (element.cloneNode(true));
  for (const option of all("[data-option]", same))
    option.replaceChildren(
      one(".cr-letter", option),
      ...one(".cr-tile-label", option).childNodes,
    );
  return same;
}

/** @implements {room.Show} */
export class Scenario {
  /** @param {HTMLElement} page @param {string} key where its place is kept */
  constructor(page, key) {
    this.page = page;
    this.key = key;
    this.game = new Game(page);
    this.all = all("[data-step]", page);
    for (const list of all(".cr-choices", page)) {
      list.classList.add("cr-tiles");
      all("[data-option]", list).forEach(this.#makeTile);
    }
    for (const it of all("#in-a-room, .cr-taken", page)) it.hidden = false;
    page.addEventListener("click", (event) => this.#click(event));
    page.dataset.playing = "";
    const { moves = [], at } = kept(key) ?? {};
    this.game.replay(moves);
    this.at = this.all[at] ?? (room.inRoom() ? this.all : this.game.asks)[0];
  }

  now = () => this.at;
  steps = () => this.all.filter((step) => room.inRoom() || step.matches(ALONE));

  /** @param {HTMLElement} step @param {boolean} [moveFocus] */
  show = (step, moveFocus = true) => {
    this.at = step;
    const part = step.closest(".cr-part");
    for (const it of [...this.all, ...all(".cr-part", this.page)])
      it.toggleAttribute("data-now", it === step || it === part);
    if (step.matches(".cr-end")) this.game.sumUp();
    if (moveFocus) heading(step, part).focus();
    this.#keep();
  };

  /** In a room: the answer, then what is said to the others, then on. */
  forward = () => {
    const { game, at } = this;
    if (!game.asks.includes(at)) return false;
    if (game.done.has(at)) return game.tellOthers(at);
    this.#answer();
    one("h2", at).focus(); // whoever has counted is done
    return true;
  };

  /** @param {string} key */
  takes = (key) =>
    this.game.asks.includes(this.at) &&
    !this.game.done.has(this.at) &&
    hands.takes(this.at, key);

  again = () => {
    this.game.again();
    hands.lowerHands(this.page);
    this.show(this.steps()[0]);
  };

  left = () => this.read();

  told = () => {
    const next = this.#next();
    const answer = all(".cr-solution > div > *", this.at);
    return {
      now: [...outline(this.at), ...answer.map(bare)],
      next: next ? outline(next) : [],
      notes: all(".cr-for-trainers > :not(summary)", this.page)
        .map(bare)
        .map(this.#ofNow),
    };
  };

  /** Notes of the part that is shown come first, and those of other parts not at all.
   * @param {HTMLElement} notes */
  #ofNow = (notes) => {
    const parts = all(".cr-part", this.page);
    const now = String(parts.findIndex((it) => it.contains(this.at)) + 1);
    for (const note of all("[data-part]", notes).reverse())
      if (note.dataset.part === now) note.parentElement?.prepend(note);
      else note.remove();
    return notes;
  };

  /** @param {boolean} [anew] whether somebody asked for it, and not a reload */
  enterRoom(anew = true) {
    const begins = anew && !kept(this.key);
    room.enter(this);
    this.show(begins ? this.all[0] : this.at);
  }

  /** Alone: where it was, or the next step that is one there. @param {boolean} [moveFocus] */
  read(moveFocus = true) {
    const from = this.all.indexOf(this.at);
    const later = this.all.slice(from).find((step) => step.matches(ALONE));
    this.show(later ?? one(".cr-end", this.page), moveFocus);
  }

  #next = () => this.steps()[this.steps().indexOf(this.at) + 1];

  /** @param {HTMLElement} [option] what was chosen, or nothing to have the answer shown */
  #answer(option) {
    if (option) this.game.choose(this.at, option);
    else this.game.reveal(this.at);
    one(".cr-feedback", this.at).scrollIntoView({ block: "nearest" });
    this.#keep();
  }

  #keep() {
    const { moves, asks } = this.game;
    const begun = moves.length > 0 || this.at !== asks[0];
    const at = this.all.indexOf(this.at);
    keep(this.key, begun ? { moves, at } : undefined);
  }

  /** @param {HTMLElement} option @param {number} place */
  #makeTile = (option, place) => {
    const tile = copy("tile");
    one(".cr-tile-label", tile).replaceChildren(...option.childNodes);
    option.append(tile);
    hands.addHands(option, place, this.page.dataset.handsSaid);
  };

  /** @param {MouseEvent} event */
  #click({ target }) {
    const button = target instanceof Element && target.closest("button");
    if (!button) return;
    const option = button.closest("[data-option]");
    if (option instanceof HTMLElement) this.#answer(option);
    else this.#actions[button.dataset.do ?? ""]?.();
    room.changed();
  }

  /** @type {Record<string, () => void>} */
  #actions = {
    next: () => this.show(this.#next()),
    reveal: () => this.#answer(),
    retry: () => {
      this.game.clear(this.at);
      one("h2", this.at).focus();
    },
    room: () => this.enterRoom(),
    again: () => this.again(),
  };
}

/** On its own page, it starts by itself. */
for (const page of all("#scenario")) {
  const played = new Scenario(page, `scenario ${location.pathname}`);
  if (room.wasInRoom()) played.enterRoom(false);
  else played.read(false);
}
