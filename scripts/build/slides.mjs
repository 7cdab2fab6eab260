// Turns slides into HTML: a deck in Marp's Markdown comes in, its slides go out as JSON.

import { text } from "node:stream/consumers";
import { Marp } from "@marp-team/marp-core";

const marp = new Marp({
  anchor: false, // the page numbers them
  emoji: { shortcode: false, unicode: false }, // drawings, which would come from elsewhere
  html: false,
  inlineSVG: false, // Safari does not scale HTML in a drawing; slides.css scales slides by itself
  script: false,
  slug: false,
});
// Nobody in a room reads the number of a clause: it stands with the notes.
const CITE = /\s*(<a href="[^"]*(?:clauses|guidance)\/#[^"]*">[^<]*<\/a>)/g;
// How long an exercise takes, or each of its steps: "minutes: 10 10 5", in a comment of its own.
const MINUTES = /^minutes:((?: \d+)+)$/;
const deck = marp.render(await text(process.stdin), { htmlAsArray: true });
const slides = deck.html.map((html, index) => ({
  // The site's policy bars style attributes; what Marp says in them, its other attributes say too.
  html: html.replaceAll(/ style="--[^"]*"/g, "").replaceAll(CITE, ""),
  cites: [...new Set(Array.from(html.matchAll(CITE), ([, link]) => link))],
  minutes: deck.comments[index].flatMap(
    (said) => MINUTES.exec(said)?.[1].trim().split(" ").map(Number) ?? [],
  ),
  notes: deck.comments[index]
    .filter((said) => !MINUTES.test(said))
    .join("\n\n"),
}));
process.stdout.write(JSON.stringify(slides));
