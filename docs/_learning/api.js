// The learning system that opened this page (SCORM 1.2): it is a frame or a window above, and may be
// none. Its values are strings, and it says "false" instead of failing.

/** @typedef {Record<string, (...given: string[]) => string>} Api */

const MOST = 50; // frames to look through: a page that is its own parent has no end

// What a learning system need not keep, so that it may refuse it.
const OPTIONAL = /^cmi\.(interactions|core\.score\.(min|max))/;

/** @type {Api | undefined} */
let api;
/** Whether it has refused something that it has to keep. */
let refused = false;

/** @param {Window | null} frame @returns {Api | undefined} */
function within(frame) {
  try {
    for (let i = 0; frame && i < MOST; i++) {
      const found = /** @type {{ API?: Api }} */ (
        /** @type {unknown} */ (frame)
      ).API;
      if (found) return found;
      if (frame.parent === frame) return undefined;
      frame = frame.parent;
    }
  } catch {
    // a frame of another site, which lets nobody look
  }
  return undefined;
}

/** @returns {Window | null} the window that opened this one, or one above it */
function opener() {
  try {
    return window.opener ?? window.top?.opener ?? null;
  } catch {
    return null;
  }
}

/** Begin; whether there is a learning system. */
function connect() {
  api = within(window) ?? within(opener());
  if (api && call("LMSInitialize", "") !== "true") api = undefined;
  return api !== undefined;
}

/** @param {string} name @param {string[]} given */
function call(name, ...given) {
  try {
    return String(api?.[name](...given) ?? "");
  } catch {
    return "false"; // it has closed before this page
  }
}

/** @param {string} element */
export const get = (element) => call("LMSGetValue", element);

/** @param {string} element @param {string | number} value */
export function set(element, value) {
  if (!api) return;
  const taken = call("LMSSetValue", element, String(value)) === "true";
  if (!taken && !OPTIONAL.test(element)) refused = true;
}

/** Have it keep what it was told; whether it took all of that. */
export function commit() {
  if (call("LMSCommit", "") !== "true") refused = true;
  return !refused;
}

export function finish() {
  call("LMSFinish", "");
  api = undefined;
}

/** Before any script of the page asks what was kept. */
export const connected = connect();
