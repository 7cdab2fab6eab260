// Shows the scenarios that one looks for. Nothing is kept: who comes back sees them all.

import { all, one, say } from "../parts.js";

const page = one("#scenarios");
const cards = all(".cr-cards > li", page);
const count = one("[role=status]", page);

const chosen = () => /** @type {HTMLInputElement[]} */ (all(":checked", page));

/** Whether a card has what is chosen; a card may have several themes. @param {HTMLElement} card */
const fits = (card) =>
  chosen().every(
    ({ name, value }) =>
      !value || card.dataset[name]?.split(" ").includes(value),
  );

page.addEventListener("change", () => {
  for (const card of cards) card.hidden = !fits(card);
  const shown = cards.filter((card) => !card.hidden).length;
  count.textContent = say(count.dataset.said, { shown, all: cards.length });
  for (const { name, labels } of chosen())
    for (const told of all(`[data-chosen="${name}"]`, page))
      told.textContent = labels?.[0].textContent ?? "";
});
one(".cr-filters", page).hidden = false;
