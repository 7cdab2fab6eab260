// What a person has written. It lives in this tab alone: in session storage, so that it survives a
// reload, and in memory where the browser bars storage.
//
// There is one living copy. A page that the browser brings back as it was holds an older one, so
// whatever another page has stored since is taken over first.

const KEY = "draft-2"; // another shape of the draft needs another name

// A browser may bring a closed tab back, words and all, to whoever sits there then.
const AGE = 15 * 60_000; // milliseconds out of sight after which it is asked about first

/** @typedef {import("../runtime/bridge.d.ts").Values} Values */
/** @typedef {import("../runtime/bridge.d.ts").Case} Case */

let draft = empty();

/** @type {string | null} what stood in the store when this page last looked */
let seen = null;

/** Whether a reload would keep what was typed. */
export let kept = true;

/** Whether the draft is old, and the person has not yet said that they go on with it. */
export let old = false;

refresh();
old = started() && draft.at > 0 && Date.now() - draft.at > AGE;

/** Take over what another page of this tab has stored. @returns {boolean} whether there was any */
export function refresh() {
  try {
    const stored = sessionStorage.getItem(KEY);
    if (stored === seen) return false;
    draft = { ...empty(), ...JSON.parse(stored ?? "{}") };
    seen = stored;
    return true;
  } catch {
    kept = false;
    return false;
  }
}

function empty() {
  return {
    submission: newId(),
    at: 0, // when it was last in sight, in milliseconds since 1970
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
export const at = () => draft.at;

/** Whether anything is written. */
export function started() {
  const { values, discussions } = draft.case;
  const all = [values, ...discussions].flatMap((each) => Object.values(each));
  return all.some((value) => value.length > 0);
}

/** What the fields of a page hold. @param {string} page */
export const valuesOf = (page) =>
  page === "discussion"
    ? (draft.case.discussions[draft.row] ?? {})
    : draft.case.values;

/** Whether a page is of a discussion of which nothing is kept yet. @param {string} page */
export const isNew = (page) =>
  page === "discussion" && !draft.case.discussions[draft.row];

/** @param {string} page the page they were typed on @param {Values} changed */
export function keep(page, changed) {
  refresh();
  if (page === "discussion") draft.case.discussions[draft.row] ??= {};
  Object.assign(valuesOf(page), changed);
  store(false);
}

/** @param {number} number */
export function chooseRow(number) {
  refresh();
  draft.row = number;
  store(draft.filed);
}

export function chooseNewRow() {
  refresh();
  chooseRow(draft.case.discussions.length);
}

/** It is in sight of whoever writes it. */
export function touch() {
  refresh();
  if (!old && seen) store(draft.filed);
}

/** Go on with an old draft. */
export function wake() {
  old = false;
  touch();
}

/** Another tab has this form as well: what is sent from this one is another. */
export function renumber() {
  refresh();
  draft.submission = newId();
  store(draft.filed);
}

/** @param {number} number */
export function removeRow(number) {
  refresh();
  draft.case.discussions.splice(number, 1);
  draft.row = draft.case.discussions.length; // Back must not lead to a row that is no more
  store(false);
}

/** What the person says of the case, beside what they typed. @param {Partial<Case>} said */
export function settle(said) {
  refresh();
  Object.assign(draft.case, said);
  store(draft.filed);
}

/** Go on with what a file holds. @param {Partial<ReturnType<typeof empty>>} found */
export function replace(found) {
  draft = { ...empty(), ...found, source: "file" };
  old = false;
  store(true);
}

/** It was sent: the next time would be another revision. @param {string} day YYYY-MM-DD */
export function markSent(day) {
  refresh();
  draft.sent = day;
  draft.revision += 1;
  store(true);
}

export function markFiled() {
  refresh();
  store(true);
}

export function clear() {
  draft = empty();
  old = false;
  forget();
}

/** @param {boolean} isFiled */
function store(isFiled) {
  draft.filed = isFiled;
  draft.at = Date.now();
  const text = JSON.stringify(draft);
  try {
    sessionStorage.setItem(KEY, text);
    seen = text;
    kept = true;
  } catch {
    kept = false; // barred or full: it stays in memory, and the page says so
    forget(); // or a reload would bring back what was there before
  }
}

function forget() {
  seen = null;
  try {
    sessionStorage.removeItem(KEY);
  } catch {
    // barred: then nothing was stored
  }
}

/** An id for one sending. randomUUID is missing where a site is served without https. */
function newId() {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return [...bytes].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}
