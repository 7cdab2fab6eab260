// Times as SCORM 1.2 writes them.

/** @param {number} number */
const two = (number) => String(number).padStart(2, "0");

/** How long something took: HHHH:MM:SS.SS. @param {number} ms */
export function timespan(ms) {
  const seconds = Math.max(0, ms) / 1000;
  const [hours, minutes] = [seconds / 3600, (seconds / 60) % 60].map(
    Math.floor,
  );
  const rest = Math.floor((seconds % 60) * 100) / 100;
  return `${String(Math.min(hours, 9999)).padStart(4, "0")}:${two(minutes)}:${rest.toFixed(2).padStart(5, "0")}`;
}

/** The time of day: HH:MM:SS. @param {Date} date */
export const clock = (date) =>
  [date.getHours(), date.getMinutes(), date.getSeconds()].map(two).join(":");
