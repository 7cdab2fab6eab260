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

/** @param {string} name @returns {Promise<void>} settled in any case: words without style are words */
function link(name) {
  const linked = [
    .../** @type {NodeListOf<HTMLLinkElement>} */ (
      document.head.querySelectorAll('link[rel="stylesheet"]')
    ),
  ];
  const last = linked[linked.length - 1];
  if (!last) return Promise.resolve(); // a page in one file has its sheets in it
  const { href } = new URL(`${name}.css`, last.href);
  if (linked.some((each) => each.href === href)) return Promise.resolve();
  const added = document.createElement("link");
  added.rel = "stylesheet";
  added.href = href;
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
