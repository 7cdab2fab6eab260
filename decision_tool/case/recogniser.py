"""All that is recognised in one text: each kind of finding by its own module, the surest first."""

from collections.abc import Iterator
from datetime import date
from functools import lru_cache

from . import person_names, places, reference, unseen
from .identifiers import IDENTIFIERS
from .normalise import Span, plain
from .words import Reader, words

Found = tuple[str, Span]  # kind, where


@lru_cache(maxsize=64)  # most texts are as they were when this was asked last
def recognised(typed: str, reader: Reader, today: date, is_reference: bool) -> tuple[Found, ...]:
    """The kinds and places of what could identify somebody, in order; no two overlap."""
    text = plain(typed)
    taken = bytearray(len(text.text))
    found: list[Found] = [("unseen", span) for span in unseen.spans(typed)]
    for kind, (start, end) in _candidates(text.text, reader, today, is_reference):
        if not any(taken[start:end]):
            taken[start:end] = b"\1" * (end - start)
            found.append((kind, text.typed((start, end))))
    return tuple(sorted(found, key=lambda each: each[1]))


def _candidates(text: str, reader: Reader, today: date, is_reference: bool) -> Iterator[Found]:
    for each in IDENTIFIERS:
        for span in each.spans(text, today):
            yield each.kind, span
    found = words(text)
    yield from places.spans(text, found, reader)
    yield from person_names.spans(found, reader)
    if is_reference:
        yield from reference.spans(found, reader)
