"""A name in a reference, where nothing but a number and the name of a system belongs."""

from collections.abc import Iterator

from . import field_words
from .normalise import Span, listed
from .words import Reader, Word

Found = tuple[str, Span]  # kind, where

# What a reference may say besides its number.
LABELS = listed(
    """
    case child client family file no none not number ref reference id unknown to be confirmed
    n/a episode record system known yet tbc see our the of for and
    """
)


def spans(found: list[Word], reader: Reader) -> Iterator[Found]:
    """Words that are no part of a reference; codes are in capitals, or have digits in them."""
    named = False
    for word in found:
        initial = named and word.beside and len(word.text) == 1 and word.text.isupper()
        named = _is_name(word, reader)
        if named or initial:
            yield "name", (word.start, word.end)


def _is_name(word: Word, reader: Reader) -> bool:
    known = LABELS | field_words.ALL | field_words.ACRONYMS | reader.own
    if len(word.low) < 3 or word.low in known:
        return False
    if word.upper or word.shouted:
        return len(word.low) > 3 and (word.first or not reader.is_known(word.low))
    return word.text[0].isupper() or word.low in reader.lists.names or reader.is_unknown(word.low)
