// The table of what came out, on the page and as a file. Of fewer answers than are told it says so, and
// nothing else.

import { all, one, say } from "../parts.js";
import { share } from "./tally-sums.js";

/** @typedef {import("./tally-sums.js").Group} Group */
/** @typedef {{before: Group, after: Group}} Both */

const table = one("#table");

/** @param {Both} both @param {number} fewest answers of which anything is told */
export function fill({ before, after }, fewest) {
  for (const row of all("tbody tr", table)) {
    const counted = [before, after].map((group) => of(row, group));
    const shares = counted.map((it) => share(it, fewest));
    all("[data-slip]", row).forEach((cell, at) => {
      cell.textContent = told(counted[at], shares[at]);
    });
    const [from, to] = shares;
    one("[data-change]", row).textContent =
      from === null || to === null ? "" : change(to - from);
  }
}

/** @param {HTMLElement} row @param {Group} group */
const of = ({ dataset }, group) =>
  dataset.theme
    ? group.themes[dataset.theme]
    : group.sure[Number(dataset.sure)];

/** @param {import("./tally-sums.js").Counted} counted @param {number | null} part */
function told(counted, part) {
  if (!counted.all) return "";
  if (part === null) return table.dataset.few ?? "";
  const { share: pattern, of: counts } = table.dataset;
  return `${say(pattern, { share: part })} (${say(counts, counted)})`;
}

/** @param {number} points */
function change(points) {
  const { more, less, same } = table.dataset;
  const text = points > 0 ? more : points < 0 ? less : same;
  return say(text, { points: Math.abs(points) });
}

/** As programs for tables read it. */
export function asTable() {
  const rows = all("tr", table).map((row) =>
    [...row.children].map((cell) => quoted(cell.textContent ?? "")).join(","),
  );
  return `\ufeff${rows.join("\r\n")}\r\n`;
}

/** Nothing in it is taken for a formula. @param {string} text */
const quoted = (text) => `"${text.replace(/"/g, '""').replace(/^\+/, "")}"`;
