// How the worker loads a file: it takes up what stopped in an earlier try, tells of every piece, and
// has each file checked against the sum that the build took of it.

import { again } from "./again.js";
import { smallest, unpacked } from "./packed.js";

/** @typedef {import("./again.js").Earlier} Earlier */
/** @typedef {Record<string, [size: number, sum: string]>} Sums by path: bytes, SHA-256 or its begin */

/** @type {Earlier} */
let earlier = { held: new Map(), anew: new Set() };
/** @type {Map<string, [size: number, sum: string]>} */
let sums = new Map();
/** @type {Promise<void>[]} */
const checks = [];
const network = globalThis.fetch;

/** @param {string} base @param {Sums} known @param {Earlier} tries */
export function begin(base, known, tries) {
  earlier = tries;
  sums = new Map(
    Object.entries(known).map(([path, sum]) => [new URL(path, base).href, sum]),
  );
}

/** Tell that the start goes on. @param {string} step @param {object} [more] */
export const tell = (step, more) => postMessage({ step, ...more });

/** Settles once everything that was loaded is checked. */
export const checked = () => Promise.all(checks);

/** Load a file. @param {string} url @param {boolean} [silently] when nobody waits for it */
export async function load(url, silently = false) {
  const size = sums.get(url)?.[0];
  const { from, response } =
    (await again(url, size, earlier, network)) ?? (await smallest(url, fresh));
  let stopped = false;
  if (!silently)
    note(from, response.clone()).catch(() => {
      stopped = true;
    });
  const content = unpacked(url, from, response);
  const check = follow(url, content.clone(), silently);
  // What came and can't be unpacked is damaged.
  check.catch(() => setTimeout(() => stopped || tell(url, { bad: true })));
  checks.push(check);
  return content;
}

/** @param {string} url */
const fresh = (url) =>
  network(url, earlier.anew.has(url) ? { cache: "reload" } : {});

/** Have scripts that did not run before come anew. @param {string[]} urls */
export const renew = (urls) =>
  Promise.all(urls.filter((url) => earlier.anew.has(url)).map(fresh));

/** Have the page hold what has come, for another try. @param {string} from
 * @param {Response} copy */
async function note(from, copy) {
  const encoded = copy.headers.has("Content-Encoding");
  const length = Number(copy.headers.get("Content-Length"));
  tell(from, { opened: { encoded, length } });
  await each(copy, (piece) => tell(from, { piece }));
  tell(from, { whole: true });
}

/** Tell of every piece of a file, and check it. @param {string} url @param {Response} copy
 * @param {boolean} [silently] */
async function follow(url, copy, silently) {
  /** @type {Uint8Array[]} */
  const pieces = [];
  await each(copy, (piece) => {
    pieces.push(piece);
    if (!silently) tell(url, { bytes: piece.length });
  });
  const [, sum] = sums.get(url) ?? [];
  if (!sum || !crypto.subtle) return; // there is none on plain http
  const found = await digest(pieces);
  if (!found.startsWith(sum)) throw new Error(`${url} is damaged`);
  if (!silently) tell(url, { checked: true });
}

/** @param {Uint8Array[]} pieces */
async function digest(pieces) {
  const all = await new Blob(/** @type {BlobPart[]} */ (pieces)).arrayBuffer();
  return inHex(await crypto.subtle.digest("SHA-256", all));
}

/** @param {Response} response @param {(piece: Uint8Array) => void} act */
const each = (response, act) =>
  response.body?.pipeTo(new WritableStream({ write: act }));

/** @param {ArrayBuffer} bytes */
const inHex = (bytes) =>
  Array.from(new Uint8Array(bytes), (it) =>
    it.toString(16).padStart(2, "0"),
  ).join("");
