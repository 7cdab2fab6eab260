"""What is written once for each stage or area becomes many, with its words filled in.

    each = "stage"    on a question, an outcome, an option or a choice: one for each stage
    each = "area"     on an option or a choice: one for each area
    last_to           where the option of the last stage leads; "" leaves the option out there
    not_last          no outcome for the last stage
    stage_steps       the stage's own `do` and `say` come first in the outcome
    safety            the file's lines on safety are the first of the outcome

These keys are of the data alone: what comes out is plain tables without them.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from ..model.flow import Option, Outcome, Question
from ..model.form import Choice
from . import placeholders
from .faults import Fault, Place
from .files import ALONE
from .placeholders import Words, fill
from .shape import Table

KEYS: Mapping[type, Mapping[str, type]] = {
    Question: {"each": str},
    Option: {"each": str, "last_to": str},
    Outcome: {"each": str, "not_last": bool, "stage_steps": bool, "safety": bool},
    Choice: {"each": str},
}
NAMES = {name for keys in KEYS.values() for name in keys}


@dataclass(frozen=True)
class Made:
    """A finished table, and where it comes from.

    `place` is that of the entry in the data that it was made from, and `own` what that entry says,
    filled in, without a stage's own steps. `leads` are the places where the options of a question
    say where they lead.
    """

    place: Place
    table: Table
    own: Table
    leads: tuple[Place, ...] = ()


@dataclass(frozen=True)
class Wording:
    """What entries of the data are filled from: the words, and the lists to repeat over."""

    words: Words
    noun: str
    after_last: str
    stages: Sequence[Table]
    areas: Sequence[Table]

    def of_stages(self, entry: Table) -> Iterator[tuple[Words, bool]]:
        """The words for a question or an outcome, or for each stage's, and whether it is the last.

        Only stages have questions and outcomes of their own, whatever `each` may be misspelt as.
        """
        if "each" not in entry:
            yield self.words, False
            return
        for number, words in enumerate(self.of_each("stage"), 1):
            yield words, number == len(self.stages)

    def of_each(self, each: str) -> list[Words]:
        """The words for each of the entries that one stands for."""
        if each == "stage":
            return [
                self.words | placeholders.of_stage(self.noun, self.stages, index, self.after_last)
                for index in range(len(self.stages))
            ]
        if each == "area":
            return [self.words | placeholders.of_area(area) for area in self.areas]
        return [self.words]


def questions(file: Table, wording: Wording, place: Place, faults: list[Fault]) -> list[Made]:
    """The questions of a file, those for each stage repeated."""
    return [
        _question(entry, words, last, wording, here, faults)
        for here, entry in place.at("question").items(file["question"])
        for words, last in wording.of_stages(entry)
    ]


def _question(
    entry: Table, words: Words, last: bool, wording: Wording, place: Place, faults: list[Fault]
) -> Made:
    options = list(_options(entry, words, last, wording, place, faults))
    filled = fill(_plain(entry) | {"options": []}, words, place, faults)
    table = filled | {"options": [option for _, option in options]}
    return Made(place, table, table, tuple(lead for lead, _ in options))


def _options(
    entry: Table, words: Words, last: bool, wording: Wording, place: Place, faults: list[Fault]
) -> Iterator[tuple[Place, Table]]:
    for here, option in place.at("options").items(entry["options"]):
        key = "last_to" if last and "last_to" in option else "to"
        if key == "last_to" and not option[key]:
            continue
        asked = {name: value for name, value in _plain(option).items() if name != "to"}
        for more in wording.of_each(option.get("each", "")):
            filled = fill(asked | {key: option[key]}, words | more, here, faults)
            filled["to"] = filled.pop(key)
            yield here.at(key), filled


def outcomes(file: Table, wording: Wording, place: Place, faults: list[Fault]) -> list[Made]:
    """The outcomes of a file, those for each stage repeated."""
    safety = fill(file.get("safety", []), wording.words, place.at("safety"), faults)
    found = []
    for here, entry in place.at("outcome").items(file["outcome"]):
        for index, (words, last) in enumerate(wording.of_stages(entry)):
            if last and entry.get("not_last"):
                continue
            own = fill(_plain(entry), words, here, faults)
            steps = _steps(wording.stages[index], own) if entry.get("stage_steps") else {}
            steps |= {"first": [*safety, *own.get("first", [])]} if entry.get("safety") else {}
            found.append(Made(here, own | steps, own))
    return found


def _steps(stage: Table, own: Table) -> Table:
    """The stage's own steps, before those of the outcome."""
    return {key: [*stage[key], *own.get(key, [])] for key in ("do", "say")}


def form(file: Table, wording: Wording, place: Place, faults: list[Fault]) -> Table:
    """The sections of the form, a row of the record and what to say, their choices repeated."""
    sections = [
        _section(section, wording, here, faults)
        for here, section in place.at("section").items(file["section"])
    ]
    alone = {
        key: _section(file[key], wording, place.at(key), faults) for key in ALONE if key in file
    }
    return {"section": sections} | alone


def _section(entry: Table, wording: Wording, place: Place, faults: list[Fault]) -> Table:
    fields = []
    for here, field in place.at("field").items(entry["field"]):
        choices = [
            fill(_plain(choice), words, at, faults)
            for at, choice in here.at("options").items(field.get("options", []))
            for words in wording.of_each(choice.get("each", ""))
        ]
        fields.append(field | ({"options": choices} if choices else {}))
    filled: Table = fill(entry | {"field": fields}, wording.words, place, faults)
    return filled


def _plain(entry: Table) -> Table:
    """The entry without the keys by which it is repeated."""
    return {name: value for name, value in entry.items() if name not in NAMES}
