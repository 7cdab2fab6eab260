// Shows the scenarios of one setting. Nothing is kept: who comes back sees them all.

import { all, one, say } from "./parts.js";

const page = one("#scenarios");
const cards = all("[data-sector]", page);
const count = one("[role=status]", page);
const pills = one("fieldset", page);

pills.addEventListener("change", ({ target }) => {
  const sector = target instanceof HTMLInputElement && target.value;
  for (const card of cards)
    card.hidden = Boolean(sector) && card.dataset.sector !== sector;
  const shown = cards.filter((card) => !card.hidden).length;
  count.textContent = say(count.dataset.said, { shown, all: cards.length });
});
pills.hidden = false;
