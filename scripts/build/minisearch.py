"""MiniSearch, which finds words in the browser, published from its npm package."""

import shutil
from pathlib import Path

# One module, and the licence that must go with every copy.
FILES = ("dist/es/index.js", "LICENSE.txt")


def publish(root: Path, site_dir: Path) -> None:
    """Copy it to where the search imports it from."""
    target = site_dir / "assets" / "minisearch"
    target.mkdir(parents=True, exist_ok=True)
    for name in FILES:
        shutil.copy(root / "node_modules" / "minisearch" / name, target)
