// Waiting for a while, and no longer.

/** @param {number} time in milliseconds @returns {Promise<undefined>} */
export const pause = (time) =>
  new Promise((over) => setTimeout(() => over(undefined), time));

const IDLE = 2_000; // milliseconds

/** Do something once the browser has nothing else to do, or soon. @param {() => void} act */
export const whenIdle = (act) =>
  "requestIdleCallback" in window
    ? requestIdleCallback(act, { timeout: IDLE })
    : setTimeout(act);
