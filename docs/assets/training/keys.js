// The keys of a room: those of any program for slides, and of clickers, which act as keyboards.

/** @type {Record<string, string[]>} */
const KEYS = {
  forward: ["ArrowRight", "ArrowDown", "PageDown", " ", "Enter"],
  back: ["ArrowLeft", "ArrowUp", "PageUp"],
  first: ["Home"],
  last: ["End"],
  blank: ["b", "B", "."],
  notes: ["s", "S"],
  full: ["f", "F"],
  keys: ["?", "Escape"],
};
const PRESSES = ["Enter", " "]; // whatever has the focus, if it can be pressed
const TYPES = /^(\d|Backspace|Delete|Tab)$/;

/** The action that a key stands for, if any. @param {string} key */
export const actionOf = (key) =>
  Object.keys(KEYS).find((action) => KEYS[action].includes(key));

/** Listen in a window, which hears one at a time.
 * @param {Document} place @param {(key: string) => boolean} press whether the key was one of ours */
export function listen(place, press) {
  place.onkeydown = (event) => {
    const { key, ctrlKey, altKey, metaKey } = event;
    if (ctrlKey || altKey || metaKey || itsOwn(place.activeElement, key))
      return;
    if (press(key)) event.preventDefault();
  };
}

/** Whether a key is for the element that has the focus. @param {Element | null} element @param {string} key */
function itsOwn(element, key) {
  if (element?.closest("input")) return TYPES.test(key);
  return PRESSES.includes(key) && element?.closest("button, a, summary");
}

/** A button that is clicked takes no key from what is shown. @param {HTMLElement} place */
export function stayFocused(place) {
  place.onmousedown = (event) => event.preventDefault();
}
