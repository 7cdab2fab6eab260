"""Numbers to call in a text, so that each is a link that calls."""

import re
from collections.abc import Iterable

from ..model.partnership import tel

LONG = r"0\d{2,4} ?\d{3} ?\d{3,4}"
SHORT = ("101", "111", "18000")  # of the whole country: police, NHS, and Relay UK in an emergency
# A text message goes to a number: “text” or “register to” stand before it.
CALLED = r"(?<!\w)(?<![Tt]ext )(?<!\bto )({})(?!\w)"


def calls(text: str, numbers: Iterable[str]) -> list[tuple[str, str]]:
    """`text` in pieces, each with the address of its call if it is a number to call, or else "".

    `numbers` are those that a partnership names: a short one is known by nothing else.
    """
    known = "|".join([LONG, *map(re.escape, (*numbers, *SHORT))])
    pieces = re.split(CALLED.format(known), text)
    return [(piece, tel(piece) if at % 2 else "") for at, piece in enumerate(pieces) if piece]
