// Other tabs of this browser that have the tool open. They tell each other that they are there and
// whether something is written in them, never what.

import { folder } from "../tool/address.js";
import * as draft from "./draft.js";

/**
 * `open` and `closed` are for all others; `here` answers the `open` of one.
 * @typedef {{kind: "open" | "here" | "closed", from: string, to?: string, submission: string,
 *   written: boolean}} Word
 */

const NAME = `tabs of ${folder.pathname}`; // a host may have other sites
const from = String(crypto.getRandomValues(new Uint32Array(2)));

/** @type {Map<string, boolean>} the other tabs, and whether something is written in them */
const others = new Map();

/** @type {BroadcastChannel | undefined} */
let channel;
let told = false; // what the others know of this tab

/** Whether something is written in another tab. */
export const elsewhere = () => [...others.values()].includes(true);

/** @param {() => void} changed called when another tab comes, goes or is written in */
export function watch(changed) {
  if (!("BroadcastChannel" in window)) return;
  listen(changed);
  // A page with an open channel would not be brought back as it was.
  window.addEventListener("pagehide", () => {
    say("closed");
    channel?.close();
    channel = undefined;
    others.clear();
  });
  window.addEventListener("pageshow", ({ persisted }) => {
    if (persisted) listen(changed);
  });
}

/** Tell the others if something is written here only now, or no longer. */
export function tell() {
  if (draft.started() !== told) say("here");
}

/** @param {() => void} changed */
function listen(changed) {
  channel = new BroadcastChannel(NAME);
  channel.onmessage = ({ data }) => {
    hear(data);
    changed();
  };
  say("open");
}

/** @param {Word} word */
function hear(word) {
  if (word.kind === "closed") return others.delete(word.from);
  others.set(word.from, word.written);
  if (word.kind === "open") return say("here", word.from);
  // Who duplicates a tab has two of one form: this one came later.
  if (word.to === from && word.submission === draft.submission())
    draft.renumber();
}

/** @param {Word["kind"]} kind @param {string} [to] */
function say(kind, to) {
  const submission = draft.submission();
  told = draft.started();
  channel?.postMessage({ kind, from, to, submission, written: told });
}
