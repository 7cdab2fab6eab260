// A limit of the time that this page was really awake. While a machine sleeps, or a browser suspends a
// tab, nothing can come: that is nobody's fault, and nothing has failed.

const TICK = 1_000; // milliseconds; however long one takes, it counts as one

/**
 * @param {number} time in milliseconds
 * @param {() => void} late called once it is over
 * @returns {() => void} to call it off
 */
export function limit(time, late) {
  let left = time;
  const ticking = setInterval(() => {
    left -= TICK;
    if (left > 0) return;
    clearInterval(ticking);
    late();
  }, TICK);
  return () => clearInterval(ticking);
}
