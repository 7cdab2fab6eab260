"""The case resolution form: its sections and fields, read from `form.toml` (Z3)."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from . import words as w
from .flow import Wording
from .reading import Fault, Place

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
    autocomplete: str = ""
    prefill: tuple[Prefill, ...] = ()
    prefill_from: str = ""
    options: tuple[Choice, ...] = ()

    def needed(self, values: Mapping[str, Value]) -> bool:
        """Whether this field must be filled in, given the others."""
        return self.required or (bool(self.required_when) and fits(self.required_when, values))

    def shown(self, value: Value) -> str:
        """The value as a person reads it: the labels of choices, the text of the rest."""
        labels = {choice.id: choice.label for choice in self.options}
        chosen = value if isinstance(value, list) else [value]
        return "; ".join(labels.get(item, item) for item in chosen)


@dataclass(frozen=True)
class Section:
    """A group of fields under one heading; `each` is used in the data alone."""

    id: str
    title: str
    field: tuple[Field, ...]
    each: str = ""


@dataclass(frozen=True)
class Form:
    """The whole form, in the order in which it is asked."""

    sections: tuple[Section, ...]

    @property
    def fields(self) -> Iterator[Field]:
        return (field for section in self.sections for field in section.field)


def fits(when: Mapping[str, Sequence[str]] | None, given: Mapping[str, Value]) -> bool:
    """Whether every question or field named in `when` was answered with one of its values."""
    return all(given.get(name) in wanted for name, wanted in (when or {}).items())


def expand_sections(
    templates: Sequence[Section], wording: Wording, place: Place, faults: list[Fault]
) -> Iterator[Section]:
    """The sections with their words filled in, those for each stage repeated."""
    for template in templates:
        here = place.at(f"section[{template.id}]")
        for index in range(len(wording.stages)) if template.each == "stage" else (None,):
            words = wording.words if index is None else wording.of_stage(index)
            fields = tuple(_with_choices(field, wording, here, faults) for field in template.field)
            yield w.fill(replace(template, each="", field=fields), words, here, faults)


def _with_choices(field: Field, wording: Wording, place: Place, faults: list[Fault]) -> Field:
    choices: list[Choice] = []
    for choice in field.options:
        plain = replace(choice, each="")
        if choice.each == "area":
            words = [wording.words | w.of_area(area) for area in wording.areas]
            choices += [w.fill(plain, each, place, faults) for each in words]
        else:
            choices.append(plain)
    return replace(field, options=tuple(choices))
