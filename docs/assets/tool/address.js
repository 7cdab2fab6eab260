// The address is the state: the path names the page, the fragment holds the coded answers.

/** The folder of the tool's pages, and the root of the site. */
export const folder = new URL("../", location.href.split("#")[0]);
export const site = new URL("../", folder);

/** @param {URL | Location} url @returns {string} the page's id, "" for the folder itself */
export const pageOf = (url) =>
  url.pathname.slice(folder.pathname.length).replace(/\/(index\.html)?$/, "");

/** @param {HTMLAnchorElement} link @returns {string} the page of the tool it goes to, or "" */
export const pageLinked = (link) =>
  link.href.startsWith(folder.href) ? pageOf(new URL(link.href)) : "";

/**
 * Start watching whether the reader goes elsewhere: what was asked for here then comes too late.
 * @returns {() => boolean} whether they have gone
 */
export function watchPlace() {
  const { href } = location;
  return () => location.href !== href;
}

export const fragment = () => location.hash.slice(1);

/** @param {string} hash one more answer, which replaces an earlier one to the same question */
export function withAnswer(hash) {
  const answers = new URLSearchParams(fragment());
  for (const [question, option] of new URLSearchParams(hash.slice(1))) {
    answers.set(question, option);
  }
  return answers.toString();
}

/** @param {string} page @param {string} answers */
export function addressOf(page, answers) {
  const address = new URL(`${page}/`, folder);
  address.hash = answers;
  return address;
}
