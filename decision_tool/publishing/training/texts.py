"""The words of a scenario: none missing, none left from the template, none that name somebody.

First names alone are for stories. What could be somebody real is what the form's privacy check
finds besides: numbers, addresses, full names, schools by name.
"""

from collections.abc import Iterator
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


def faults(
    table: Table, place: Place, protocol: Protocol, names: Lists = FALLBACK
) -> Iterator[Fault]:
    """What is amiss in any text of a scenario's table."""
    reader = Reader(names, own_words(protocol))
    for here, key, text in one_by_one(walk(place, table)):
        words = text.strip()
        if not words:
            if key not in MAY_BE_EMPTY:
                yield here.fault("is empty.", "Write a sentence.")
        elif words.startswith("(") and words.endswith(")"):
            yield here.fault("is still what the template says.", "Write words of your own.")
        else:
            yield from _private(here, text, reader)


def _private(here: Place, text: str, reader: Reader) -> Iterator[Fault]:
    for kind, (start, end) in recognised(text, reader, date.today(), False):
        found = text[start:end]
        if _may_be_real(kind, found):
            problem = f"holds what could be real: {FINDING_KINDS[kind].label.lower()}, “{found}”."
            yield here.fault(problem, "Say who or what it is instead, such as “the school”.")


def _may_be_real(kind: str, found: str) -> bool:
    """Also not “Meanwhile the nursery”, “Kit’s nursery” and “You’re close”, which name none."""
    last = found.split()[-1]
    if kind == "name":
        return last != found
    if kind in ("school", "street"):
        return last[0].isupper() or any(map(str.isdigit, found))
    return True
