// What the frame of the page does beyond HTML: the menu and the search close,
// and the colours change.

const root = document.documentElement;

/** @param {HTMLDetailsElement} disclosure */
function closeFromOutside(disclosure) {
  disclosure.addEventListener("keydown", (event) => {
    if (event.key !== "Escape") return;
    disclosure.open = false;
    disclosure.querySelector("summary")?.focus();
  });
  // An open panel would cover whatever the keyboard moves to next.
  disclosure.addEventListener("focusout", ({ relatedTarget }) => {
    if (relatedTarget instanceof Node && !disclosure.contains(relatedTarget)) {
      disclosure.open = false;
    }
  });
}

/** @param {HTMLDetailsElement} disclosure */
function startSearch(disclosure) {
  const panel = /** @type {HTMLElement} */ (
    disclosure.querySelector("[role=search]")
  );
  disclosure.addEventListener("toggle", async () => {
    if (!disclosure.open) return;
    panel.querySelector("input")?.focus();
    const { search } = await import("./search/search.js");
    search(panel);
  });
  disclosure.hidden = false;
}

/** @param {HTMLButtonElement} button */
function startTheme(button) {
  const system = matchMedia("(prefers-color-scheme: dark)");
  const current = () =>
    root.dataset.theme ?? (system.matches ? "dark" : "light");
  const other = () => (current() === "dark" ? "light" : "dark");
  const label = () => {
    button.textContent = `Use ${other()} colours`;
  };
  button.addEventListener("click", () => {
    root.dataset.theme = other();
    label();
    try {
      localStorage.setItem("theme", current());
    } catch {
      // Storage is barred: the choice lasts as long as the page.
    }
  });
  system.addEventListener("change", label);
  label();
  button.hidden = false;
}

/** Whether lines show what stands behind them is kept for the tab. @param {EventTarget | null} target */
function keepSources(target) {
  if (!(target instanceof HTMLInputElement) || target.id !== "sources") return;
  try {
    sessionStorage.setItem("sources", target.checked ? "shown" : "");
  } catch {
    // Storage is barred: the switch lasts as long as the page.
  }
}

/** Set the switch of a page, or of a part of one that has just come. @param {ParentNode} place */
export function restoreSources(place) {
  const box = place.querySelector("#sources");
  if (!(box instanceof HTMLInputElement)) return;
  try {
    box.checked = sessionStorage.getItem("sources") === "shown";
  } catch {
    // as above
  }
}

/** Say what is true of the page's age, which the build could not know. */
async function tellAge() {
  const due = document.getElementById("stale")?.dataset.reviewDue ?? "";
  const overdue = new Date().toLocaleDateString("sv") > due; // YYYY-MM-DD
  if (!overdue && !root.dataset.kept) return;
  const { sayAge } = await import("./offline/notice.js");
  sayAge(overdue);
}

/** Keep a copy of the site once nothing else is to come. A page of the tool sees to that itself. */
function keepCopyLater() {
  if (document.getElementById("tool")) return;
  addEventListener("load", async () => {
    const { keepCopy } = await import("./offline/register.js");
    keepCopy();
  });
}

/** Offer to remove the copy, where the page has a place for that. */
async function offerCopy() {
  const place = document.getElementById("choose-copy");
  if (!place) return;
  const { offerChoice } = await import("./offline/choose.js");
  offerChoice(place);
}

for (const disclosure of document.querySelectorAll(".cr-drop")) {
  closeFromOutside(/** @type {HTMLDetailsElement} */ (disclosure));
}
startSearch(
  /** @type {HTMLDetailsElement} */ (document.getElementById("cr-search")),
);
startTheme(
  /** @type {HTMLButtonElement} */ (document.getElementById("cr-theme")),
);
tellAge();
keepCopyLater();
offerCopy();
restoreSources(document);
addEventListener("change", ({ target }) => keepSources(target));
