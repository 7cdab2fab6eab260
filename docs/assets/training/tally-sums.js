// What the lines of slips come to. A group is all the slips from before, or from after.
//
// Of each question it has how many answered it and how many were right; of each thing to be sure of,
// how many said something and how many said 4 or 5. No line is kept, so no person is.

/** @typedef {{all: number, right: number}} Counted */
/** @typedef {{slips: number, themes: Record<string, Counted>, sure: Counted[]}} Group */
/** @typedef {{themes: Record<string, string>, key: Record<string, string[]>, sure: string[], fewest: number}} Facts */

const LINE = /^(before|after)?[\s:]*([a-z1-5\s.?_–-]+)$/i;
const NONE = /[.?_–]/g; // what people write for no answer, beside -
const SURE = 4; // of 5, from which somebody is sure

/** @param {Facts} facts @returns {Group} */
export const none = (facts) => ({
  slips: 0,
  themes: Object.fromEntries(
    Object.keys(facts.themes).map((id) => [id, { all: 0, right: 0 }]),
  ),
  sure: facts.sure.map(() => ({ all: 0, right: 0 })),
});

/**
 * One line as a group of one, or null if it is no slip. A line may say itself which slip it is of.
 * @param {string} line @param {string} slip @param {Facts} facts
 */
export function read(line, slip, facts) {
  const [whole, said, letters, sure] = parted(line, facts) ?? [];
  if (whole === undefined) return null;
  const found = none(facts);
  const of = said?.toLowerCase() || slip;
  found.slips = 1;
  Object.keys(facts.themes).forEach((id, at) => {
    const letter = letters[at];
    const answered = letter !== "-";
    const right = letter === facts.key[of][at];
    found.themes[id] = { all: Number(answered), right: Number(right) };
  });
  found.sure = facts.sure.map((_, at) => {
    const number = Number(sure?.[at]);
    return { all: Number(number > 0), right: Number(number >= SURE) };
  });
  return { slip: of, group: found };
}

/** @param {string} line @param {Facts} facts */
function parted(line, { key, sure }) {
  const found = LINE.exec(line.trim());
  if (!found) return null;
  const count = key.before.length;
  const rest = found[2].replace(/\s/g, "").replace(NONE, "-").toUpperCase();
  const letters = rest.slice(0, count);
  const numbers = rest.slice(count);
  const fits =
    letters.length === count &&
    /^[A-Z-]*$/.test(letters) &&
    /^[1-5-]*$/.test(numbers) &&
    numbers.length <= sure.length;
  return fits ? [line, found[1], letters, numbers] : null;
}

/** @param {Counted} one @param {Counted} [other] */
const sum = (one, other = { all: 0, right: 0 }) => ({
  all: one.all + other.all,
  right: one.right + other.right,
});

/** @param {Group} one @param {Group} other @returns {Group} */
export const add = (one, other) => ({
  slips: one.slips + other.slips,
  themes: Object.fromEntries(
    Object.entries(one.themes).map(([id, it]) => [
      id,
      sum(it, other.themes[id]),
    ]),
  ),
  sure: one.sure.map((it, at) => sum(it, other.sure[at])),
});

/** The share of 100 that was right, or null where too few answered. @param {Counted} counted @param {number} fewest */
export const share = ({ all, right }, fewest) =>
  all < fewest ? null : Math.round((100 * right) / all);

/** Whether it is a group with these themes, whoever wrote the file. @param {any} it @param {Facts} facts */
export function isGroup(it, facts) {
  const counted = (/** @type {any} */ one) =>
    Number.isInteger(one?.all) &&
    Number.isInteger(one?.right) &&
    one.right >= 0 &&
    one.right <= one.all;
  const ids = Object.keys(facts.themes);
  return (
    Number.isInteger(it?.slips) &&
    ids.length === Object.keys(it.themes ?? {}).length &&
    ids.every((id) => counted(it.themes[id])) &&
    it.sure?.length === facts.sure.length &&
    it.sure.every(counted)
  );
}
