// In place of assets/training/kept.js: where a learner is, is kept by the learning system, for another
// day.

import { get, set } from "./api.js";

const MOST = 4096; // characters that a learning system keeps
const FOR_GOOD = /^scenario /; // the rest is about this window

/** @type {Record<string, unknown>} */
const here = {};

/** @returns {Record<string, unknown>} */
function there() {
  try {
    return JSON.parse(get("cmi.suspend_data")) ?? {};
  } catch {
    return {}; // nothing yet
  }
}

/** @param {string} key */
const name = (key) => key.split(" ")[0]; // the address may be another one tomorrow

/** @param {string} key @param {unknown} value nothing takes it away */
export function keep(key, value) {
  if (!FOR_GOOD.test(key)) {
    here[key] = value;
    return;
  }
  const text = JSON.stringify({ ...there(), [name(key)]: value });
  if (text.length <= MOST) set("cmi.suspend_data", text);
}

/** @param {string} key @returns {any} what was kept under it, or null */
export const kept = (key) =>
  (FOR_GOOD.test(key) ? there()[name(key)] : here[key]) ?? null;
