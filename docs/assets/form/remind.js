// A day for the calendar. The build wrote the event; what is known only here goes into its gaps, so
// that nobody waits for Python.

import { say } from "../parts.js";
import { site } from "../tool/address.js";
import { save } from "./actions.js";
import { dayIn, short, today } from "./days.js";
import * as done from "./done.js";
import * as draft from "./draft.js";
import { prepare, spoken } from "./plain.js";

/** @param {HTMLButtonElement} button */
export async function remind(button) {
  const form = /** @type {HTMLFormElement} */ (button.form);
  const day = dayIn(form, "remind", (chosen) => chosen > today());
  if (!day) return;
  const { name, ...events } = (await prepare()).reminders;
  const file = {
    name: say(name, { day: short(day) }),
    type: "text/calendar",
    text: say(events[form.dataset.of ?? ""], {
      id: draft.submission(),
      number: draft.submission().slice(0, 8),
      today: spoken(today()),
      day: stamp(day),
      made: stamp(new Date().toISOString().replace(/\.\d+/, "")),
      site: folded(site.href),
    }),
  };
  save(file);
  done.tell(button, file);
}

/** A day, or a time, as a calendar has it. @param {string} iso */
const stamp = (iso) => iso.replace(/[-:]/g, "");

/** An address goes over as many lines of 75 octets as it needs. @param {string} ascii */
const folded = (ascii) => ascii.replace(/.{70}(?=.)/g, "$&\r\n ");
