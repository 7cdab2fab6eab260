"""The privacy check before sending: what in the free text could identify a child or family.

It can't know everything that names somebody: a nickname by itself, a rare event, a job that only
one person has. Whoever shows its findings says so, whether there are any or not.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from hashlib import sha256

from ..model.form import Field, Form, Values
from . import given_names, sentence
from .kinds import kind
from .names import FALLBACK, Lists
from .normalise import Span, plain
from .record import Case


@dataclass(frozen=True)
class Finding:
    """Something that could identify somebody, in its sentence.

    `row` is the position in the record of discussions, None for a field of the form. `span` is
    where `found` stands in what was typed, and `shown` is how it is shown: what can't be seen is
    named. `instead` are words that could stand there.

    `id` covers the kind, the place and the sentence as it is shown: whoever keeps it keeps what
    they saw and nothing else. It is a digest without a key, from which a number could be guessed:
    it is for the session alone, never to be saved or sent.
    """

    id: str
    field: Field
    row: int | None
    kind: str
    label: str
    before: str
    found: str
    after: str
    span: Span
    shown: str
    instead: tuple[str, ...]


@dataclass(frozen=True)
class _Place:
    """A text, and where it was written."""

    field: Field
    row: int | None
    text: str

    @property
    def key(self) -> tuple[str, int | None]:
        return self.field.id, self.row

    @property
    def is_reference(self) -> bool:
        """Whether it is one line about the case where no name belongs at all."""
        return self.row is None and kind(self.field).holds_roles and not self.field.own


GivenAt = dict[str, set[tuple[str, int | None]]]  # each word of a name: the places that give it


def findings(
    form: Form,
    case: Case,
    today: date,
    lists: Lists = FALLBACK,
    own_words: frozenset[str] = frozenset(),
) -> list[Finding]:
    """What could identify somebody, in the order of the form and then row by row.

    `own_words` are the partnership's own names, in lower case, which identify nobody. Without
    `lists` it finds few names.
    """
    from .recogniser import recognised  # not needed until here, and slow to load in a browser
    from .words import Reader

    places = list(_places(form, case))
    given = _given(places)
    found: list[Finding] = []
    for place in places:
        if kind(place.field).searched and not place.field.own:
            elsewhere = (word for word, keys in given.items() if keys - {place.key})
            reader = Reader(lists, own_words, frozenset(elsewhere))
            spans = recognised(place.text, reader, today, place.is_reference)
            found += _told(place, spans)
    return found


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


def _given(places: Iterable[_Place]) -> GivenAt:
    """The words of the writer's name, and of names given where the record asks for roles."""
    given: GivenAt = defaultdict(set)
    for place in places:
        for word in _names(place):
            given[word.lower()].add(place.key)
    return given


def _names(place: _Place) -> Iterable[str]:
    if place.field.own and place.field.autocomplete == "name":
        return given_names.in_name(plain(place.text).text)
    if place.row is not None and kind(place.field).holds_roles:
        return given_names.in_roles(plain(place.text).text)
    return ()


def _told(place: _Place, spans: Iterable[tuple[str, Span]]) -> Iterator[Finding]:
    """Each with an id of its own, also where the same is said in the same words again."""
    from .finding_kinds import FINDING_KINDS
    from .unseen import told

    seen: Counter[tuple[str, ...]] = Counter()
    for what, (start, end) in spans:
        before, found = sentence.before(place.text, start), place.text[start:end]
        after = sentence.after(place.text, end)
        shown = told(found) if what == "unseen" else found
        key = (place.field.id, str(place.row), what, before, found, after)
        seen[key] += 1
        yield Finding(
            id=_digest(*key, str(seen[key])),
            field=place.field,
            row=place.row,
            kind=what,
            label=FINDING_KINDS[what].label,
            before=before,
            found=found,
            after=after,
            span=(start, end),
            shown=shown,
            instead=FINDING_KINDS[what].instead,
        )


def _digest(*parts: str) -> str:
    return sha256("\0".join(parts).encode("utf-8", "replace")).hexdigest()[:16]
