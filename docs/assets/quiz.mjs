// The knowledge check. The page holds no answers: they are fetched from the trainers' page once
// the learner has given one. Nothing is kept.

const check = /** @type {HTMLElement} */ (
  document.querySelector(".cr-knowledge")
);
const texts = /** @type {Record<string, string>} */ ({ ...check.dataset });
const sections = [...check.querySelectorAll("section[data-question]")];

/** @type {Promise<Document> | undefined} */
let answers;
/** @type {Map<Element, boolean>} whether the first answer to each question was right */
const first = new Map();
/** @type {Set<Element>} questions to which the right answer was found */
const found = new Set();

async function fetched() {
  const response = await fetch(texts.answers);
  if (!response.ok) throw new Error(response.statusText);
  const html = await response.text();
  return new DOMParser().parseFromString(html, "text/html");
}

/** @param {Element} section */
async function mark(section) {
  const verdict = /** @type {HTMLElement} */ (
    section.querySelector(".cr-verdict")
  );
  const chosen = section.querySelector("input:checked");
  if (!(chosen instanceof HTMLInputElement)) {
    verdict.textContent = texts.choose;
    return;
  }
  try {
    answers ??= fetched();
    const told = (await answers).getElementById(
      `${chosen.name}-${chosen.value}`,
    );
    if (!told) throw new Error(`No answer ${chosen.name} ${chosen.value}`);
    show(verdict, told);
    count(section, "right" in told.dataset);
  } catch {
    answers = undefined; // try again with the next answer
    verdict.textContent = texts.failed;
  }
}

/** @param {HTMLElement} verdict @param {HTMLElement} told */
function show(verdict, told) {
  verdict.classList.toggle("cr-right", "right" in told.dataset);
  verdict.replaceChildren(...document.importNode(told, true).childNodes);
}

/** @param {Element} section @param {boolean} right */
function count(section, right) {
  if (!first.has(section)) first.set(section, right);
  if (right) found.add(section);
  const score = /** @type {HTMLElement} */ (check.querySelector(".cr-score"));
  score.textContent = texts.score
    .replace("{done}", `${first.size}`)
    .replace("{all}", `${sections.length}`)
    .replace("{right}", `${[...first.values()].filter(Boolean).length}`);
  const finished = /** @type {HTMLElement} */ (
    check.querySelector(".cr-finished")
  );
  finished.hidden = found.size < sections.length;
}

for (const section of sections) {
  section
    .querySelector("button")
    ?.addEventListener("click", () => mark(section));
}
