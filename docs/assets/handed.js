// A saved file on its way from the home page to the form, which opens it as soon as it can. It lives
// in this tab alone, and no longer than that.

const KEY = "handed";

/** @param {string} text @returns {boolean} whether this browser takes it along */
export function hand(text) {
  try {
    sessionStorage.setItem(KEY, text);
    return true;
  } catch {
    return false; // barred or full
  }
}

/** What was handed over, once. @returns {string} "" if nothing was */
export function handed() {
  try {
    const text = sessionStorage.getItem(KEY) ?? "";
    sessionStorage.removeItem(KEY);
    return text;
  } catch {
    return ""; // barred: then nothing was handed over
  }
}
