"""Streets and addresses: by what they are called, by a number, by somebody living there."""

import re
from collections.abc import Iterator

from . import field_words
from .cue_words import NO_PLACE
from .normalise import Span, listed
from .words import Word, run

# Alone these are a place after any name; the others only where somebody lives, or with a number.
STREETS = listed(
    """
    avenue close crescent drive lane road street terrace mews gardens ave cres rd ln
    hotel inn hostel guesthouse
    """
)
BUILDINGS = listed(
    """
    bank bungalow bungalows buildings cl cottage cottages court ct dr end estate farm field
    fields gate green grove heights hill house lodge meadow meadows mill parade park path place
    quay rise row square st vale view villa villas walk way wharf yard
    """
)
LIVES = listed("address home live lives lived living moved moving staying stays stayed")
AT = listed("at in on to near from of off outside")

NUMBER = re.compile(r"(?<![\d/.:-])\d{1,4}[a-d]?,?\s$", re.IGNORECASE)
FLAT = re.compile(
    r"(?<!\w)(?:(?:flat|apartment|apt\.?|bedsit|caravan|pitch|plot) (?:no\.? ?|number )?"
    r"\d{1,3}[a-z]?|(?<=room )\d{1,3}(?=,? (?:at |in )?(?:the )?(?-i:[A-Z]))"
    r"|(?<=house number )\d{1,4}|(?<=house number is )\d{1,4}"
    r"|(?<=at )(?:no\.? ?|number )\d{1,4}[a-d]?)(?!\w)",
    re.IGNORECASE,
)


def spans(text: str, found: list[Word]) -> Iterator[Span]:
    """Where an address stands, whole or in part."""
    yield from (match.span() for match in FLAT.finditer(text))
    for at, word in enumerate(found):
        if word.low in STREETS or word.low in BUILDINGS:
            yield from _street(found, at)
        if (number := NUMBER.search(word.gap)) and word.capital:
            yield from _numbered(found, at, number)


def _street(found: list[Word], at: int) -> Iterator[Span]:
    """As in "14 Fore Street", "14 fore street", "Fore Street", "lives at Rose Cottage"."""
    start = at
    while at - start < 4:
        number = NUMBER.search(found[start].gap)
        if number and start < at:
            return (yield _from(found, start, at, number))
        before = found[start - 1]
        if start == 0 or not found[start].beside or (before.low in NO_PLACE and not before.capital):
            break
        start -= 1
    named = [place for place in run(found, at, 3) if found[place].low not in NO_PLACE]
    if named and found[named[-1]].first and len(named) == 1 and _begins(found[named[-1]]):
        named = []
    if named and (found[at].low in STREETS or _is_lived_in(found, named[-1])):
        yield (found[named[-1]].start, found[at].end)


def _begins(word: Word) -> bool:
    return word.low in field_words.ALL


def _from(found: list[Word], start: int, at: int, number: re.Match[str]) -> Span:
    before = found[start]
    return before.start - len(before.gap) + number.start(), found[at].end


def _is_lived_in(found: list[Word], at: int) -> bool:
    """Whether somebody lives there: "lives at", "her address is", "they moved in with Nan at"."""
    before = [word.low for word in found[max(0, at - 5) : at]]
    return (
        bool(before) and (before[-1] in AT or before[-1] == "is") and not LIVES.isdisjoint(before)
    )


def _numbered(found: list[Word], at: int, number: re.Match[str]) -> Iterator[Span]:
    """As in "She lives at 14 Rowan": a number and a name where somebody lives."""
    if _is_lived_in(found, at) and found[at].low not in field_words.ALL:
        yield _from(found, at, at, number)
