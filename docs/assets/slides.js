// Shows the slides of a session on a screen, one at a time. The page has all of them, with notes.

import { all, one } from "./parts.js";
import * as room from "./room.js";

const slides = all(".cr-slide");
let now = slides.indexOf(one(location.hash || ".cr-slide")); // where a reload left off

/** @param {number} place */
function show(place) {
  now = Math.min(Math.max(place, 0), slides.length - 1);
  for (const slide of slides)
    slide.toggleAttribute("data-now", slide === slides[now]);
  history.replaceState(null, "", `#${slides[now].id}`);
  room.tellPlace(now, slides.length);
  slides[now].focus();
}

/** @type {Record<string, () => void>} */
const ACTIONS = {
  forward: () => show(now + 1),
  back: () => show(now - 1),
  room: () => {
    room.turnRoom();
    show(now);
    slides[now].scrollIntoView();
  },
};

const opener = one("main .cr-buttons [data-do=room]");
opener.addEventListener("click", ACTIONS.room);
opener.hidden = false;
room.listen((action) => ACTIONS[action]());
