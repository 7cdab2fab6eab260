// Shows the slides of a session on a screen, one at a time. The page has all of them, with notes.
// A slide may hold a scenario: the same room plays it, and the slides go on after it.

import { dress } from "../dress.js";
import { all, one } from "../parts.js";
import { parsed } from "../trusted.js";
import { keep } from "./kept.js";
import * as room from "./room.js";
import { Scenario } from "./scenario.js";

const slides = all(".cr-slide");
const deck = one(".cr-page");
let now = one(location.hash || ".cr-slide"); // where a reload left off

/** The scenarios, by address: fetched at the start, since the network may be gone later.
 * @type {Map<string, Promise<HTMLElement | null>>} */
const held = new Map();

/** @type {room.Show} */
const show = {
  steps: () => slides,
  now: () => now,
  show(slide) {
    now = slide;
    for (const it of slides) it.toggleAttribute("data-now", it === slide);
    history.replaceState(null, "", `#${slide.id}`);
    slide.focus();
  },
  forward() {
    if (now.dataset.scenario) play(now.dataset.scenario);
    return Boolean(now.dataset.scenario);
  },
  told() {
    const next = slides[slides.indexOf(now) + 1];
    return {
      now: [picture(now)],
      next: next ? [picture(next)] : [],
      notes: [...one(".cr-notes", now).cloneNode(true).childNodes],
    };
  },
  left: () => now.scrollIntoView(),
};

/** @param {HTMLElement} slide */
const picture = (slide) => one(".cr-frame", slide).cloneNode(true);

function start() {
  dress(["training"]); // before the room's own, which overrules it
  for (const { dataset } of slides)
    if (dataset.scenario) held.set(dataset.scenario, fetched(dataset.scenario));
  room.enter(show);
  show.show(now);
}

/** In a file of its own, the page has them in it. @param {string} address @returns {Promise<HTMLElement | null>} none where there is no network */
async function fetched(address) {
  const here = all(`template[data-held="${address}"]`)[0];
  if (here instanceof HTMLTemplateElement)
    return one("#scenario", here.content);
  try {
    const response = await fetch(address);
    if (!response.ok) return null;
    const html = await response.text();
    const article = one("#scenario", parsed(html));
    for (const link of all("a[href]", article))
      link.setAttribute(
        "href",
        String(new URL(link.getAttribute("href") ?? "", response.url)),
      );
    return article;
  } catch {
    return null;
  }
}

/** @param {string} address */
async function play(address) {
  const slide = now;
  const article = await held.get(address);
  if (slide !== now || deck.hidden) return; // somebody went on meanwhile
  if (!article) {
    held.set(address, fetched(address));
    return room.place(deck.dataset.unfetchedSaid);
  }
  const stage = /** @type {HTMLElement} */ (deck.cloneNode(false));
  const copy = document.importNode(article, true);
  stage.append(copy);
  deck.after(stage);
  const key = `scenario ${location.pathname} ${address}`;
  const played = new Scenario(copy, key);
  played.left = () => {
    // Played to its end, it begins anew the next time.
    if (played.now() === played.steps().pop()) keep(key, undefined);
    stage.remove();
    turn(true);
  };
  turn(false);
  room.hold(played);
}

/** From the slides to a scenario, or back. @param {boolean} shown */
function turn(shown) {
  deck.hidden = !shown;
  document.body.classList.toggle("cr-slides", shown);
}

const opener = one("main .cr-buttons [data-do=room]");
opener.addEventListener("click", start);
opener.hidden = false;
if (room.wasInRoom()) start();
