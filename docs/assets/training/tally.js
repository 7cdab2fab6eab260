// Counts the slips of a room, adds up several rooms, and shows what came out. All of it stays in this
// tab and in files that the person saves.

import { save } from "../form/actions.js";
import { inWords, today } from "../form/days.js";
import * as done from "../form/done.js";
import { all, copy, one, say } from "../parts.js";
import { add, isGroup, none, read } from "./tally-sums.js";
import { asTable, fill } from "./tally-table.js";

/** @typedef {import("./tally-sums.js").Group} Group */
/** @typedef {{name: string, day: string, sessions: number, before: Group, after: Group}} Session */

const KEY = "tally";
const FORMAT = "training-tally-1";
const SLIPS = /** @type {const} */ (["before", "after"]);

const page = one("#tally");
/** @type {import("./tally-sums.js").Facts} */
const facts = JSON.parse(page.dataset.facts ?? "{}");
const problem = one("[data-problem]");
const fields = () =>
  /** @type {(HTMLInputElement | HTMLTextAreaElement)[]} */ (
    all("#session, [data-lines], [data-count]", page)
  );

/** @type {Session[]} those that files brought */
let others = [];

/** What the lines and the counts of this room come to. @returns {Session} */
function room() {
  const groups = { before: counted("before"), after: counted("after") };
  for (const slip of SLIPS) {
    /** @type {string[]} */
    const bad = [];
    let count = 0;
    for (const line of lines(slip)) {
      const found = read(line, slip, facts);
      if (!found) bad.push(line.trim());
      else {
        const of = /** @type {"before" | "after"} */ (found.slip);
        groups[of] = add(groups[of], found.group);
        count += 1;
      }
    }
    const told = one(`#read-${slip}`);
    const text = bad.length ? told.dataset.bad : told.dataset.said;
    told.textContent =
      count || bad.length ? say(text, { count, lines: bad.join(", ") }) : "";
  }
  const name = /** @type {HTMLInputElement} */ (one("#session")).value.trim();
  return { name, day: today(), sessions: 1, ...groups };
}

/** @param {string} slip */
const lines = (slip) =>
  /** @type {HTMLTextAreaElement} */ (one(`[data-lines=${slip}]`)).value
    .split("\n")
    .filter((line) => line.trim());

/** What was counted by hand. @param {string} slip */
function counted(slip) {
  const found = none(facts);
  /** @param {string} of */
  const number = (of) => {
    const field = /** @type {HTMLInputElement} */ (
      one(`[data-count=${slip}][data-of="${of}"]`)
    );
    return Math.max(0, Math.trunc(field.valueAsNumber) || 0);
  };
  found.slips = number("slips");
  const wrong = Object.keys(facts.themes).filter(
    (id) => number(id) > found.slips,
  );
  for (const id of Object.keys(facts.themes))
    if (!wrong.length && found.slips)
      found.themes[id] = { all: found.slips, right: number(id) };
  tooMany.set(slip, wrong);
  return wrong.length ? none(facts) : found;
}
/** @type {Map<string, string[]>} the themes of which more are right than there are slips */
const tooMany = new Map();

function tellCounts() {
  const place = one("[data-counts-problem]");
  const ids = [...new Set([...tooMany.values()].flat())];
  const themes = ids.map((id) => facts.themes[id]).join(", ");
  place.textContent = ids.length ? say(place.dataset.said, { themes }) : "";
}

/** All sessions as one. @returns {Session} */
function together() {
  const here = room();
  tellCounts();
  const has = SLIPS.some((slip) => here[slip].slips);
  const sessions = [...(has ? [here] : []), ...others];
  const [first] = sessions;
  return {
    name: here.name || (first?.name ?? ""),
    day: here.day,
    sessions: sessions.reduce((count, it) => count + it.sessions, 0),
    before: sessions.map((it) => it.before).reduce(add, none(facts)),
    after: sessions.map((it) => it.after).reduce(add, none(facts)),
  };
}

function show() {
  const whole = together();
  const of = one("#of");
  const { one: single, many, few, said } = of.dataset;
  /** @param {Group} group */
  const slips = ({ slips }) =>
    slips && slips < facts.fewest ? say(few, facts) : slips;
  of.textContent = say(said, {
    sessions: say(whole.sessions === 1 ? single : many, {
      count: whole.sessions,
    }),
    before: slips(whole.before),
    after: slips(whole.after),
  });
  const named = one("#named");
  named.textContent = whole.name
    ? say(named.dataset.said, { name: whole.name, day: inWords(whole.day) })
    : "";
  fill(whole, facts.fewest);
  one("#sessions").replaceChildren(...others.map(listed));
}

/** @param {Session} session @param {number} at */
function listed(session, at) {
  const made = copy("session-row");
  one("span", made).textContent = session.name || session.day;
  one("button", made).addEventListener("click", () => {
    others.splice(at, 1);
    changed();
  });
  return made;
}

/** @type {Record<string, (button: HTMLButtonElement) => void>} */
const ACTIONS = {
  save: (button) => {
    const whole = together();
    const text = JSON.stringify({ format: FORMAT, ...whole }, null, 2);
    const name = `${fileName(whole)}.json`;
    const file = { name, type: "application/json", text };
    save(file);
    done.tell(button, file);
  },
  table: (button) => {
    const name = `${fileName(together())}.csv`;
    const file = { name, type: "text/csv;charset=utf-8", text: asTable() };
    save(file);
    done.tell(button, file);
  },
  clear: ({ dataset }) => {
    if (!confirm(dataset.confirm)) return;
    others = [];
    for (const field of fields()) field.value = "";
    changed();
  },
};

/** @param {Session} session */
const fileName = ({ name, day }) =>
  `training-${
    name
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, "-")
      .replace(/^-|-$/g, "") || "session"
  }-${day}`;

/** @param {HTMLInputElement} input */
async function open(input) {
  /** @type {string[]} */
  const refused = [];
  for (const file of input.files ?? []) {
    const found = session(await file.text());
    if (found) others.push(found);
    else refused.push(file.name);
  }
  input.value = ""; // so that the same file can be chosen again
  problem.textContent = refused.length
    ? say(input.dataset.unreadable, { names: refused.join(", ") })
    : "";
  changed();
}

/** What is in a file that was saved here, or null. @param {string} text @returns {Session | null} */
function session(text) {
  try {
    const found = JSON.parse(text);
    const fits =
      found.format === FORMAT &&
      Number.isInteger(found.sessions) &&
      SLIPS.every((slip) => isGroup(found[slip], facts));
    return fits ? found : null;
  } catch {
    return null;
  }
}

function changed() {
  show();
  try {
    const typed = fields().map(({ value }) => value);
    sessionStorage.setItem(KEY, JSON.stringify({ typed, others }));
  } catch {
    // barred: it lasts as long as the page
  }
}

function restore() {
  try {
    const kept = JSON.parse(sessionStorage.getItem(KEY) ?? "{}");
    fields().forEach((field, at) => {
      field.value = kept.typed?.[at] ?? "";
    });
    others = kept.others ?? [];
  } catch {
    // barred, or of another time: it begins empty
  }
}

page.addEventListener("input", ({ target }) => {
  if (target instanceof HTMLInputElement && "open" in target.dataset)
    open(target);
  else changed();
});
page.addEventListener("click", ({ target }) => {
  const button = target instanceof Element && target.closest("[data-do]");
  if (button instanceof HTMLButtonElement)
    ACTIONS[button.dataset.do ?? ""](button);
});

restore();
show();
document.documentElement.dataset.script = "running"; // only now does the page promise anything
