"""Lines with what should be found in them: "Mrs {name:Brown} rang"; the others are clean."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

FOLDER = Path(__file__).parent
PARTS = ("made", "fresh")
REFERENCE = "reference: "
MARK = re.compile(r"\{([a-z]+):([^{}]*)\}")
ESCAPE = re.compile(r"\\(?:n|t|u[0-9a-f]{4})")


@dataclass(frozen=True)
class Mark:
    """What should be found; without a place it is somewhere in the line."""

    kind: str
    start: int
    end: int


@dataclass(frozen=True)
class Line:
    """A line as somebody would type it, and what should be found in it."""

    text: str
    marks: tuple[Mark, ...]
    is_reference: bool = False  # a line that begins with "reference: ", which is left out


def part(name: str) -> Iterator[Line]:
    """The lines of one part; those that begin with "# " are remarks."""
    for line in (FOLDER / f"{name}.txt").read_text("utf-8").splitlines():
        if line and not line.startswith("# "):
            yield parsed(line)


def parsed(line: str) -> Line:
    """A line of the file."""
    text, marks, end = "", [], 0
    is_reference, line = line.startswith(REFERENCE), line.removeprefix(REFERENCE)
    for match in MARK.finditer(line):
        text += _typed(line[end : match.start()])
        inside = _typed(match[2])
        marks.append(Mark(match[1], len(text), len(text) + len(inside)))
        text, end = text + inside, match.end()
    return Line(text + _typed(line[end:]), tuple(marks), is_reference)


def _typed(text: str) -> str:
    return ESCAPE.sub(lambda match: str(match[0]).encode().decode("unicode_escape"), text)
