// The ways by which the tool itself leads out of a page, which lose nothing: whoever warns before a
// loss looks here whether one was taken.

/** @type {"call" | "site" | undefined} where the way out leads, if not out of this tab's site */
export let way;

/** @param {typeof way} chosen */
export function take(chosen) {
  way = chosen;
}

/** Load a page of the site. @param {string} address */
export function load(address) {
  way = "site";
  location.assign(address);
}

/** Leave the page at this address to the browser, which says what hinders it. */
export function reload() {
  way = "site";
  location.reload();
}
