"""The partnership's colours are colours, and can be read on what they stand on."""

import re
from collections.abc import Iterator, Mapping
from math import floor

from ..colour import contrast
from ..faults import Fault, Place
from ..files import PARTNERSHIP
from ..tables import Tables

COLOUR = re.compile(r"#[0-9a-fA-F]{6}")
LEAST = 4.5  # the contrast of text that WCAG 2.2 asks for (1.4.3)

LIGHTER, DARKER = "Take a lighter colour.", "Take a darker colour."
# What each colour is seen with (see the tokens of the style sheets), and how to mend it.
SEEN: Mapping[str, tuple[str, Mapping[str, str]]] = {
    "brand": (DARKER, {"white text on it": "#ffffff"}),
    "brand_dark": (DARKER, {"white text on it": "#ffffff"}),
    "action": (
        DARKER,
        {"white, as text on it and as the page": "#ffffff", "the quiet panel": "#e0eeee"},
    ),
    "action_dark": (
        LIGHTER,
        {
            "the dark page": "#0f181d",
            "the dark quiet panel": "#14303a",
            "dark text on it": "#06262a",
        },
    ),
}


def faults(tables: Tables) -> Iterator[Fault]:
    """Colours that are none, and those that somebody could not read."""
    look, place = tables.source[PARTNERSHIP]["look"], Place(PARTNERSHIP, "look")
    for key, (remedy, others) in SEEN.items():
        if COLOUR.fullmatch(look[key]):
            yield from _faint(place.at(key), look[key], others, remedy)
        else:
            problem = f"is “{look[key]}”, which is no colour."
            yield place.at(key).fault(problem, "Write it like #10384a.")


def _faint(place: Place, colour: str, others: Mapping[str, str], remedy: str) -> Iterator[Fault]:
    """The pair that is hardest to read, if it is too hard."""
    ratios = {what: contrast(colour, other) for what, other in others.items()}
    what = min(ratios, key=lambda each: ratios[each])
    if ratios[what] < LEAST:
        least = floor(100 * ratios[what]) / 100  # 4.499 is not 4.5
        problem = f"has a contrast of {least:g} with {what}, and needs {LEAST}."
        yield place.fault(problem, remedy)
