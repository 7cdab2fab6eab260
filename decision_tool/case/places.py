"""Streets, addresses and schools: places from which somebody could be found."""

import re
from collections.abc import Iterator

from . import field_words
from .normalise import Span
from .words import Reader, Word, run

Found = tuple[str, Span]  # kind, where

# Alone these are a street after any name; the others only where somebody lives, or with a number.
STREETS = frozenset(
    "avenue close crescent drive lane road street terrace mews gardens ave cres rd ln".split()
)
BUILDINGS = frozenset(
    """
    bank bungalow bungalows buildings cl cottage cottages court ct dr end estate farm field fields
    gate green grove heights hill house lodge meadow meadows mill parade park path place quay rise
    row square st vale view villa villas walk way wharf yard
    """.split()
)
SCHOOLS = frozenset(
    """
    academy college grammar infant infants junior juniors kindergarten nurseries nursery playgroup
    pre-school preschool primary school schools secondary childminders
    """.split()
)
# Of these a street or school has no name: "her new primary school", "7 days in a row".
NO_PLACE = frozenset(
    """
    a about academy adults after all alternative an and another any as at attended attending attends
    be been before behind boarding boys busy but by c calls catholic children church community crown
    current day days different down e each every faith family few first for former free from front
    girls grammar had has have he her high his home hours i if in independent infant into is it its
    junior key last left less local main mainstream maintained many miles minutes months more
    multi-academy my named near nearest new next nights no nursery of off old on one or other our out
    over own parents people per pre previous primary private public pupils residential reception
    same second secondary she sibling siblings sixth some special state stay summer that the their
    then there these they third this times to trust two until up upper virtual visits was we weeks
    were what when where which while who will with within work workers year years your
    """.split()
)
LIVES = frozenset("address home live lives lived living moved moving staying stays stayed".split())
AT = frozenset("at in on to near from of off outside".split())
GOES = frozenset("at attends attend attended joined left started starts called named".split())

NUMBER = re.compile(r"(?<![\d/.:-])\d{1,4}[a-d]?,?\s$", re.IGNORECASE)
FLAT = re.compile(
    r"(?<!\w)(?:(?:flat|apartment|apt\.?|bedsit|caravan|pitch|plot) (?:no\.? ?|number )?\d{1,3}[a-z]?"
    r"|(?<=at )(?:no\.? ?|number )\d{1,4}[a-d]?)(?!\w)",
    re.IGNORECASE,
)


def spans(text: str, found: list[Word], reader: Reader) -> Iterator[Found]:
    """Where a place is named by what it is, and of what kind it is."""
    for match in FLAT.finditer(text):
        yield "street", match.span()
    for at, word in enumerate(found):
        if word.low in SCHOOLS:
            yield from _school(found, at, reader)
        elif word.low in STREETS or word.low in BUILDINGS:
            yield from _street(found, at)
        elif word.low in ("st", "saint"):
            yield from _saint(found, at)
        elif (number := NUMBER.search(word.gap)) and word.capital:
            yield from _numbered(found, at, number)


def _street(found: list[Word], at: int) -> Iterator[Found]:
    """ "14 Fore Street", "14 fore street", "Fore Street", "lives at Rose Cottage"."""
    start = at
    while at - start < 3:
        number = NUMBER.search(found[start].gap)
        if number and start < at:
            return (yield "street", _from(found, start, at, number))
        if start == 0 or not found[start].beside or found[start - 1].low in NO_PLACE:
            break
        start -= 1
    number = NUMBER.search(found[start].gap)
    if number and start < at and found[start].low not in NO_PLACE:
        return (yield "street", _from(found, start, at, number))
    named = [place for place in run(found, at, 3) if found[place].low not in NO_PLACE]
    if named and found[named[-1]].first and len(named) == 1 and _begins(found[named[-1]]):
        named = []
    if named and (found[at].low in STREETS or _is_lived_in(found, named[-1])):
        yield "street", (found[named[-1]].start, found[at].end)


def _begins(word: Word) -> bool:
    return word.low in field_words.ALL


def _from(found: list[Word], start: int, at: int, number: re.Match[str]) -> Span:
    before = found[start]
    return before.start - len(before.gap) + number.start(), found[at].end


def _is_lived_in(found: list[Word], at: int) -> bool:
    """Whether somebody lives there: "lives at", "her address is", "they moved in with Nan at"."""
    before = [word.low for word in found[max(0, at - 5) : at]]
    return bool(before) and (before[-1] in AT or before[-1] == "is") and not LIVES.isdisjoint(before)


def _numbered(found: list[Word], at: int, number: re.Match[str]) -> Iterator[Found]:
    """ "She lives at 14 Rowan": a number and a name where somebody lives."""
    if _is_lived_in(found, at) and found[at].low not in field_words.ALL:
        yield "street", _from(found, at, at, number)


def _school(found: list[Word], at: int, reader: Reader) -> Iterator[Found]:
    """ "Hillside Academy", "St Luke’s C of E primary school", "attends hillside academy"."""
    if found[at].capital or found[at].text.islower():
        named = [place for place in _named(found, at) if _names_a_school(found[place], reader)]
        if named and not (len(named) == 1 and _is_start(found[named[0]], reader)):
            start = named[-2] if _is_start(found[named[-1]], reader) and named[1:] else named[-1]
            return (yield "school", (found[start].start, found[at].end))
    if found[at].low != "school":
        yield from _small_school(found, at)


def _named(found: list[Word], at: int) -> Iterator[int]:
    """The words of its name, backwards: also over "of", "and", "the" and "C of E"."""
    end = at
    while at > 0 and end - at < 8 and (found[at].beside or found[at].gap.strip() in ("'s", "'", "&")):
        at -= 1
        word = found[at]
        if word.text[0].isupper() or word.low in SCHOOLS:
            yield at
        elif word.low not in ("of", "and", "the", "on", "in") or not found[at - 1].text[0].isupper():
            return


def _names_a_school(word: Word, reader: Reader) -> bool:
    known = word.low in NO_PLACE or word.low in SCHOOLS or word.low in reader.own
    return word.text[0].isupper() and len(word.low) > 1 and not known and not _in_field(word)


def _in_field(word: Word) -> bool:
    return word.low in field_words.ALL or word.low in field_words.ACRONYMS and word.upper


def _is_start(word: Word, reader: Reader) -> bool:
    """Whether its capital may come from its place alone: "Attends Hillside Academy"."""
    return word.first and reader.is_known(word.low) and not reader.is_name(word.low)


def _small_school(found: list[Word], at: int) -> Iterator[Found]:
    start = at
    while start > 0 and at - start < 4 and (found[start].beside or found[start].of_it):
        if found[start - 1].low in GOES or (
            found[start - 1].low == "to" and start > 1 and found[start - 2].low in ("go", "goes", "went")
        ):
            break
        if found[start - 1].low in NO_PLACE or _in_field(found[start - 1]):
            return
        start -= 1
    else:
        return
    if start < at:
        yield "school", (found[start].start, found[at].end)


def _saint(found: list[Word], at: int) -> Iterator[Found]:
    """ "St Mary’s", and with what it is: "St Mary’s Primary"."""
    last = at + 1
    if last >= len(found) or found[last].gap not in (" ", ". ", "."):
        return
    possessive = last + 1 < len(found) and found[last + 1].of_it
    if not (found[last].capital or possessive or found[last].low.endswith("s")):
        return
    while last + 1 < len(found) and found[last + 1].low in SCHOOLS | {"church", "of", "england", "c", "e", "rc"}:
        last += 1
    kind = "school" if found[last].low in SCHOOLS else "place"
    if last + 1 >= len(found) or found[last + 1].low not in field_words.SERVICES:
        yield kind, (found[at].start, found[last].end)
