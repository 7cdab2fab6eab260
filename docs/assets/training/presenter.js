// The presenter's window: notes, what comes next, and a clock, beside the screen in the room.
//
// It is an empty window that the page fills, and whose keys and buttons the page hears. So it needs
// no address, no server and no messages, and works as well from a disk. Either may be closed.
//
// Browsers leave the full screen when a window opens, and allow one of the two for each key or click.
// So this asks for it again, by F. Only Chromium can do both, for sites that may look at all screens:
// a question to the trainer that a managed laptop may bar, and no other browser answers.

import { all, copy, one } from "../parts.js";
import { keep, kept } from "./kept.js";
import { actionOf, listen, stayFocused } from "./keys.js";

/** What a presenter sees. @typedef {{ now: Node[], next: Node[], notes: Node[] }} Told */
/** @typedef {{ press: (key: string) => boolean, act: (action: string) => void }} Room */

const NAME = "presenter";
const STARTED = "presenter started";
const OPEN = "presenter open";
const LOOK = "popup,width=1100,height=760";
const SECOND = 1000;

/** @type {Window | null} */
let seen = null;
/** @type {Room} */
let room;
/** @type {number | undefined} */
let ticking;
/** @type {() => void} */
let fill = () => {};

/** From when the time is counted. A reload goes on. */
export function start() {
  if (!kept(STARTED)) keep(STARTED, Date.now());
}

export function stop() {
  keep(STARTED, undefined);
  keep(OPEN, undefined);
  clearInterval(ticking);
  seen?.close();
  seen = null;
}

/** Whether it was open before a reload. */
export const wasOpen = () => kept(OPEN) === true;

/** Open it, or find the one that is open; whether the browser let us. @param {Room} driven */
export function open(driven) {
  room = driven;
  seen = window.open("", NAME, LOOK);
  if (seen && !reachable(seen)) {
    seen.close();
    seen = window.open("", "_blank", LOOK);
  }
  if (!seen) return false;
  keep(OPEN, true);
  build();
  seen.focus();
  clearInterval(ticking);
  ticking = setInterval(tick, SECOND);
  return true;
}

/** From a disk, a page that was loaded again is a stranger to the window it had opened.
 * @param {Window} other */
function reachable(other) {
  try {
    return Boolean(other.document);
  } catch {
    return false;
  }
}

function build() {
  if (!seen) return;
  const { body, documentElement: root, head } = seen.document;
  root.lang = document.documentElement.lang;
  Object.assign(root.dataset, document.documentElement.dataset);
  head.replaceChildren(...styles());
  seen.document.title = document.title;
  body.replaceChildren(copy("presenter"));
  one(".cr-presenter", body).role = "main"; // here: the page has one already
  body.onclick = ({ target }) => {
    const { do: action } = /** @type {Element} */ (target).closest("button")
      ?.dataset ?? { do: "" };
    if (action === "restart") keep(STARTED, Date.now());
    else room.act(action ?? "");
    tick();
  };
  listen(seen.document, (key) => isHere(key) && room.press(key));
  stayFocused(one(".cr-presenter-bar", body));
  fill();
  tick();
}

/** What a key here would put before the room is left to the keys there. @param {string} key */
const isHere = (key) =>
  !["keys", "notes", "full"].includes(actionOf(key) ?? "");

/** The page's own sheets, by their whole addresses: an empty page has none to start from. */
function styles() {
  return all("link[rel=stylesheet], style", document.head).map((sheet) => {
    const same = sheet.cloneNode(true);
    if (sheet instanceof HTMLLinkElement)
      /** @type {HTMLLinkElement} */ (same).href = sheet.href;
    return same;
  });
}

/** @param {string} name */
const part = (name) => one(`[data-part=${name}]`, seen?.document);

/** @param {Told} told @param {string} place */
export function tell(told, place) {
  fill = () => {
    for (const [name, nodes] of Object.entries(told))
      part(name).replaceChildren(...nodes);
    part("place").textContent = place;
  };
  if (seen && !seen.closed && part("place")) fill();
}

function tick() {
  if (!seen || seen.closed) {
    clearInterval(ticking);
    keep(OPEN, undefined);
    return;
  }
  if (!part("clock")) return build(); // it was reloaded
  const minutes = (Date.now() - (kept(STARTED) ?? Date.now())) / 60 / SECOND;
  const seconds = Math.floor((minutes % 1) * 60);
  part("timer").textContent =
    `${Math.floor(minutes)}:${String(seconds).padStart(2, "0")}`;
  part("small").hidden = Boolean(document.fullscreenElement);
  part("clock").textContent = new Date().toLocaleTimeString([], {
    hour: "2-digit",
    minute: "2-digit",
  });
}

addEventListener("pagehide", () => {
  if (seen && !seen.closed && part("gone")) part("gone").hidden = false;
});
