// What was typed as a letter and as a file, without Python: while it loads, where it is barred, and
// where it failed. With Python, its own letter and file are the ones (see decision_tool/sending).

import { folder, fragment } from "../tool/address.js";
import { stepsTo } from "../tool/answers.js";
import { short, today } from "./days.js";
import * as draft from "./draft.js";

/** @typedef {import("../runtime/bridge.d.ts").Values} Values */
/** @typedef {{id: string, label: string, options?: Record<string, string>, day?: true,
 *   sent_when?: Record<string, string[]>}} Field */
/** @typedef {{title: string, fields: Field[]}} Section */
/**
 * As decision_tool/publishing/plain.py makes it.
 * @typedef {{title: string, greeting: string, about: string, kept: string, why: string,
 *   name: string, file: {format: number, protocol: {id: string}}, submission: string, revisions: number,
 *   reminders: Record<string, string>, sections: Section[], discussion: Section}} Form
 */

const DAY = /^(\d{4})-(\d\d?)-(\d\d?)$/;
// A page of Python's is looked through as text: parsed, its style would be told as barred.
const CARRIED = /<script\b[^>]* id="case"[^>]*>([^<]*)<\/script>/;
const MARKS = /[<>&=]/g; // of HTML, and of a message in quoted-printable

/** @type {Promise<Form> | undefined} */
let coming;

/** Fetch the form's data while there is a network. @returns {Promise<Form>} */
export function prepare() {
  coming ??= fetch(new URL("form.json", folder)).then((found) => found.json());
  coming.catch(() => {
    coming = undefined; // try again when it is needed
  });
  return coming;
}

/** What would be sent, as a letter in plain text. */
export async function letter() {
  const form = await prepare();
  const sent = (/** @type {Field} */ { sent_when: when = {} }) =>
    Object.entries(when).every(([id, wanted]) =>
      wanted.includes(String(draft.theCase().values[id])),
    );
  return [
    form.title,
    "",
    form.greeting,
    "",
    form.about,
    ...(await told(form, sent)),
    "",
  ].join("\n");
}

/** All that was written, in a file to go on with: first for people, then for the tool. */
export async function file() {
  const form = await prepare();
  const day = new Date();
  const { values, discussions } = draft.theCase();
  const data = {
    words: [
      `${form.title}, ${inWords(day)}`,
      form.kept,
      new URL("form/", folder).href,
      ...(await told(form, () => true)),
    ],
    ...form.file,
    saved_on: today(),
    submission: draft.submission(),
    revision: draft.revision(),
    sent: draft.sent(),
    answers: Object.fromEntries(new URLSearchParams(fragment())),
    case: { values, discussions },
  };
  return {
    name: `${form.name}-${short(today())}.txt`,
    type: "text/plain",
    text: JSON.stringify(data, null, 2).replace(MARKS, escaped),
  };
}

const escaped = (/** @type {string} */ mark) =>
  `\\u${mark.charCodeAt(0).toString(16).padStart(4, "0")}`;

/** The answers in the form's order, each under its label. @param {Form} form
 * @param {(field: Field) => boolean} included */
async function told({ sections, discussion, why }, included) {
  const { values, discussions } = draft.theCase();
  const steps = await stepsTo(undefined, fragment()).catch(() => []);
  return [
    ...sections.flatMap(({ title, fields }) =>
      part(title, fields.filter(included), values),
    ),
    ...discussions.flatMap((row, number) =>
      part(`${discussion.title} ${number + 1}`, discussion.fields, row),
    ),
    ...headed(
      why,
      steps.flatMap(({ question, label }) => answer(`“${question}”`, label)),
    ),
  ];
}

/** @param {string} title @param {Field[]} fields @param {Values} values */
const part = (title, fields, values) =>
  headed(
    title,
    fields.flatMap((field) => answer(field.label, shown(field, values))),
  );

/** @param {string} title @param {string[]} lines */
const headed = (title, lines) =>
  lines.length
    ? ["", title.toUpperCase(), "-".repeat(title.length), ...lines]
    : [];

/** However it breaks its lines, none of them passes for a heading. @param {string} label
 * @param {string} text */
const answer = (label, text) =>
  text.trim()
    ? [
        label,
        ...text
          .trim()
          .split(/\r\n|[\r\n\v\f\x85\u2028\u2029]/)
          .map((line) => `  ${line}`),
      ]
    : [];

/** A value as a person reads it. @param {Field} field @param {Values} values */
export function shown({ id, options, day }, values) {
  const given = [values[id] ?? ""].flat();
  if (options) return given.map((each) => options[each] ?? each).join("; ");
  return day ? spoken(given[0]) : given.join("; ");
}

/** @param {string} text of a day as YYYY-MM-DD, or whatever was typed in its place */
export function spoken(text) {
  const [year, month, day] = (DAY.exec(text) ?? []).slice(1).map(Number);
  const found = new Date(year, month - 1, day);
  return found.getDate() === day ? inWords(found) : text;
}

/** @param {Date} day */
const inWords = (day) =>
  day.toLocaleDateString("en-GB", {
    day: "numeric",
    month: "long",
    year: "numeric",
  });

/**
 * What is in a file that this tool saved for this partnership, today or with Python.
 * @param {string} text
 * @returns {Promise<import("../runtime/bridge.d.ts").Response | undefined>}
 *   undefined for any other file: Python may know it
 */
export async function opened(text) {
  const { file, submission: number, revisions } = await prepare();
  try {
    const data = JSON.parse(CARRIED.exec(text)?.[1] ?? text);
    const { format, protocol, submission, revision, sent, answers } = data;
    if (format !== file.format || protocol.id !== file.protocol.id) return;
    if (!new RegExp(number).test(submission)) return;
    if (!Number.isInteger(revision) || revision < 1 || revision >= revisions)
      return;
    const { values, discussions } = data.case;
    if (![values, ...discussions].every(isWritten)) return;
    const fragment = new URLSearchParams(answers).toString();
    const restored = { values, discussions, kept: [] };
    const day = DAY.test(sent) ? sent : "";
    return { case: restored, submission, revision, sent: day, fragment };
  } catch {
    return;
  }
}

/** Whether it can be what a page's fields hold. @param {unknown} it */
const isWritten = (it) =>
  typeof it === "object" &&
  it !== null &&
  !Array.isArray(it) &&
  Object.values(it).every((value) =>
    [value].flat().every((each) => typeof each === "string"),
  );
