"""The privacy check before sending: what in the free text could identify a child or family.

It can't recognise names in general, only those that stand where roles were asked for, or that are
the writer's own, and that come up again elsewhere.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from hashlib import sha256

from ..model.form import Field, Form, Values
from . import person_names
from .kinds import kind
from .normalise import Span, plain
from .record import Case

AROUND = 80  # characters shown on each side, at most


@dataclass(frozen=True)
class Finding:
    """Something that could identify somebody, in its sentence.

    `id` stays while the text found and its place stay, and does not show what was found. It is a
    digest without a key, from which a number could be guessed: it is for the case alone, not to
    be sent. `row` is the position in the record of discussions, None for a field of the form.
    """

    id: str
    field: Field
    row: int | None
    kind: str
    label: str
    before: str
    found: str
    after: str


@dataclass(frozen=True)
class _Place:
    """A text, and where it was written."""

    field: Field
    row: int | None
    text: str

    @property
    def key(self) -> tuple[str, int | None]:
        return self.field.id, self.row


Names = dict[str, set[tuple[str, int | None]]]  # each word of a name: the places that give it
Candidate = tuple[Span, str, str]  # where, kind, label


def findings(form: Form, case: Case, today: date) -> list[Finding]:
    """What could identify somebody, in the order of the form and then row by row.

    The same text is told once for each place.
    """
    places = list(_places(form, case))
    given = _names(places)
    return [
        found for place in places if _searched(place.field) for found in _found(place, given, today)
    ]


def _searched(field: Field) -> bool:
    """Whether anything can be typed here about somebody else."""
    return kind(field).searched and not field.own


def _places(form: Form, case: Case) -> Iterator[_Place]:
    """All that was typed."""
    yield from _typed(form.fields, case.values, None)
    for row, values in enumerate(case.discussions):
        yield from _typed(form.discussion.field, values, row)


def _typed(fields: Iterable[Field], values: Values, row: int | None) -> Iterator[_Place]:
    for field in fields:
        text = values.get(field.id)
        if isinstance(text, str) and not field.options:
            yield _Place(field, row, text)


def _names(places: Iterable[_Place]) -> Names:
    """The words of the writer's name, and of names given where the record asks for roles."""
    given: Names = defaultdict(set)
    for place in places:
        for word in _given(place):
            given[word].add(place.key)
    return given


def _given(place: _Place) -> Iterable[str]:
    if place.field.own and place.field.autocomplete == "name":
        return person_names.in_name(plain(place.text))
    if place.row is not None and kind(place.field).holds_roles:
        return person_names.in_roles(plain(place.text))
    return ()


def _found(place: _Place, given: Names, today: date) -> list[Finding]:
    text = plain(place.text)
    taken = bytearray(len(text))
    found: dict[str, Candidate] = {}
    for candidate in _candidates(place, text, given, today):
        start, end = candidate[0]
        if not any(taken[start:end]):
            taken[start:end] = b"\1" * (end - start)
            found.setdefault(place.text[start:end], candidate)
    return [_finding(place, *candidate) for candidate in sorted(found.values())]


def _candidates(place: _Place, text: str, given: Names, today: date) -> Iterator[Candidate]:
    """What each kind finds by itself, the most certain kind first."""
    from .identifiers import IDENTIFIERS  # not needed until here, and slow to load in a browser

    for each in IDENTIFIERS:
        for span in each.spans(text, today):
            yield span, each.kind, each.label
    for span in person_names.spans(text, lambda word: bool(given.get(word, set()) - {place.key})):
        yield span, "name", "A name"


def _finding(place: _Place, span: Span, kind: str, label: str) -> Finding:
    start, end = span
    found = place.text[start:end]
    key = "\n".join((place.field.id, str(place.row), found))
    digest = sha256(key.encode()).hexdigest()[:16]
    before, after = _before(place.text, start), _after(place.text, end)
    return Finding(digest, place.field, place.row, kind, label, before, found, after)


# ---- The sentence around it ------------------------------------------------------------------

SENTENCE_END = re.compile(r"[.!?]\s+|\n")


def _before(text: str, start: int) -> str:
    near = text[max(0, start - AROUND) : start]
    if ends := list(SENTENCE_END.finditer(near)):
        return near[ends[-1].end() :].lstrip()
    if start <= AROUND:
        return near.lstrip()
    _, space, whole_words = near.partition(" ")
    return "…" + (whole_words if space else near)


def _after(text: str, end: int) -> str:
    near = text[end : end + AROUND]
    if stop := SENTENCE_END.search(near):
        return near[: stop.start() + 1].rstrip()
    if end + AROUND >= len(text):
        return near.rstrip()
    whole_words, space, _ = near.rpartition(" ")
    return (whole_words if space else near) + "…"
