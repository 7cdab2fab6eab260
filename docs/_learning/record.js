// An answer, as SCORM 1.2 records one: an interaction whose type is "choice".

import { get, set } from "./api.js";
import { clock, timespan } from "./times.js";

/** @typedef {{ question: number, title: string, chosen: number, fits: boolean[], all: number }} Answer an answer that was only shown has no place (-1) */

let before = Date.now(); // when the last answer was given

/** @param {number} place */
const letter = (place) => String.fromCharCode("a".charCodeAt(0) + place);

/** What stands in reports: no spaces, and nothing but letters and digits. @param {Answer} answer */
function name({ question, title }) {
  const words = title.toLowerCase().match(/[a-z0-9]+/g) ?? [];
  return ["q", question + 1, ...words].join("-").slice(0, 100);
}

/** @param {Answer} answer */
export function record(answer) {
  const { chosen, fits } = answer;
  const place = `cmi.interactions.${get("cmi.interactions._count") || 0}`;
  const now = Date.now();
  set(`${place}.id`, name(answer));
  set(`${place}.type`, "choice");
  set(`${place}.time`, clock(new Date(now)));
  const right = fits.flatMap((fit, i) => (fit ? [letter(i)] : []));
  right.forEach((it, i) => {
    set(`${place}.correct_responses.${i}.pattern`, it);
  });
  set(`${place}.weighting`, 1);
  set(`${place}.student_response`, letter(chosen));
  set(`${place}.result`, fits[chosen] ? "correct" : "wrong");
  set(`${place}.latency`, timespan(now - before));
  before = now;
}
