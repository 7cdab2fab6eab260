"""What people read says something, is finished, and is plain text."""

import re
from collections.abc import Iterator
from typing import Any

from ..faults import Fault, Place
from ..placeholders import WORD
from ..tables import Tables
from .walk import texts

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
        for place, key, text in texts(Place(file), table):
            if not text.strip() and key not in MAY_BE_EMPTY:
                remedy = "Write it, or take the key out if it need not be there."
                yield place.fault("is empty.", remedy)
        yield from amiss(Place(file), table)


def amiss(place: Place, value: Any) -> Iterator[Fault]:
    """What no text in `value` should hold."""
    for here, _, text in texts(place, value):
        plain = WORD.sub("", text)
        for pattern, problem, remedy in AMISS:
            if found := pattern.search(plain):
                yield here.fault(f"{problem} “{found[0]}”.", remedy)
