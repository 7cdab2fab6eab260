"""What is written once for each stage or area becomes many, with its words filled in.

    each = "stage"    on a question, an outcome, an option or a choice: one for each stage
    each = "area"     on an option or a choice: one for each area
    last_to           where the option of the last stage leads; "" leaves the option out there
    not_last          no outcome for the last stage
    stage_steps       the stage's own `do` and `say` come first in the outcome

These keys are of the data alone: what comes out is plain tables without them.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from ..model.flow import Option, Outcome, Question
from ..model.form import Choice
from . import placeholders
from .faults import Fault, Place
from .placeholders import Words, fill
from .shape import Table

KEYS: Mapping[type, Mapping[str, type]] = {
    Question: {"each": str},
    Option: {"each": str, "last_to": str},
    Outcome: {"each": str, "not_last": bool, "stage_steps": bool},
    Choice: {"each": str},
}
NAMES = {name for keys in KEYS.values() for name in keys}


@dataclass(frozen=True)
class Made:
    """A finished table, and the place of the entry in the data that it was made from."""

    place: Place
    table: Table


@dataclass(frozen=True)
class Wording:
    """What entries of the data are filled from: the words, and the lists to repeat over."""

    words: Words
    noun: str
    after_last: str
    stages: Sequence[Table]
    areas: Sequence[Table]

    def of_stage(self, index: int) -> Words:
        about = placeholders.of_stage(self.noun, self.stages, index, self.after_last)
        return self.words | about

    def of_each(self, each: str) -> list[Words]:
        """The words for each of the entries that one stands for."""
        if each == "stage":
            return [self.of_stage(index) for index in range(len(self.stages))]
        if each == "area":
            return [self.words | placeholders.of_area(area) for area in self.areas]
        return [self.words]


def questions(
    entries: Sequence[Table], wording: Wording, place: Place, faults: list[Fault]
) -> Iterator[Made]:
    """The questions, those for each stage repeated."""
    for number, entry in enumerate(entries):
        here = place.item(number, entry)
        for index, words in enumerate(wording.of_each(entry.get("each", ""))):
            last = entry.get("each") == "stage" and index == len(wording.stages) - 1
            options = list(_options(entry["options"], last, wording, here, faults))
            yield Made(here, fill(_plain(entry) | {"options": options}, words, here, faults))


def _options(
    entries: Sequence[Table], last: bool, wording: Wording, place: Place, faults: list[Fault]
) -> Iterator[Table]:
    for number, entry in enumerate(entries):
        if entry.get("each"):
            here = place.at("options").item(number, entry)
            for words in wording.of_each(entry["each"]):
                yield fill(_plain(entry), words, here, faults)
        elif not last or "last_to" not in entry:
            yield _plain(entry)
        elif entry["last_to"]:
            yield _plain(entry) | {"to": entry["last_to"]}


def outcomes(
    entries: Sequence[Table], wording: Wording, place: Place, faults: list[Fault]
) -> Iterator[Made]:
    """The outcomes, those for each stage repeated."""
    for number, entry in enumerate(entries):
        here = place.item(number, entry)
        each = wording.of_each(entry.get("each", ""))
        for index, words in enumerate(each[: -1 if entry.get("not_last") else None]):
            plain = _plain(entry)
            if entry.get("stage_steps"):
                stage = wording.stages[index]
                steps = {"do": [*stage["do"], *plain.get("do", [])], "say": stage["say"]}
                plain |= steps
            yield Made(here, fill(plain, words, here, faults))


def section(entry: Table, wording: Wording, place: Place, faults: list[Fault]) -> Table:
    """A section of the form, its choices for each stage or area repeated."""
    fields = []
    for number, field in enumerate(entry["field"]):
        here = place.at("field").item(number, field).at("options")
        choices = [
            fill(_plain(choice), words, here.item(index, choice), faults)
            for index, choice in enumerate(field.get("options", []))
            for words in wording.of_each(choice.get("each", ""))
        ]
        fields.append(field | ({"options": choices} if choices else {}))
    filled: Table = fill(entry | {"field": fields}, wording.words, place, faults)
    return filled


def _plain(entry: Table) -> Table:
    """The entry without the keys by which it is repeated."""
    return {name: value for name, value in entry.items() if name not in NAMES}
