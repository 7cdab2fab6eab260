// The style sheets that some pages need beside the site's own. A view is shown once they are there,
// so that none is seen undressed.

/** @type {Map<string, Promise<void>>} */
const coming = new Map();

/** Have these sheets, by name, after those that are there. @param {string[]} [names] */
export const dress = (names = []) => Promise.all(names.map(sheet));

/** @param {string} name */
function sheet(name) {
  const arrives = coming.get(name) ?? link(name);
  coming.set(name, arrives);
  return arrives;
}

/** Whether the page has a sheet. @param {string} name */
export const wears = (name) =>
  linked().some(({ href }) => href === address(name));

/** @param {string} name @returns {Promise<void>} settled in any case: words without style are words */
function link(name) {
  const last = linked().at(-1);
  // A page in one file has its sheets in it.
  if (!last || wears(name)) return Promise.resolve();
  const added = document.createElement("link");
  added.rel = "stylesheet";
  added.href = address(name);
  last.after(added);
  return new Promise((arrived) => {
    added.onload = () => arrived();
    added.onerror = () => {
      added.remove();
      coming.delete(name); // try again when a page needs it
      arrived();
    };
  });
}

const linked = () => [
  .../** @type {NodeListOf<HTMLLinkElement>} */ (
    document.head.querySelectorAll('link[rel="stylesheet"]')
  ),
];

/** @param {string} name */
const address = (name) => new URL(`${name}.css`, linked().at(-1)?.href).href;
