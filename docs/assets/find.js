// Which pages fit what was typed: first those that a person chose for it
// (docs/_search.toml), then those whose words fit best.

/** @typedef {{location: string, title: string, text: string}} Section of a page, or its top */
/** @typedef {{location: string, asked: string[], title: string, text: string}} Answer */
/** @typedef {{answers: Answer[], nothing: Answer[], repeats: string[]}} Chosen */
/** @typedef {{section: Section, title: Set<string>, text: Map<string, number>, length: number}} Entry */

const TITLE = 3; // times as telling as the text
const REPEATS = 0.1; // of the score, for a page that says again what others say

// Words that say nothing about what is looked for. "Who", "how" and "when" do.
const EMPTY = new Set(
  `a about am an and any are as at be been but by can could did do does for from
  get had has have he her him his i if im in into is it its ive me my of on or our
  out s she should so t that the their them then there they this to up us was we
  were what will with would you your`.split(/\s+/),
);

/**
 * @param {Section[]} sections with plain text
 * @param {Chosen} chosen
 * @returns {(query: string) => Section[]} the sections that fit, best first; of each page the best
 */
export function finder(sections, chosen) {
  const entries = sections.map(entry);
  const byPlace = new Map(sections.map((it) => [it.location, it]));
  const answers = chosen.answers.map((it) => ({
    section: described(it, byPlace),
    asked: it.asked.map(words),
  }));
  return (query) => {
    const typed = words(query);
    const first = answers
      .filter(({ asked }) => asked.some((phrase) => fits(phrase, typed)))
      .map(({ section }) => section);
    const rest = ranked(entries, typed, chosen.repeats);
    const found = [...first, ...distinct(rest, (it) => pageOf(it.location))];
    const places = distinct(found, (it) => it.location);
    return distinct(places, (it) => `${it.title}\n${it.text}`);
  };
}

/**
 * An answer as it is shown.
 * @param {Answer} answer
 * @param {Map<string, Section>} places
 * @returns {Section}
 */
export function described({ location, title, text }, places) {
  const page = places.get(location);
  return {
    location,
    title: title || `${page?.title}`,
    text: text || `${page?.text}`,
  };
}

/** @param {string} location */
export const pageOf = (location) => location.split("#")[0];

/** @param {string} text */
function words(text) {
  const plain = text.toLowerCase().replace(/['’]/g, "");
  return (plain.match(/[\p{L}\p{N}]+/gu) ?? []).map(stem);
}

/**
 * What the forms of an English word have in common, roughly: escalat(e), escalat(ing).
 * @param {string} word
 */
function stem(word) {
  return word
    .replace(/(?<=..)(ies|ied)$/, "y")
    .replace(/(?<=...)(ations?|ating|ated|ates?|ions?|ing|ed|es|e|s)$/, "")
    .replace(/([^aeiousl])\1$/, "$1");
}

/**
 * Whether all words of a phrase were typed; "complain" is in "complaint" too.
 * @param {string[]} phrase
 * @param {string[]} typed
 */
function fits(phrase, typed) {
  return phrase.every((word) =>
    typed.some((it) => it === word || (word.length > 3 && it.startsWith(word))),
  );
}

/**
 * @param {Section} section
 * @returns {Entry}
 */
function entry(section) {
  const all = words(section.text);
  /** @type {Map<string, number>} */
  const text = new Map();
  for (const word of all) text.set(word, (text.get(word) ?? 0) + 1);
  return {
    section,
    title: new Set(words(section.title)),
    text,
    length: all.length,
  };
}

/**
 * Sections by the words that they share with the query, after BM25.
 * @param {Entry[]} entries
 * @param {string[]} typed
 * @param {string[]} repeats
 */
function ranked(entries, typed, repeats) {
  const telling = [...new Set(typed)].filter((word) => !EMPTY.has(word));
  const average =
    entries.reduce((sum, { length }) => sum + length, 0) / entries.length;
  const scores = entries.map(() => ({ sum: 0, matched: 0 }));
  for (const word of telling) {
    // The last word may not be complete yet.
    const open = word === typed.at(-1) && word.length > 2;
    const found = entries.map((it) => weight(it, word, open, average));
    const rare = Math.log(1 + entries.length / found.filter(Boolean).length);
    for (const [index, value] of found.entries()) {
      if (value === 0) continue;
      scores[index].sum += value * rare;
      scores[index].matched += 1;
    }
  }
  return entries
    .map(({ section }, index) => {
      const share = scores[index].matched / telling.length;
      const again = repeats.includes(pageOf(section.location)) ? REPEATS : 1;
      return { section, score: scores[index].sum * share ** 2 * again };
    })
    .filter(({ score }) => score > 0)
    .sort((one, other) => other.score - one.score)
    .map(({ section }) => section);
}

/**
 * @param {Entry} entry
 * @param {string} word
 * @param {boolean} open whether longer words count too
 * @param {number} average length of a section
 */
function weight({ title, text, length }, word, open, average) {
  const same = (/** @type {string} */ it) =>
    it === word || (open && it.startsWith(word));
  let count = 0;
  for (const [it, times] of text) if (same(it)) count += times;
  const inTitle = [...title].some(same) ? TITLE : 0;
  return inTitle + count / (count + 0.5 + length / average);
}

/**
 * The first of those with the same key.
 * @param {Section[]} found
 * @param {(section: Section) => string} key
 */
function distinct(found, key) {
  const seen = new Set();
  return found.filter((it) => !seen.has(key(it)) && seen.add(key(it)));
}
