// The parts of a page, and words to fill in.

/** @typedef {Element | Document | DocumentFragment} Place */

/** @param {string} selector @param {Place} [inside] @returns {HTMLElement[]} */
export const all = (selector, inside = document) => [
  .../** @type {NodeListOf<HTMLElement>} */ (inside.querySelectorAll(selector)),
];

/** What the page surely has. @param {string} selector @param {Place} [inside] */
export const one = (selector, inside = document) =>
  /** @type {HTMLElement} */ (inside.querySelector(selector));

/** What a template of the page holds, anew. @param {string} id */
export const copy = (id) =>
  /** @type {DocumentFragment} */ (
    /** @type {HTMLTemplateElement} */ (one(`#${id}`)).content.cloneNode(true)
  );

/** Fill in {words}. @param {string | undefined} text @param {Record<string, unknown>} words */
export const say = (text = "", words = {}) =>
  text.replace(/\{(\w+)\}/g, (_, word) => String(words[word]));
