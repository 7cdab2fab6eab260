// The one place where text becomes a page's elements, or names a script. Browsers that know "trusted
// types" bar it everywhere else, by the policy that the site is sent with.

const rules = {
  // Made of the tool's own templates; or only read, and never shown.
  createHTML: (/** @type {string} */ html) => html,
  createScriptURL: (/** @type {string} */ url) => {
    if (new URL(url).origin === location.origin) return url;
    throw new TypeError(`Not a script of this site: ${url}`);
  },
};
const { trustedTypes } = /** @type {any} */ (globalThis);
/** @type {typeof rules} */
const policy = trustedTypes?.createPolicy("site", rules) ?? rules;

/** Show what the tool's templates made. @param {Element} place @param {string} html */
export function fill(place, html) {
  place.innerHTML = policy.createHTML(html);
}

/** A page to look things up in. Nothing in it loads or runs. @param {string} html */
export const parsed = (html) =>
  new DOMParser().parseFromString(policy.createHTML(html), "text/html");

/** The address of a script of this site. @param {URL} url */
export const script = (url) => policy.createScriptURL(url.href);
