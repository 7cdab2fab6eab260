// Which pages fit what was typed: first those that a person chose for it
// (docs/_search.toml), then those whose words fit best.

import MiniSearch from "../minisearch/index.js";
import { speller, words } from "./spelling.js";

/** @typedef {{location: string, title: string, text: string}} Section of a page, or its top */
/** @typedef {{location: string, asked: string[], title: string, text: string}} Answer */
/** @typedef {{answers: Answer[], nothing: Answer[], repeats: string[], filler: string[]}} Chosen */

const TITLE = 2; // times as telling as the text
const FORM = 0.2; // of the score, for another form of the word
const REPEATS = 0.1; // of the score, for a page that says again what others say
const AT_ONCE = 50; // sections indexed before the reader's typing has its turn

/**
 * @param {Section[]} sections with plain text
 * @param {Chosen} chosen
 * @returns {Promise<(query: string) => {meant: string, found: Section[]}>} the query in the site's
 *   spelling, and the sections that fit, best first; of each page the best
 */
export async function finder(sections, chosen) {
  const places = new Map(sections.map((it) => [it.location, it]));
  const spelt = speller([
    ...sections.flatMap(({ title, text }) => [title, text]),
    ...chosen.answers.flatMap(({ asked }) => asked),
    ...chosen.filler,
  ]);
  const asked = phrases(chosen.answers);
  const telling = await pages(sections, chosen);
  return (query) => {
    const meant = spelt(query);
    const first = asked(meant).map((it) => described(it, places));
    const rest = telling(meant).map(
      (it) => /** @type {Section} */ (places.get(it)),
    );
    const found = [...first, ...distinct(rest, (it) => pageOf(it.location))];
    const once = distinct(found, (it) => it.location);
    return { meant, found: distinct(once, (it) => `${it.title}\n${it.text}`) };
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

/**
 * The word, and shorter ones that it may be a form of: "complaints", "complain".
 * Up to three letters, or "deadline" would be a form of "dead".
 * @param {string} word
 */
const forms = (word) => [
  word,
  ...[1, 2, 3].map((end) => word.slice(0, -end)).filter((it) => it.length > 3),
];

/**
 * @param {Answer[]} answers
 * @returns {(query: string) => Answer[]} those with a phrase of which all words were typed
 */
function phrases(answers) {
  const index = new MiniSearch({
    fields: ["phrase"],
    storeFields: ["phrase", "answer"],
    tokenize: words,
  });
  const all = answers.flatMap((answer) =>
    answer.asked.map((phrase) => ({ phrase, answer })),
  );
  index.addAll(all.map((it, id) => ({ id, ...it })));
  return (query) => {
    const fitting = index
      .search(query, { processTerm: forms })
      .filter(
        ({ phrase, terms }) => terms.length === new Set(words(phrase)).size,
      )
      .map(({ answer }) => answer);
    return answers.filter((it) => fitting.includes(it));
  };
}

/**
 * @param {Section[]} sections
 * @param {Chosen} chosen
 * @returns {Promise<(query: string) => string[]>} the places of those that share words with it, best first
 */
async function pages(sections, chosen) {
  const filler = new Set(chosen.filler);
  const repeats = new Set(chosen.repeats);
  /** @type {MiniSearch<Section>} */
  const index = new MiniSearch({
    idField: "location",
    fields: ["title", "text"],
    tokenize: words,
    processTerm: (word) => (filler.has(word) ? null : word),
    searchOptions: {
      processTerm: (word) => (filler.has(word) ? [] : forms(word)),
      boostTerm: (word, at, all) => (all[at - 1]?.startsWith(word) ? FORM : 1),
      prefix: (word) => word.length > 3,
      weights: { prefix: FORM, fuzzy: 0 },
      boost: { title: TITLE },
      boostDocument: (place) => (repeats.has(pageOf(place)) ? REPEATS : 1),
    },
  });
  await index.addAllAsync(sections, { chunkSize: AT_ONCE });
  return (query) => index.search(query).map(({ id }) => id);
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
