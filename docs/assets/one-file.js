// A scenario of one's own as a page in one file, which works from a disk. The build makes such files of
// its own scenarios (scripts/build/alone): one of them is the frame, with the story exchanged.

import { all, one } from "./parts.js";

const PLAYED_AT = new URL("own/", location.href); // what the links of the story are relative to

/**
 * @param {string} frame address of the file of another scenario
 * @param {string} html of the page of this one
 */
export async function oneFile(frame, html) {
  const response = await fetch(frame);
  if (!response.ok) throw new Error(`${frame}: ${response.status}`);
  const file = new DOMParser().parseFromString(
    await response.text(),
    "text/html",
  );
  const made = new DOMParser().parseFromString(html, "text/html");
  const story = one("#scenario", made);
  for (const link of all("a[href]", story)) {
    const { href } = new URL(link.getAttribute("href") ?? "", PLAYED_AT);
    link.setAttribute("href", href);
  }
  for (const it of all(".cr-back, .cr-next", story)) it.remove(); // there is no list on a disk
  one("#scenario", file).replaceWith(file.adoptNode(story));
  const title = one("h1", story).textContent ?? "";
  file.title = [title, ...file.title.split(" – ").slice(1)].join(" – ");
  for (const it of all(
    "meta[property], meta[name=description], [rel=canonical]",
    file.head,
  ))
    it.remove(); // which speak of the other one
  return `<!DOCTYPE html>\n${file.documentElement.outerHTML}`;
}
