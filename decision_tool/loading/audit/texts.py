"""What people read says something, is finished, and is plain text."""

import re
from collections.abc import Iterator
from typing import Any

from ..faults import Fault, Place
from ..placeholders import WORD
from ..tables import Tables

MAY_BE_EMPTY = ("value", "approved_on", "owner", "last_to")  # not known yet, or left out there

# What no text should hold, the problem and the remedy.
AMISS = (
    (
        re.compile(r"\b(TODO|TBC|TBD|FIXME)\b|\?\?\?"),
        "is not finished: it says",
        "Finish it, or take it out.",
    ),
    (
        re.compile(r"</?[A-Za-z][\w-]*(\s[^<>]*)?/?>|&(#\d+|[A-Za-z]\w+);"),
        "holds HTML, which is shown as it is typed:",
        "Write plain text.",
    ),
    (
        re.compile(r"\[[^\]]*\]\([^)]*\)|\*\*"),
        "holds Markdown, which is shown as it is typed:",
        "Write plain text; what leads on is a line’s link or page.",
    ),
    (
        re.compile(r"\{[^{}]*\}?|\}"),
        "has braces around what is no word:",
        "Words are written as in {front_door}, with letters, digits and underscores.",
    ),
    (
        re.compile("\ufffd|â€|Ã[\u0080-\u00bf]"),
        "holds characters that were garbled:",
        "Type them again, and save the file as UTF-8.",
    ),
)


def faults(tables: Tables) -> Iterator[Fault]:
    """Texts that are empty, not finished, or marked up."""
    for file, table in tables.source.items():
        yield from of(Place(file), table)


def of(place: Place, value: Any, key: str = "") -> Iterator[Fault]:
    """The same of every text in `value`, which stands at `place` under `key`."""
    if isinstance(value, dict):
        for name, item in value.items():
            yield from of(place.at(name), item, name)
    elif isinstance(value, list):
        for here, item in place.items(value):
            yield from of(here, item, key)
    elif isinstance(value, str):
        yield from _of_text(place, value, key)


def _of_text(place: Place, text: str, key: str) -> Iterator[Fault]:
    if not text.strip() and key not in MAY_BE_EMPTY:
        yield place.fault("is empty.", "Write it, or take the key out if it need not be there.")
    plain = WORD.sub("", text)
    for pattern, problem, remedy in AMISS:
        if found := pattern.search(plain):
            yield place.fault(f"{problem} “{found[0]}”.", remedy)
