// How the worker loads a file: it takes up what stopped in an earlier try, tells of every piece, and
// has each file checked against the sum that the build took of it.

import { pause } from "../pause.js";
import { again } from "./again.js";
import { smallest, unpacked } from "./packed.js";
import { isRight } from "./summed.js";

/** @typedef {import("./again.js").Earlier} Earlier */
/** @typedef {Record<string, import("./summed.js").Sum>} Sums by path */

const MOMENT = 50; // milliseconds until one that breaks off is known to

/** @type {Earlier} */
let earlier = { held: new Map(), anew: new Set() };
/** @type {Map<string, import("./summed.js").Sum>} */
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

/** Tell that the start goes on. @param {string} step @param {object} [more]
 * @param {Transferable[]} [given] away with it */
export const tell = (step, more, given = []) =>
  postMessage({ step, ...more }, { transfer: given });

/** Settles once everything that was loaded is checked. */
export const checked = () => Promise.all(checks);

/** Load a file. @param {string} url @param {boolean} [silently] when nobody waits for it */
export async function load(url, silently = false) {
  const size = sums.get(url)?.[0];
  const { from, response } =
    (await again(url, size, earlier, network)) ?? (await smallest(url, fresh));
  const note = silently ? unheard : noting(from, response);
  const stopped = from === url ? undefined : each(response.clone(), note);
  const content = unpacked(url, from, response);
  const check = follow(url, content.clone(), (piece) => {
    if (from === url) note(piece);
    if (!silently) counting(url)(piece);
  });
  checks.push(check);
  judge(url, check, stopped);
  return content;
}

const unheard = () => {};

/** What is not what it should be, or can't be unpacked though the line holds, is damaged.
 * @param {string} url @param {Promise<void>} check @param {Promise<void>} [line] if it came packed */
async function judge(url, check, line) {
  const broke = line?.then(() => false).catch(() => true);
  const error = await check.catch((error) => error);
  if (!error) return;
  const damaged = error instanceof Damage;
  const holds = broke && !(await Promise.race([broke, pause(MOMENT)]));
  if (damaged || holds) tell(url, { bad: true });
}

/** @param {string} url */
async function fresh(url) {
  const anew = earlier.anew.has(url);
  const response = await network(url, anew ? { cache: "reload" } : {});
  // The browser may keep for long that a file was not there.
  if (!response.ok) tell(url, { bad: true });
  return response;
}

/** Have scripts that did not run before come anew. @param {string[]} urls */
export const renew = (urls) =>
  Promise.all(urls.filter((url) => earlier.anew.has(url)).map(fresh));

/** Check what is in use already. @param {string} url @param {ArrayBuffer} bytes */
export function confirmed(url, bytes) {
  const check = confirm(url, bytes);
  judge(url, check);
  return check;
}

/** Check a script that is imported meanwhile: it comes once, and is the same for both.
 * @param {string} url */
export function verify(url) {
  const check = network(url).then((found) => follow(url, found, counting(url)));
  checks.push(check);
  judge(url, check);
}

/** @param {string} url @returns {(piece: Uint8Array) => void} */
const counting =
  (url) =>
  ({ length }) =>
    tell(url, { bytes: length });

class Damage extends Error {
  /** @param {string} url */
  constructor(url) {
    super(`${url} is damaged`);
  }
}

/** Have the page hold what has come, for another try. @param {string} from
 * @param {Response} response @returns {(piece: Uint8Array) => void} */
function noting(from, { headers }) {
  const encoded = headers.has("Content-Encoding");
  const length = Number(headers.get("Content-Length"));
  tell(from, { opened: { encoded, length } });
  return (piece) => {
    const copy = piece.slice();
    tell(from, { piece: copy }, [copy.buffer]);
  };
}

/** Attend to every piece of a file, and check it. @param {string} url @param {Response} copy
 * @param {(piece: Uint8Array) => void} heard */
async function follow(url, copy, heard) {
  const [size] = sums.get(url) ?? [0];
  const whole = new Uint8Array(size);
  let come = 0;
  await each(copy, (piece) => {
    if (come + piece.length <= size) whole.set(piece, come);
    come += piece.length;
    heard(piece);
  });
  if (come !== size) throw new Damage(url);
  await confirm(url, whole);
  tell(url, { checked: true });
}

/** Check what is in a file. @param {string} url @param {Uint8Array<ArrayBuffer> | ArrayBuffer} bytes */
async function confirm(url, bytes) {
  if (!(await isRight(bytes, sums.get(url)?.[1]))) throw new Damage(url);
}

/** @param {Response} response @param {(piece: Uint8Array) => void} act */
const each = async (response, act) =>
  response.body?.pipeTo(new WritableStream({ write: act }));
