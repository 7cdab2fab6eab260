"""Schools and nurseries by name, and whatever is called after a saint."""

from collections.abc import Iterator

from . import field_words
from .cue_words import NO_PLACE
from .normalise import Span, listed
from .words import Reader, Word

Found = tuple[str, Span]  # kind, where

SCHOOLS = listed(
    """
    academy college grammar infant infants junior juniors kindergarten nurseries nursery
    playgroup pre-school preschool primary school schools secondary childminders
    """
)
GOES = listed("at attends attend attended joined left started starts called named")


def spans(found: list[Word], reader: Reader) -> Iterator[Found]:
    """Where a school is named; a saint's name by itself is a place."""
    for at, word in enumerate(found):
        high = word.low == "high" and word.capital and reader.is_unknown(found[at - 1].low)
        if word.low in SCHOOLS or high:
            yield from (("school", span) for span in _school(found, at, reader))
        if word.low in ("st", "saint"):
            yield from _saint(found, at)


def _school(found: list[Word], at: int, reader: Reader) -> Iterator[Span]:
    """As in "Hillside Academy", "St Luke’s C of E primary school", "attends hillside academy"."""
    if found[at].capital or found[at].text.islower():
        named = [place for place in _named(found, at) if _names_a_school(found[place], reader)]
        if named and _is_start(found[named[-1]], reader) and not found[at].capital:
            named.pop()  # "Missing school is", "Attends Bright Stars nursery"
        if named:
            start = named[-1]
            return (yield found[start].start, found[at].end)
    if found[at].low != "school":
        yield from _small_school(found, at)


def _named(found: list[Word], at: int) -> Iterator[int]:
    """The words of its name, backwards: also over "of", "and", "the" and "C of E"."""
    end = at
    while (
        at > 0 and end - at < 8 and (found[at].beside or found[at].gap.strip() in ("'s", "'", "&"))
    ):
        at -= 1
        word = found[at]
        if word.text[0].isupper() or word.low in SCHOOLS:
            yield at
        elif (
            word.low not in ("of", "and", "the", "on", "in") or not found[at - 1].text[0].isupper()
        ):
            return


def _names_a_school(word: Word, reader: Reader) -> bool:
    known = word.low in NO_PLACE or word.low in SCHOOLS or word.low in reader.own
    return word.text[0].isupper() and len(word.low) > 1 and not known and not _in_field(word)


def _in_field(word: Word) -> bool:
    return word.low in field_words.ALL or (word.low in field_words.ACRONYMS and word.upper)


def _is_start(word: Word, reader: Reader) -> bool:
    """Whether its capital may come from its place alone: "Attends Hillside Academy"."""
    return word.first and reader.is_known(word.low) and not reader.is_name(word.low)


def _small_school(found: list[Word], at: int) -> Iterator[Span]:
    """As in "attends hillside academy", in small letters: the words since "attends"."""
    start = at
    while start > 0 and at - start < 4 and (found[start].beside or found[start].of_it):
        if found[start - 1].low in GOES or (
            found[start - 1].low == "to"
            and start > 1
            and found[start - 2].low in ("go", "goes", "went")
        ):
            break
        if found[start - 1].low in NO_PLACE or _in_field(found[start - 1]):
            return
        start -= 1
    else:
        return
    if start < at:
        yield found[start].start, found[at].end


def _saint(found: list[Word], at: int) -> Iterator[Found]:
    """As in "St Mary’s", and with what it is: "St Mary’s Primary"."""
    last = at + 1
    if last >= len(found) or found[last].gap not in (" ", ". ", "."):
        return
    possessive = last + 1 < len(found) and found[last + 1].of_it
    if not (found[last].capital or possessive or found[last].low.endswith("s")):
        return
    while last + 1 < len(found) and found[last + 1].low in SCHOOLS | {
        "church",
        "of",
        "england",
        "c",
        "e",
        "rc",
    }:
        last += 1
    kind = "school" if found[last].low in SCHOOLS else "place"
    if last + 1 >= len(found) or found[last + 1].low not in field_words.SERVICES:
        yield kind, (found[at].start, found[last].end)
