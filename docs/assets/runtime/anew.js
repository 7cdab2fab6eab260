// The worker's own scripts, past what the browser has kept of them: one may have been damaged on its
// way, or kept as missing.

const SCRIPTS = [
  "worker.js",
  "again.js",
  "download.js",
  "in-two.js",
  "line.js",
  "packed.js",
  "../pause.js",
  "summed.js",
];

/** Have them come anew. Where one does not, the worker will not start, and that is heard of. */
export const renewed = () =>
  Promise.allSettled(
    SCRIPTS.map((name) =>
      fetch(new URL(name, import.meta.url), { cache: "reload" }),
    ),
  );
