"""The lines of the site that cite a rule, as somebody has read them beside it.

    python -m tests.devon.site.readings

prints those of the built site that nobody has read yet, each below the rules that it cites. Whoever
has read one and has no objection adds it to `readings.txt`.
"""

from collections.abc import Iterator
from pathlib import Path

from decision_tool.publishing import cited
from tests.devon.policy import DEVON
from tests.site.sites import CHOSEN

FILE = Path(__file__).with_name("readings.txt")
AGAIN = (
    "clauses/",
    "guidance/",
    "whole/",
    "next-step/index.html",
    "training/files/",
)  # say what other pages say


def told() -> Iterator[str]:
    """Every cited line of the site, as `readings.txt` writes it."""
    seen = set()
    for file in sorted(CHOSEN.folder.rglob("*.html")):
        path = file.relative_to(CHOSEN.folder).as_posix()
        if path.startswith(AGAIN):
            continue
        for line in cited.lines(file.read_text("utf-8")):
            written = f"{' '.join(line.ids)} | {line.text}"
            if written not in seen:
                seen.add(written)
                yield written


def read() -> set[str]:
    return set(FILE.read_text("utf-8").splitlines())


def rule(id: str) -> str:
    known = DEVON.clauses | DEVON.guidance
    return f"    {id}: {known[id].text}"


if __name__ == "__main__":
    for line in told():
        if not FILE.exists() or line not in read():
            print(line, *map(rule, line.partition(" | ")[0].split()), sep="\n")
