// A scenario of one's own as a page in one file, which works from a disk. The build makes such files of
// its own scenarios (scripts/build/alone): one of them is the frame, with the story exchanged. It is
// text to this page, whose policy bars the style that stands in it.

import { all, one } from "../parts.js";
import { parsed } from "../trusted.js";

const PLAYED_AT = new URL("own/", location.href); // what the links of the story are relative to
const STORY = /<article[^>]* id="scenario"[\s\S]*?<\/article>/;
const TITLE = /<title>[^–<]*/;
const OF_THE_OTHER =
  /<meta (?:property|name="description")[^>]*>|<link rel="canonical"[^>]*>/g;

/**
 * @param {string} frame address of the file of another scenario
 * @param {string} html of the page of this one
 */
export async function oneFile(frame, html) {
  const response = await fetch(frame);
  const whole = await response.text();
  if (!response.ok || !STORY.test(whole)) throw new Error(frame);
  const made = parsed(html);
  const story = one("#scenario", made);
  for (const link of all("a[href]", story)) {
    const { href } = new URL(link.getAttribute("href") ?? "", PLAYED_AT);
    link.setAttribute("href", href);
  }
  for (const it of all(".cr-back, .cr-next", story)) it.remove(); // there is no list on a disk
  return whole
    .replace(OF_THE_OTHER, "")
    .replace(TITLE, () => `<title>${one("h1", story).innerHTML} `)
    .replace(STORY, () => story.outerHTML);
}
