"""The finished tables of a partnership: every word filled in and every repeat spelt out."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

from . import placeholders, repeats
from .faults import Fault, Place
from .files import ALONE, FORM, OUTCOMES, PARTNERSHIP, QUESTIONS, STAGES
from .placeholders import fill
from .repeats import Made, Wording
from .shape import Table
from .walk import Said, walk


@dataclass(frozen=True)
class Tables:
    """The files that can be used: in `source` as they were read, in `finished` filled in.

    A file that has not its shape is in neither, and one that names things by unknown words is in
    `source` alone, so that whatever does not need it can still be audited.
    """

    source: Mapping[str, Table]
    finished: Mapping[str, Any] = field(default_factory=dict)

    def written(self, file: str, *keys: str) -> Iterator[tuple[Place, Table]]:
        """The entries in the lists `keys` of a file as it was read, none if it can't be used."""
        table = self.source.get(file, {})
        for key in keys:
            yield from Place(file, key).items(table.get(key, ()))

    @property
    def alone(self) -> Iterator[tuple[Place, Table]]:
        """The sections of the form's file that stand alone, as they were read."""
        table = self.source.get(FORM, {})
        yield from ((Place(FORM, key), table[key]) for key in ALONE if key in table)

    @cached_property
    def said(self) -> Sequence[Said]:
        """Every text of the files as they were read."""
        return [said for file, table in self.source.items() for said in walk(Place(file), table)]

    @property
    def stages(self) -> Sequence[Table]:
        stages: list[Table] = self.finished[STAGES]["stage"]
        return stages

    @property
    def questions(self) -> Sequence[Made]:
        made: list[Made] = self.finished[QUESTIONS]
        return made

    @property
    def outcomes(self) -> Sequence[Made]:
        made: list[Made] = self.finished[OUTCOMES]
        return made

    @property
    def form(self) -> Table:
        table: Table = self.finished[FORM]
        return table


NAMING = ("id", "to", "last_to", "question", "option", "outcome", "stage", "when", "prefill_from")

Maker = Callable[[Table, Wording, Place, list[Fault]], Any]


def _filled(file: Table, wording: Wording, place: Place, faults: list[Fault]) -> Any:
    return fill(file, wording.words, place, faults)


MAKERS: Mapping[str, Maker] = {
    QUESTIONS: repeats.questions,
    OUTCOMES: repeats.outcomes,
    FORM: repeats.form,
}


def finished(source: Mapping[str, Table], faults: list[Fault]) -> Tables:
    """The files with their words filled in and repeats spelt out; mistakes go to `faults`."""
    wording = _wording(source)
    if wording is None:
        return Tables(source)
    made = {}
    for name, table in source.items():
        before = len(faults)
        filled = MAKERS.get(name, _filled)(table, wording, Place(name), faults)
        if not any(map(_names_something, faults[before:])):
            made[name] = filled
    return Tables(source, made)


def _names_something(fault: Fault) -> bool:
    """Whether the fault is in an id and not in a text."""
    return fault.key.rpartition(".")[2] in NAMING


def _wording(source: Mapping[str, Table]) -> Wording | None:
    """What words stand for, or None where a file that says so can't be used."""
    partnership, stages = source.get(PARTNERSHIP), source.get(STAGES)
    if partnership is None or stages is None:
        return None
    words = placeholders.general(partnership) | placeholders.counted(stages)
    told_later: list[Fault] = []  # with the rest of these two files
    return Wording(
        words,
        stages["noun"],
        f"the {partnership['form']}",
        fill(stages["stage"], words, Place(STAGES, "stage"), told_later),
        fill(partnership["area"], words, Place(PARTNERSHIP, "area"), told_later),
    )
