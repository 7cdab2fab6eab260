// Python as the page sees it: a state, and questions that it answers once it is ready.
//
//   idle -> loading -> ready
//              \-------> failed   (and from ready, if the worker dies)
//
// failed is final for this page: a person who saw "it could not start" must not see it start.

/** @typedef {"idle" | "loading" | "ready" | "failed"} State */

// loadPyodide() never settles when WebAssembly is barred or a file is missing.
const BOOT_LIMIT = 60_000; // milliseconds
const ANSWER_LIMIT = 15_000;

export class Python {
  /** @type {State} */
  state = "idle";
  /** @type {Worker | undefined} */
  #worker;
  #last = 0;
  /** @type {Map<number, {resolve: (response: any) => void, reject: (error: Error) => void}>} */
  #waiting = new Map();
  #changed;

  /** @param {(state: State) => void} changed called at every change of state */
  constructor(changed) {
    this.#changed = changed;
  }

  /** @param {string} base folder of the runtime @param {object} runtime what to load from it */
  start(base, runtime) {
    this.#become("loading");
    if (!("Worker" in window) || !("WebAssembly" in window))
      return this.#fail("no WebAssembly");
    const limit = setTimeout(
      () => this.#fail("Python took too long to start"),
      BOOT_LIMIT,
    );
    this.#worker = new Worker(new URL("worker.js", import.meta.url), {
      type: "module",
    });
    this.#worker.onerror = (event) => this.#fail(event.message);
    this.#worker.onmessage = ({ data }) => {
      if (data.ready) {
        clearTimeout(limit);
        this.#become("ready");
      } else if (data.id === undefined) {
        this.#fail(data.failed);
      } else {
        this.#settle(data);
      }
    };
    this.#worker.postMessage({ base, runtime });
  }

  /**
   * Ask `decision_tool.bridge`; see there for requests and responses.
   * @param {object} request
   * @returns {Promise<any>} rejected if Python can't answer; the page then goes on without
   */
  ask(request) {
    if (this.state !== "ready") return Promise.reject(new Error(this.state));
    const id = ++this.#last;
    return new Promise((resolve, reject) => {
      const limit = setTimeout(
        () => this.#fail("Python does not answer"),
        ANSWER_LIMIT,
      );
      const settled =
        (/** @type {(value: any) => void} */ next) =>
        (/** @type {any} */ value) => {
          clearTimeout(limit);
          next(value);
        };
      this.#waiting.set(id, {
        resolve: settled(resolve),
        reject: settled(reject),
      });
      this.#worker?.postMessage({ id, request: JSON.stringify(request) });
    });
  }

  /** @param {{id: number, response?: string, failed?: string}} data */
  #settle({ id, response, failed }) {
    const waiting = this.#waiting.get(id);
    this.#waiting.delete(id);
    if (response === undefined) return this.#fail(failed ?? "no response");
    const answer = JSON.parse(response);
    if (answer.error) waiting?.reject(new Error(answer.error));
    else waiting?.resolve(answer);
  }

  /** @param {string} reason */
  #fail(reason) {
    if (this.state === "failed") return;
    this.#worker?.terminate();
    this.#become("failed");
    for (const { reject } of this.#waiting.values()) reject(new Error(reason));
    this.#waiting.clear();
  }

  /** @param {State} state */
  #become(state) {
    this.state = state;
    this.#changed(state);
  }
}
