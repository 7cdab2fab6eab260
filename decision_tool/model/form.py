"""The case resolution form: its sections and fields, read from `form.toml` (Z3)."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from ..loading import placeholders as w
from ..loading.placeholders import Words
from ..loading.tables import Fault, Place
from .flow import Wording

Value = str | list[str]
Values = dict[str, Value]

KINDS = ("text", "long", "email", "phone", "date", "choice", "choices")


@dataclass(frozen=True)
class Choice:
    """One option of a choice; `each` is used in the data alone."""

    id: str
    label: str
    each: str = ""


@dataclass(frozen=True)
class Prefill:
    """The value that a field takes from the answers, when every question named in `when` fits."""

    when: dict[str, tuple[str, ...]]
    value: str


@dataclass(frozen=True)
class Field:
    """One thing the form asks, why it asks it, and when it can't be left out."""

    id: str
    kind: str
    label: str
    why: str
    clauses: tuple[str, ...]
    hint: str = ""
    required: bool = False
    required_when: dict[str, tuple[str, ...]] | None = None
    sent_when: dict[str, tuple[str, ...]] | None = None
    own: bool = False
    autocomplete: str = ""
    prefill: tuple[Prefill, ...] = ()
    prefill_from: str = ""
    options: tuple[Choice, ...] = ()

    @property
    def free(self) -> bool:
        """Whether anything can be typed here about somebody else."""
        return self.kind in ("text", "long") and not self.own

    def needed(self, values: Mapping[str, Value]) -> bool:
        """Whether this field must be filled in, given the others."""
        return self.required or (bool(self.required_when) and fits(self.required_when, values))

    def shown(self, value: Value) -> str:
        """The value as a person reads it: the labels of choices, days in words, text as it is."""
        if self.kind == "date" and isinstance(value, str):
            return w.spoken_day(value)
        labels = {choice.id: choice.label for choice in self.options}
        chosen = value if isinstance(value, list) else [value]
        return "; ".join(labels.get(item, item) for item in chosen)


@dataclass(frozen=True)
class Section:
    """A group of fields under one heading: one page of the form, or a row of the record."""

    id: str
    title: str
    field: tuple[Field, ...]
    intro: str = ""


@dataclass(frozen=True)
class Form:
    """The whole form, in the order in which it is asked; `discussion` is a row of the record."""

    sections: tuple[Section, ...]
    discussion: Section

    @property
    def fields(self) -> Iterator[Field]:
        return (field for section in self.sections for field in section.field)


def fits(when: Mapping[str, Sequence[str]] | None, given: Mapping[str, Value]) -> bool:
    """Whether every question or field named in `when` was answered with one of its values."""
    return all(given.get(name) in wanted for name, wanted in (when or {}).items())


def expand_section(
    template: Section, wording: Wording, place: Place, faults: list[Fault]
) -> Section:
    """The section with its words filled in, and its choices for each stage or area."""
    fields = tuple(_with_choices(field, wording, place, faults) for field in template.field)
    return w.fill(replace(template, field=fields), wording.words, place, faults)


def _with_choices(field: Field, wording: Wording, place: Place, faults: list[Fault]) -> Field:
    choices: list[Choice] = []
    for choice in field.options:
        here = place.at(f"field[{field.id}].options[{choice.id}]")
        plain = replace(choice, each="")
        choices += [w.fill(plain, words, here, faults) for words in _repeats(choice.each, wording)]
    return replace(field, options=tuple(choices))


def _repeats(each: str, wording: Wording) -> Sequence[Words]:
    """The words for each choice that one entry of the data stands for."""
    if each == "area":
        return [wording.words | w.of_area(area) for area in wording.areas]
    if each == "stage":
        return [wording.of_stage(index) for index in range(len(wording.stages))]
    return [wording.words]
