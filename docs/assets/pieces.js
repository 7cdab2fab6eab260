// What the worker tells of its downloads, held by the page: a worker that failed is gone.

/** @typedef {import("./again.js").Earlier} Earlier */

export class Pieces {
  /** @type {Earlier} */
  #earlier = { held: new Map(), anew: new Set() };

  /** @param {any} told by the worker: see download.js */
  hear({ step, opened, piece, whole, bad }) {
    const { held, anew } = this.#earlier;
    if (opened) held.set(step, { ...opened, pieces: [], whole: false });
    const file = held.get(step);
    if (piece) file?.pieces.push(piece);
    if (file && whole) file.whole = true;
    if (!bad) return;
    for (const from of [step, `${step}.gz`]) {
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
