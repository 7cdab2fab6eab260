// What a tab remembers until it is closed. Where a browser bars that, all works without.

/** @param {string} key @param {unknown} value nothing takes it away */
export function keep(key, value) {
  try {
    if (value === undefined) sessionStorage.removeItem(key);
    else sessionStorage.setItem(key, JSON.stringify(value));
  } catch {
    // barred
  }
}

/** @param {string} key @returns {any} what was kept under it, or null */
export function kept(key) {
  try {
    return JSON.parse(sessionStorage.getItem(key) ?? "null");
  } catch {
    return null;
  }
}
