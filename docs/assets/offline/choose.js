// The reader's choice on the page about privacy: no copy on this device, or one again.

import { one } from "../parts.js";
import { allowCopy, hasCopy, removeCopy } from "./register.js";

/** Offer what can be done. @param {HTMLElement} place */
export function offerChoice(place) {
  const [remove, allow] = ["remove", "allow"].map((choice) =>
    one(`[data-choose=${choice}]`, place),
  );
  const status = one("[role=status]", place);
  const show = () => {
    remove.hidden = !hasCopy();
    allow.hidden = hasCopy();
  };
  /** @param {HTMLElement} button @param {() => Promise<void>} act */
  const offer = (button, act) =>
    button.addEventListener("click", async () => {
      const done = await act().then(
        () => true,
        () => false,
      );
      show();
      status.textContent = (done ? button : place).dataset.said ?? "";
    });
  offer(remove, removeCopy);
  offer(allow, allowCopy);
  show();
}
