// What the worker tells of its downloads, held by the page: a worker that failed is gone.

import { packed } from "./packed.js";

/** @typedef {import("./again.js").Earlier} Earlier */

export class Pieces {
  /** @type {Earlier} */
  #earlier = { held: new Map(), anew: new Set() };

  /** @param {any} told by the worker: see download.js */
  hear({ step, opened, piece, checked, bad }) {
    const { held, anew } = this.#earlier;
    if (opened) held.set(step, { ...opened, pieces: [], whole: false });
    if (piece) held.get(step)?.pieces.push(piece);
    for (const from of [step, packed(step)]) {
      const file = held.get(from);
      if (checked && file) file.whole = true;
      if (!bad) continue;
      held.delete(from);
      anew.add(from);
    }
  }

  /** What another try begins with. */
  given() {
    return this.#earlier;
  }

  /** Nothing is needed any more. */
  drop() {
    this.#earlier = { held: new Map(), anew: new Set() };
  }
}
