// As large as a screen holds: a room reads from its last row.

const SIZES = 9; // room.css has as many, the largest first

/** Give what is shown the largest letters with which nothing has to be scrolled to. */
export function fit() {
  const { body, documentElement: page } = document;
  for (let size = 0; size < SIZES; size++) {
    body.dataset.size = String(size);
    if (page.scrollHeight <= innerHeight && page.scrollWidth <= innerWidth)
      return;
  }
}
