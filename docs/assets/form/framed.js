// Another page that shows this one inside itself could cover it, and lead the reader astray. The
// site's headers bar that. Where a host can send none, the form asks to be opened by itself.

import { one } from "../parts.js";

const framed = window.self !== window.top;

/** Show what is in view, or ask. @param {boolean} form whether it is a page of the form */
export function asksToBeAlone(form) {
  if (!framed) return false;
  one("#tool-framed").hidden = !form;
  one("#tool-view").hidden = form;
  one("#tool-framed a").setAttribute("href", location.href);
  return form;
}
