"""Numbers can be called."""

import re
from collections.abc import Iterator

from ..faults import Fault, Place
from ..files import PARTNERSHIP
from ..tables import Tables

DIGITS = range(3, 14)  # that a number to call may have
SHORT = 6  # digits of the longest number that begins neither with 0 nor with +

# Digits with spaces between, or no-break spaces; no 00 for +, and no 0 left after +44.
NUMBER = re.compile(r"(0(?!0)|\+(?!0|44[ \u00a0]?0)|(?=[1-9]))[0-9]+([ \u00a0][0-9]+)*")


def faults(tables: Tables) -> Iterator[Fault]:
    """Numbers that a telephone could not call, or would call wrongly."""
    for place, contact in tables.written(PARTNERSHIP, "contact"):
        for key in ("number", "out_of_hours"):
            yield from number_faults(place.at(key), contact.get(key, ""))


def number_faults(place: Place, number: str) -> Iterator[Fault]:
    """That this is not one number, if it is not."""
    if number and not can_be_called(number):
        yield place.fault(
            f"is “{number}”, which is not one number to call.",
            "Write one number of 3 to 13 digits, with spaces only. "
            "It begins with 0 or, as +44, with the country; an emergency number is short.",
        )


def can_be_called(number: str) -> bool:
    """Whether this is one number, written so that its `tel:` is right."""
    digits = sum(character.isdigit() for character in number)
    short = not number.startswith(("0", "+"))
    allowed = digits in DIGITS and not (short and digits > SHORT)
    return allowed and bool(NUMBER.fullmatch(number))
