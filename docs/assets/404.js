// The page for an address that is not there: it goes to the one that was meant, or looks for it.

import { search } from "./search/search.js";

const root = new URL("../", import.meta.url); // of the site

const meant = withHash(new URL(location.href));
if (meant) location.replace(meant);
else move().then(look);

/**
 * Some mail programs write the # of an address as %23, which a server takes for part of a name.
 * @param {URL} address
 */
function withHash(address) {
  const [path, ...rest] = address.pathname.split("%23");
  if (!rest.length) return undefined;
  address.pathname = path;
  address.hash = rest.join("#").replace(/\/$/, "");
  return address;
}

/** A site built without its address thinks that it is at the server's root: correct that. */
async function move() {
  const home = document.querySelector("a.cr-identity");
  const base = home instanceof HTMLAnchorElement ? home.pathname : "/";
  if (base === root.pathname) return;
  for (const name of ["href", "src", "data-index"]) {
    // A script that was not found is not sought again.
    const wrong = `[${name}^="${base}"]:not(script)`;
    for (const element of document.querySelectorAll(wrong)) {
      const path = element.getAttribute(name) ?? "";
      element.setAttribute(name, root.pathname + path.slice(base.length));
    }
  }
  await import("./site.js"); // the page could not load it
}

/** Search for the words of the address. */
function look() {
  const panel = /** @type {HTMLElement} */ (document.getElementById("find"));
  const box = /** @type {HTMLInputElement} */ (panel.querySelector("input"));
  panel.hidden = false;
  box.value = words(location.pathname.slice(root.pathname.length));
  search(panel);
}

/** @param {string} path */
function words(path) {
  try {
    const name = decodeURIComponent(path).replace(/(index)?\.html?$/, "");
    return name.replace(/[^\p{L}\p{N}]+/gu, " ").trim();
  } catch {
    return ""; // not an address that can be read
  }
}
