// The site search. The index and the worker that searches it are the theme's;
// both are fetched only when the reader opens the search.

/**
 * @typedef {{location: string, title: string, text: string}} Item
 */

// The worker's message types.
const SETUP = 0;
const READY = 1;
const QUERY = 2;
const RESULT = 3;

const MOST = 8;

/** @type {Promise<Worker> | undefined} */
let worker;

/**
 * Start searching as the reader types.
 * @param {HTMLElement} panel
 */
export async function search(panel) {
  if (worker) return;
  const input = /** @type {HTMLInputElement} */ (panel.querySelector("input"));
  const status = /** @type {HTMLElement} */ (
    panel.querySelector("[role=status]")
  );
  const list = /** @type {HTMLOListElement} */ (panel.querySelector("ol"));
  const index = new URL(`${panel.dataset.index}`, location.href);
  const site = new URL("../", index);

  worker = startWorker(`${panel.dataset.worker}`, index);
  try {
    const engine = await worker;
    const ask = () => engine.postMessage({ type: QUERY, data: input.value });
    engine.addEventListener("message", ({ data: { type, data } }) => {
      if (type !== RESULT) return;
      const pages = data.items.slice(0, MOST);
      status.textContent = input.value.trim() ? count(pages.length) : "";
      list.replaceChildren(
        ...pages.map((/** @type {Item[]} */ found) => result(found, site)),
      );
    });
    // A pause first, so that a screen reader hears one count and not one a letter.
    let pause = 0;
    input.addEventListener("input", () => {
      clearTimeout(pause);
      pause = setTimeout(ask, 250);
    });
    if (input.value) ask();
  } catch {
    worker = undefined;
    status.textContent = "Search is not working. Use the menu to find a page.";
  }
}

/**
 * @param {string} url
 * @param {URL} index
 * @returns {Promise<Worker>} ready to be asked
 */
async function startWorker(url, index) {
  const response = await fetch(index);
  if (!response.ok) throw new Error(`search index: ${response.status}`);
  const pages = await response.json();
  return new Promise((resolve, reject) => {
    const engine = new Worker(url);
    engine.addEventListener("error", reject);
    engine.addEventListener("message", ({ data }) => {
      if (data.type === READY) resolve(engine);
    });
    engine.postMessage({
      type: SETUP,
      data: { ...pages, options: { suggest: false } },
    });
  });
}

/** @param {number} pages */
function count(pages) {
  if (pages === 0) return "No page found. Try another word.";
  return pages === 1 ? "1 page found" : `${pages} pages found`;
}

/**
 * One page, and the section of it that fits best.
 * @param {Item[]} found
 * @param {URL} site
 */
function result(found, site) {
  const page = found.find(({ location }) => !location.includes("#"));
  const best = found[0];
  const link = document.createElement("a");
  link.href = new URL(best.location, site).href;
  link.textContent = plain(best.title);
  const about = document.createElement("p");
  about.textContent =
    page && page !== best ? `In “${plain(page.title)}”` : plain(best.text);
  const item = document.createElement("li");
  item.append(link, about);
  return item;
}

/**
 * The worker marks what it found with HTML; only the words are shown.
 * @param {string} html
 */
function plain(html) {
  const { body } = new DOMParser().parseFromString(html, "text/html");
  return body.textContent ?? "";
}
