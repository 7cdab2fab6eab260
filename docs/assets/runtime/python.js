// Python as the page sees it: a state, and questions that it answers once it is ready.
//
//   idle -> loading -> ready
//              \-------> failed   (and from ready, if the worker dies)
//
// failed lasts until the person tries again: who saw "it did not load" must not see it start.

import { script } from "../trusted.js";
import { renewed } from "./anew.js";
import { limit } from "./awake.js";
import { Pieces } from "./pieces.js";

/** @typedef {import("./bridge.d.ts").Request} Request */
/** @typedef {import("./bridge.d.ts").Response} Response */
/** @typedef {"idle" | "loading" | "ready" | "failed"} State */
/**
 * Why it failed: the browser bars it, it did not load, or it stopped later.
 * @typedef {"barred" | "unloaded" | "stopped"} Failure
 */

// However long a slow line takes, every piece and every step is heard of.
const SILENCE_LIMIT = 60_000; // milliseconds awake
const ANSWER_LIMIT = 15_000;

export class Python {
  /** @type {State} */
  state = "idle";
  /** @type {Failure | undefined} */
  failure;
  #silence = () => {}; // calls off the limit of it
  /** @type {Worker | undefined} */
  #worker;
  #broken = false; // whether a worker's own scripts did not run
  #last = 0;
  /** @type {Map<number, {resolve: (response: Response) => void, reject: (error: Error) => void}>} */
  #waiting = new Map();
  bytes = 0; // of the download, so far
  #pieces = new Pieces();
  #changed;
  #heard;

  /**
   * @param {(state: State) => void} changed called at every change of state
   * @param {() => void} [heard] called at every sign of life while it loads
   */
  constructor(changed, heard = () => {}) {
    this.#changed = changed;
    this.#heard = heard;
  }

  /** Have a worker at hand, which does nothing yet. */
  prepare() {
    if (this.#worker || !("Worker" in window)) return;
    const url = script(new URL("worker.js", import.meta.url));
    const worker = new Worker(url, { type: "module" });
    worker.onerror = () => {
      this.#broken = true;
      if (this.state === "loading" || this.state === "ready") this.#fail();
      else this.#worker = undefined; // the start tries again
    };
    worker.onmessage = ({ data }) => this.#hear(data);
    this.#worker = worker;
  }

  /**
   * Start, or try again.
   * @param {string} base folder of the runtime
   * @param {object} runtime what to load from it
   */
  async start(base, runtime) {
    this.bytes = 0;
    this.#become("loading");
    this.#listen();
    if (this.#broken) await renewed();
    this.#broken = false;
    if (this.state !== "loading") return; // that took too long
    this.prepare();
    if (!this.#worker) return this.#fail("barred");
    this.#worker.postMessage({ base, runtime, earlier: this.#pieces.given() });
  }

  /** @param {any} data told by the worker */
  #hear(data) {
    if (data.step) {
      this.#pieces.hear(data);
      if (this.state === "loading") this.#listen(data.bytes);
    } else if (data.ready) {
      this.#pieces.drop();
      this.#become("ready");
    } else if (data.id === undefined) this.#fail(data.barred && "barred");
    else this.#settle(data);
  }

  /** Something was heard of the start: wait for more. @param {number} [bytes] that came */
  #listen(bytes = 0) {
    this.bytes += bytes;
    this.#heard();
    this.#silence();
    this.#silence = limit(SILENCE_LIMIT, () => this.#fail());
  }

  /**
   * Ask `decision_tool.bridge`; see there for requests and responses.
   * @param {Request} request
   * @returns {Promise<Response>} rejected if Python can't answer; the page then goes on without
   */
  ask(request) {
    if (this.state !== "ready") return Promise.reject(new Error(this.state));
    const id = ++this.#last;
    return new Promise((resolve, reject) => {
      const settled = limit(ANSWER_LIMIT, () => this.#fail());
      this.#waiting.set(id, {
        resolve: (response) => {
          settled();
          resolve(response);
        },
        reject: (error) => {
          settled();
          reject(error);
        },
      });
      this.#worker?.postMessage({ id, request: JSON.stringify(request) });
    });
  }

  /** @param {{id: number, response?: string}} data */
  #settle({ id, response }) {
    const waiting = this.#waiting.get(id);
    this.#waiting.delete(id);
    if (response === undefined) return this.#fail();
    /** @type {Response} */
    const answer = JSON.parse(response);
    if (answer.error) waiting?.reject(new Error(answer.error));
    else waiting?.resolve(answer);
  }

  /** @param {Failure} [failure] */
  #fail(failure = this.state === "ready" ? "stopped" : "unloaded") {
    if (this.state === "failed") return;
    this.#worker?.terminate();
    this.#worker = undefined;
    this.failure = failure;
    this.#become("failed");
    for (const { reject } of this.#waiting.values()) reject(new Error(failure));
    this.#waiting.clear();
  }

  /** @param {State} state */
  #become(state) {
    this.#silence();
    this.state = state;
    this.#changed(state);
  }
}
