"""What people read says something, is finished, and is plain text."""

import re
from collections.abc import Iterable, Iterator

from ..faults import Fault
from ..placeholders import WORD
from ..tables import Tables
from ..walk import Said, one_by_one

# Not known yet, or left out there.
MAY_BE_EMPTY = ("value", "approved_on", "owner", "last_to", "hours", "out_of_hours", "year", "link")

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
        "Words are written as in {emergency}, with letters, digits and underscores.",
    ),
    (
        re.compile("\ufffd|â€|Ã[\u0080-\u00bf]"),
        "holds characters that were garbled:",
        "Type them again, and save the file as UTF-8.",
    ),
)


def faults(tables: Tables) -> Iterator[Fault]:
    """Texts that are empty, not finished, or marked up."""
    for place, key, text in one_by_one(tables.said):
        if not text.strip() and key not in MAY_BE_EMPTY:
            remedy = "Write it, or take the key out if it need not be there."
            yield place.fault("is empty.", remedy)
    yield from amiss(tables.said)


def amiss(said: Iterable[Said]) -> Iterator[Fault]:
    """What no text should hold."""
    for place, _, text in one_by_one(said):
        plain = WORD.sub("", text)
        for pattern, problem, remedy in AMISS:
            if found := pattern.search(plain):
                yield place.fault(f"{problem} “{found[0]}”.", remedy)
