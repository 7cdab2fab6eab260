"""The words of a scenario: none missing, none left from the template, none that name somebody.

First names alone are for stories. What could be somebody real is what the form's privacy check
finds besides: numbers, addresses, full names, schools by name.

No check can know whether a name is made up, and a whole site must not wait for one. So whoever made
it up says so, under `invented`, where others can see it and ask. Nobody needs a real-looking number
in a story, so for those there is no such way.
"""

from collections.abc import Collection, Iterator
from datetime import date

from ...case.finding_kinds import FINDING_KINDS
from ...case.names import FALLBACK, Lists
from ...case.own_words import own_words
from ...case.recogniser import recognised
from ...case.words import Reader
from ...loading.faults import Fault, Place
from ...loading.shape import Table
from ...loading.walk import one_by_one, walk
from ...model.protocol import Protocol

MAY_BE_EMPTY = ("trap", "warning", "tone")
INVENTED = "invented"
OF_WORDS = ("name", "place", "school", "street")  # kinds of finding that can be made up


def faults(
    table: Table, place: Place, protocol: Protocol, names: Lists = FALLBACK
) -> Iterator[Fault]:
    """What is amiss in any text of a scenario's table."""
    reader = Reader(names, own_words(protocol))
    invented = {name.strip().casefold() for name in table.get(INVENTED, ())}
    for here, key, text in one_by_one(walk(place, table)):
        words = text.strip()
        if not words:
            if key not in MAY_BE_EMPTY:
                yield here.fault("is empty.", "Write a sentence.")
        elif words.startswith("(") and words.endswith(")"):
            yield here.fault("is still what the template says.", "Write words of your own.")
        elif key != INVENTED:
            yield from _private(here, text, reader, invented)


def _private(here: Place, text: str, reader: Reader, invented: Collection[str]) -> Iterator[Fault]:
    for kind, (start, end) in recognised(text, reader, date.today(), False):
        found, can_be_invented = text[start:end], kind in OF_WORDS
        if not _may_be_real(kind, found) or (can_be_invented and found.casefold() in invented):
            continue
        problem = f"holds what could be real: {FINDING_KINDS[kind].label.lower()}, “{found}”."
        remedy = "Say who or what it is instead, such as “the school”."
        if can_be_invented:
            remedy += f" Or, if nobody real has this name, write it under {INVENTED}."
        yield here.fault(problem, remedy)


def _may_be_real(kind: str, found: str) -> bool:
    """Also not “Meanwhile the nursery”, “Kit’s nursery” and “You’re close”, which name none."""
    last = found.split()[-1]
    if kind == "name":
        return last != found
    if kind in ("school", "street"):
        return last[0].isupper() or any(map(str.isdigit, found))
    return True
