// Waiting for a while, and no longer.

/** @param {number} time in milliseconds @returns {Promise<undefined>} */
export const pause = (time) =>
  new Promise((over) => setTimeout(() => over(undefined), time));

const IDLE = 2_000; // milliseconds

/** Until the browser has nothing else to do, and no longer. */
export const idle = () =>
  new Promise((over) =>
    "requestIdleCallback" in window
      ? requestIdleCallback(over, { timeout: IDLE })
      : setTimeout(over),
  );
