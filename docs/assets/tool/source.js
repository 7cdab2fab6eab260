// Where the answers came from, as far as this tab knows: given here, or brought by a link that somebody
// else may have made. The letter says so, since nobody shall be taken to have said what they did not.
// It stands in the history of the tab, beside each address, and nowhere else.

import * as draft from "../form/draft.js";
import { fragment, site } from "./address.js";

/** What the letter says of the answers. */
export const source = () => draft.source() || sourceOf(fragment());

/** Where answers come from to which the person goes on from here. @param {string} answers */
export function sourceOf(answers) {
  if (!answers) return "here";
  return history.state?.source ?? arrived();
}

/** A page of the site may begin with the first answer: more come with a link. */
function arrived() {
  const one = [...new URLSearchParams(fragment())].length < 2;
  return one || document.referrer.startsWith(site.href) ? "here" : "link";
}
