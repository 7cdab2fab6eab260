// What the worker tells of its downloads, held by the page: a worker that failed is gone.

import { packed } from "./packed.js";

/** @typedef {import("./again.js").Earlier} Earlier */

export class Pieces {
  /** @type {Earlier} */
  #earlier = { held: new Map(), anew: new Set() };
  /** @type {Set<string>} addresses of files that are as the build made them */
  #checked = new Set();

  /** @param {any} told by the worker: see download.js */
  hear({ step, opened, piece, whole, checked, bad }) {
    const { held } = this.#earlier;
    if (opened) held.set(step, { ...opened, pieces: [], whole: false });
    const file = held.get(step);
    if (piece) file?.pieces.push(piece);
    if (file && whole) file.whole = true;
    if (checked) this.#checked.add(step).add(packed(step));
    if (bad) for (const from of [step, packed(step)]) this.#distrust(from);
  }

  /** @param {string} from */
  #distrust(from) {
    this.#earlier.held.delete(from);
    this.#earlier.anew.add(from);
  }

  /** What another try begins with: what is whole must be known to be right. */
  given() {
    for (const [from, { whole }] of this.#earlier.held)
      if (whole && !this.#checked.has(from)) this.#distrust(from);
    return this.#earlier;
  }

  /** Nothing is needed any more. */
  drop() {
    this.#earlier = { held: new Map(), anew: new Set() };
  }
}
