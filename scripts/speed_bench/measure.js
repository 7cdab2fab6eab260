// Before all else in a page that is measured: notes when something is painted, when the page can be
// used and when Python is ready; then asks it what is to be asked, and sends what was found.
{
  /** @type {Record<string, number>} milliseconds since the visit began */
  const found = {};
  /** @type {Worker | undefined} */
  let worker;
  const REST = 1_500; // milliseconds in which a reader reads

  // A page whose Python runs elsewhere sets `respond` and `measured.ready` itself.
  const measured = { found, ready: () => void done("ready") };
  Object.assign(globalThis, { measured });

  globalThis.Worker = class extends Worker {
    /** @param {[string | URL, WorkerOptions?]} given */
    constructor(...given) {
      super(...given);
      worker = this;
    }
  };

  /** @param {string} request */
  const ask = (request) =>
    new Promise((resolve) => {
      const id = -Math.ceil(Math.random() * 1e9); // the page has asked nothing under it
      /** @param {MessageEvent} event */
      const answer = ({ data }) => {
        if (data.id !== id) return;
        worker?.removeEventListener("message", answer);
        resolve(data.response);
      };
      worker?.addEventListener("message", answer);
      worker?.postMessage({ id, request });
    });

  /** @param {string} request how long its answer takes, in milliseconds */
  async function timed(request) {
    const start = performance.now();
    await (globalThis.respond ?? ask)(request);
    return performance.now() - start;
  }

  let over = false;
  /** @param {string} what */
  async function done(what) {
    if (over) return;
    over = true;
    if (what !== "loaded") found[what] = performance.now();
    const [paint] = performance.getEntriesByName("first-contentful-paint");
    if (paint) found.painted = paint.startTime;
    const { asked, later } = await (await fetch("/asked.json")).json();
    if (Object.keys(asked).length) await new Promise((go) => setTimeout(go, REST));
    /** @type {Record<string, number[]>} */
    const answers = {};
    for (const [kind, request] of Object.entries(asked)) {
      const times = (answers[kind] = [await timed(JSON.stringify(request))]);
      while (times.length <= later) times.push(await timed(JSON.stringify(request)));
    }
    fetch("/found", { method: "POST", body: JSON.stringify({ found, answers }) });
  }

  const note = () => {
    const { dataset } = document.documentElement;
    const python = document.getElementById("tool")?.dataset.python;
    if (dataset.script && !found.usable) {
      found.usable = performance.now();
      // Somebody who means to answer: the site begins with Python then, if it has not yet.
      document.getElementById("tool-view")?.dispatchEvent(new Event("pointerdown"));
    }
    if (python === "ready" || python === "failed") done(python);
  };
  const painted = () => new PerformanceObserver(() => done("loaded")).observe({ type: "paint", buffered: true });
  const loaded = () => {
    found.usable = performance.now();
    painted();
  };
  if (document.currentScript?.dataset.until === "load") addEventListener("load", loaded);
  else new MutationObserver(note).observe(document, { subtree: true, childList: true, attributes: true });
}
