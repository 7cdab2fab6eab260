"""Build the site twice, on two days, and say which files differ: none should.

    python -m scripts.twice        leaves the second build in `site/`; about a minute

Somebody who has the commit can then make sure that what is published was made from it. A notice
that the text is due for review comes with its day, and is the one thing that may differ.
"""

import filecmp
import os
import shutil
import sys
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

from scripts.host.ready import SITE
from scripts.setup.steps import PYTHON, SetupError, step
from scripts.site import STEPS

# 26 hours apart, so that it is never the same day in both.
ZONES = ("Etc/GMT+12", "Pacific/Kiritimati")


def build(zone: str) -> None:
    """Build the site as if it were there. Raises SetupError."""
    for each in STEPS:
        # Sets, too, have another order each time.
        result = step(f"{zone}: {each[0]}", PYTHON, "-m", *each, TZ=zone, PYTHONHASHSEED="random")
        if not result.passed:
            raise SetupError(result.output)


def differences(one: Path, other: Path) -> Iterator[str]:
    """The files that are in one only, or differ, by their path."""
    names = {file.relative_to(folder) for folder in (one, other) for file in folder.rglob("*")}
    for name in sorted(names):
        pair = (one / name, other / name)
        if pair[0].is_dir() and pair[1].is_dir():
            continue
        if not all(file.is_file() for file in pair) or not filecmp.cmp(*pair, shallow=False):
            yield str(name)


def main() -> int:
    """Build and compare; the exit code is 0 if both are the same."""
    os.environ["PYTHONPATH"] = "."
    with TemporaryDirectory() as folder:
        first = Path(folder, "first")
        try:
            build(ZONES[0])
            shutil.copytree(SITE, first)
            build(ZONES[1])
        except SetupError as problem:
            print(problem, file=sys.stderr)
            return 1
        found = list(differences(first, SITE))
    print("\n".join(found) or "Both builds are the same, to the byte.")
    return bool(found)


if __name__ == "__main__":
    sys.exit(main())
