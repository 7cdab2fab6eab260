// The parts of a page, and words to fill in.

/** @param {string} selector @param {Element | Document} [inside] @returns {HTMLElement[]} */
export const all = (selector, inside = document) => [
  .../** @type {NodeListOf<HTMLElement>} */ (inside.querySelectorAll(selector)),
];

/** What the page surely has. @param {string} selector @param {Element | Document} [inside] */
export const one = (selector, inside = document) =>
  /** @type {HTMLElement} */ (inside.querySelector(selector));

/** Fill in {words}. @param {string | undefined} text @param {Record<string, unknown>} words */
export const say = (text = "", words = {}) =>
  text.replace(/\{(\w+)\}/g, (_, word) => String(words[word]));
