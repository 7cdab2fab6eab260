// A tab with text that is in no file is not closed without a warning.

import { take, way } from "../tool/leave.js";
import * as draft from "./draft.js";
import * as speaking from "./speaking.js";

/**
 * Warn before a tab with text that is in no file is closed. Loading this page anew, the way back and
 * other pages of the site lose nothing but what to say, which is in the memory of this one; where the
 * browser stores nothing, all of it is.
 */
export function warnBeforeLoss() {
  // No browser tells which of its own buttons was pressed: closing the tab, which loses the text, is
  // the same event as going back, which does not. (The events of Navigation come later, or not at
  // all.) Of its keys, and of those of a mouse, the page hears.
  document.addEventListener("keydown", (event) => {
    take(staysByKey(event) ? "site" : undefined);
  });
  document.addEventListener("mousedown", ({ button }) => {
    take(button === BACK || button === FORWARD ? "site" : undefined);
  });
  window.addEventListener("pageshow", () => {
    take(undefined); // it came back as it was
  });
  document.addEventListener("click", ({ target, defaultPrevented }) => {
    const link = target instanceof Element && target.closest("a");
    take(link && !defaultPrevented ? wayOf(link) : undefined);
  });
  addEventListener("beforeunload", (event) => {
    const goes = !way || (way === "site" && !draft.kept);
    const lost = goes && !draft.filed() && draft.started();
    if (lost || (way !== "call" && speaking.unkept())) event.preventDefault();
  });
}

const [BACK, FORWARD] = [3, 4]; // buttons of a mouse

/** Whether a key loads the page anew, or goes back or forward. @param {KeyboardEvent} event */
const staysByKey = ({ key, altKey, ctrlKey, metaKey }) =>
  /^(F5|Browser(Back|Forward|Refresh))$/.test(key) ||
  (/^r$/i.test(key) && (ctrlKey || metaKey)) ||
  (/^Arrow(Left|Right)$/.test(key) && altKey) ||
  (/^[[\]]$/.test(key) && metaKey);

/** A call or an email leaves the page where it is. @param {HTMLAnchorElement} link */
function wayOf(link) {
  if (!link.protocol.startsWith("http")) return "call";
  return link.origin === location.origin ? "site" : undefined;
}
