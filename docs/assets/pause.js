// Waiting for a while, and no longer.

/** @param {number} time in milliseconds @returns {Promise<undefined>} */
export const pause = (time) =>
  new Promise((over) => setTimeout(() => over(undefined), time));
