// A scenario that is being written. It lives in this tab alone: in session storage, so that it survives
// a reload, and in memory where the browser bars storage.
//
// Its shape is that of decision_tool/writing/draft.py. A place in it is named as there: part[1].text.

const KEY = "own-scenario";
const PLAYED = "own-scenario-played"; // the page to play it on, which another script takes from here
const STEP = /(\w+)|\[(\d+)\]/g;

/** @typedef {Record<string, any>} Draft */

/** Whether a reload would keep what was typed. */
export let kept = true;

let draft = stored();

export const theDraft = () => draft;

/** @param {Draft} found */
export function replace(found) {
  draft = found;
  store();
}

/** @param {string} place @param {unknown} value */
export function put(place, value) {
  const keys = [...place.matchAll(STEP)].map(([, key, number]) =>
    key === undefined ? Number(number) - 1 : key,
  );
  const last = keys.pop() ?? "";
  const holder = keys.reduce((inside, key) => inside?.[key], draft);
  if (holder) holder[last] = value;
  store();
}

/** Hand the page of the scenario to the one that plays it. @param {string} html */
export function handToPlay(html) {
  try {
    sessionStorage.setItem(PLAYED, html);
    return true;
  } catch {
    return false; // barred or full
  }
}

/** What was handed over. @returns {string} "" if nothing was */
export function played() {
  try {
    return sessionStorage.getItem(PLAYED) ?? "";
  } catch {
    return "";
  }
}

export function forget() {
  draft = {};
  try {
    sessionStorage.removeItem(KEY);
    sessionStorage.removeItem(PLAYED);
  } catch {
    // barred: then nothing was stored
  }
}

/** @returns {Draft} */
function stored() {
  try {
    return JSON.parse(sessionStorage.getItem(KEY) ?? "{}");
  } catch {
    kept = false;
    return {};
  }
}

function store() {
  try {
    sessionStorage.setItem(KEY, JSON.stringify(draft));
    kept = true;
  } catch {
    kept = false; // barred or full: it stays in memory, and the page says so
  }
}
