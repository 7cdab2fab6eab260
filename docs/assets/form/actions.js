// What the buttons do that need no Python: print, copy and save.

/** @typedef {import("../tool/views.js").Files} Files */

/** @param {HTMLButtonElement} button @param {Files} files what can be saved, by name */
export async function act(button, files) {
  const { action, file = "", done } = button.dataset;
  if (action === "print") print();
  if (action === "copy-link") await copy(location.href);
  if (action === "copy") await copy(files.text.text); // a translated page says something else
  if (action === "save") save(files[file]);
  if (done) confirmOn(button, done);
}

/** @param {string} text */
export async function copy(text) {
  try {
    await navigator.clipboard.writeText(text);
  } catch {
    copyBySelecting(text); // the modern way is barred, or the site is served without https
  }
}

/** @param {string} text */
function copyBySelecting(text) {
  const area = document.createElement("textarea");
  area.value = text;
  document.body.append(area);
  area.select();
  document.execCommand("copy");
  area.remove();
}

/** @param {Files[string]} file */
export function save(file) {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([file.text], { type: file.type }));
  link.download = file.name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}

/** @param {HTMLButtonElement} button @param {string} done */
function confirmOn(button, done) {
  const words = button.querySelector("span") ?? button; // beside an icon
  const label = words.textContent;
  if (label === done) return;
  words.textContent = done;
  setTimeout(() => {
    words.textContent = label;
  }, 2000);
}
