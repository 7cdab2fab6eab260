// What a person has written. It lives in this tab alone: in session storage, so that it survives a
// reload, and in memory where the browser bars storage.

const KEY = "draft-2"; // another shape of the draft needs another name

/** @typedef {import("./bridge.d.ts").Values} Values */
/** @typedef {import("./bridge.d.ts").Case} Case */

let draft = empty();

/** Whether a reload would keep what was typed. */
export let kept = true;

try {
  const stored = sessionStorage.getItem(KEY);
  if (stored) draft = { ...empty(), ...JSON.parse(stored) };
} catch {
  kept = false;
}

function empty() {
  return {
    submission: newId(),
    revision: 1, // how often this form is sent, with the next time
    source: "", // where the answers came from, if a file brought them
    sent: "", // the day on which it was sent last
    case: /** @type {Case} */ ({ values: {}, discussions: [], kept: [] }),
    row: 0, // the discussion being written or changed
    filed: true, // whether all of it is in a file that the person has
  };
}

export const theCase = () => draft.case;
export const submission = () => draft.submission;
export const revision = () => draft.revision;
export const source = () => draft.source;
export const sent = () => draft.sent;
export const row = () => draft.row;
export const filed = () => draft.filed;
export const started = () =>
  Object.keys(draft.case.values).length + draft.case.discussions.length > 0;

/** What the fields of a page hold. @param {string} page */
export const valuesOf = (page) =>
  page === "discussion"
    ? (draft.case.discussions[draft.row] ?? {})
    : draft.case.values;

/** @param {string} page the page they were typed on @param {Values} changed */
export function keep(page, changed) {
  if (page === "discussion") draft.case.discussions[draft.row] ??= {};
  Object.assign(valuesOf(page), changed);
  store(false);
}

/** @param {number} number */
export function chooseRow(number) {
  draft.row = number;
  store(draft.filed);
}

export const chooseNewRow = () => chooseRow(draft.case.discussions.length);

/** @param {number} number */
export function removeRow(number) {
  draft.case.discussions.splice(number, 1);
  draft.row = draft.case.discussions.length; // Back must not lead to a row that is no more
  store(false);
}

/** What the person says of the case, beside what they typed. @param {Partial<Case>} said */
export function settle(said) {
  Object.assign(draft.case, said);
  store(draft.filed);
}

/** @param {Case} restored @param {string} id @param {number} revision */
export function replace(restored, id, revision) {
  const found = { case: restored, submission: id, revision, source: "file" };
  draft = { ...empty(), ...found };
  store(true);
}

/** It was sent: the next time would be another revision. @param {string} day YYYY-MM-DD */
export function markSent(day) {
  draft.sent = day;
  draft.revision += 1;
  store(true);
}

export function markFiled() {
  store(true);
}

export function clear() {
  draft = empty();
  try {
    sessionStorage.removeItem(KEY);
  } catch {
    // barred: then nothing was stored
  }
}

/** @param {boolean} isFiled */
function store(isFiled) {
  draft.filed = isFiled;
  try {
    sessionStorage.setItem(KEY, JSON.stringify(draft));
    kept = true;
  } catch {
    kept = false; // barred or full: it stays in memory, and the page says so
  }
}

/** An id for one sending. randomUUID is missing where a site is served without https. */
function newId() {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return [...bytes].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}
