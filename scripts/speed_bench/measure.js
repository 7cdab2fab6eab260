// Before all else in a page that is measured: notes when the tool can be used, and when Python is ready.
globalThis.measured = {};
globalThis.Worker = class extends Worker {
  constructor(...given) {
    super(...given);
    globalThis.worker = this;
  }
};

const note = () => {
  const { measured, document } = globalThis;
  const root = document.getElementById("tool");
  if (document.documentElement.dataset.script) measured.usable ??= performance.now();
  if (root?.dataset.python === "ready") measured.ready ??= performance.now();
  if (root?.dataset.python === "failed") measured.failed = true;
};
new MutationObserver(note).observe(document, {
  subtree: true,
  childList: true,
  attributes: true,
});

/** How long an answer takes, in milliseconds. */
globalThis.ask = (request) =>
  new Promise((resolve) => {
    const id = -Math.ceil(Math.random() * 1e9); // the page has asked nothing under it
    const start = performance.now();
    const answer = ({ data }) => {
      if (data.id !== id) return;
      globalThis.worker.removeEventListener("message", answer);
      resolve(performance.now() - start);
    };
    globalThis.worker.addEventListener("message", answer);
    globalThis.worker.postMessage({ id, request });
  });
