// Forgives typing errors: a word that the site does not know is read as the nearest that it does.
// Words that it knows are left alone, or "police" would be taken for "policy".

import MiniSearch from "../minisearch/index.js";

/**
 * @param {string} text
 * @returns {string[]} in small letters; "can't" is one word
 */
export function words(text) {
  const plain = text.toLowerCase().replace(/['’]/g, "");
  return plain.match(/[\p{L}\p{N}]+/gu) ?? [];
}

/**
 * @param {string[]} texts in which every word is spelt right
 * @returns {(query: string) => string} the query, in their spelling
 */
export function speller(texts) {
  const known = new Set(texts.flatMap(words));
  /** @type {MiniSearch<{word: string}>} */
  const index = new MiniSearch({
    idField: "word",
    fields: ["word"],
    searchOptions: {
      processTerm: (word) => [word, ...swapped(word)],
      fuzzy: (word, at) => at === 0 && slips(word),
      weights: { prefix: 1, fuzzy: 0.5 },
    },
  });
  index.addAll([...known].map((word) => ({ word })));
  return (query) =>
    query.replace(/[\p{L}\p{N}'’]+/gu, (typed, start) => {
      const [word] = words(typed);
      if (!word || known.has(word)) return typed;
      // The last word may not be complete yet.
      const open = start + typed.length === query.length && word.length > 2;
      const [nearest] = index.search(word, {
        prefix: (_, at) => at === 0 && open,
        // Few people err in the first letter, and many words differ in no other.
        filter: ({ id }) => id[0] === word[0],
      });
      return nearest?.id ?? typed;
    });
}

/**
 * How many letters may be wrong: in a short word none, since "cafe" is not "case".
 * @param {string} word
 */
function slips({ length }) {
  if (length < 5) return false;
  return length < 10 ? 1 : 2;
}

/**
 * The word with each two neighbouring letters changed round: "saftey", "safety".
 * @param {string} word
 */
function swapped(word) {
  if (!slips(word)) return [];
  return [...word].map(
    (letter, at) =>
      word.slice(0, at) + word.charAt(at + 1) + letter + word.slice(at + 2),
  );
}
