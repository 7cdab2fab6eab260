"""The form that takes a disagreement to the partnership: its sections and fields."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from .page_ids import form_page_ids

Value = str | list[str]
Values = dict[str, Value]

# Fields that the tool itself reads, and their kinds: the letter answers to `email`, and the record
# says by `stage` which stages were followed, and by `date` and `who` which discussion is which.
RELIED_ON = {"email": "email"}
RELIED_ON_IN_RECORD = {"stage": "choice", "date": "date", "who": "text"}
LONG = "long"  # the kind of text that the record takes over from the speaking note
STAGES_MISSED = "stages-missed"  # "yes" or "no", worked out: conditions in the form may name it


@dataclass(frozen=True)
class Choice:
    """One option of a choice.

    `short` is its label where there is little room, such as the subject of an email. `waiting`
    says, in the record of discussions, that the writer still waits for an answer. `suggests` is
    what other fields of the record mostly hold with it, by their ids, for the person to check.
    """

    id: str
    label: str
    short: str = ""
    waiting: bool = False
    suggests: dict[str, str] | None = None


@dataclass(frozen=True)
class Prefill:
    """The value that a field takes from the answers, when every question named in `when` fits."""

    when: dict[str, tuple[str, ...]]
    value: str


@dataclass(frozen=True)
class Field:
    """One thing the form asks, why it asks it, and when it can't be left out.

    `kind` is one of `case.kinds`. With `sent_when` it stays private unless other fields have these
    values. `own` says that it is about the writer, so that names and numbers belong there.
    `safety` says that it is about the child’s safety now: only the person can answer that, so it is
    never filled in from the answers. `earliest` is the first year that a day may be in.

    `letter` is its label for those who read what was written, if `label` speaks to the writer.
    `summary` is the heading under which it stands at the top of the letter, or the column of the
    record that it is there; `in_subject` puts it into the subject too.
    """

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
    safety: bool = False
    earliest: int = 1900
    letter: str = ""
    summary: str = ""
    in_subject: bool = False
    options: tuple[Choice, ...] = ()

    @property
    def told(self) -> str:
        """Its label for those who read what was written."""
        return self.letter or self.label

    @property
    def suggests(self) -> bool:
        """Whether its choices fill in other fields."""
        return any(choice.suggests for choice in self.options)

    def needed(self, values: Mapping[str, Value]) -> bool:
        """Whether this field must be filled in, given the others."""
        return self.required or (bool(self.required_when) and fits(self.required_when, values))


@dataclass(frozen=True)
class Section:
    """Fields under one heading: a page of the form, a row of the record, or what to say.

    `letter` is its title where others read it, if `title` speaks to the writer.
    """

    id: str
    title: str
    field: tuple[Field, ...]
    intro: str = ""
    letter: str = ""

    @property
    def told(self) -> str:
        """Its title for those who read what was written."""
        return self.letter or self.title


@dataclass(frozen=True)
class Form:
    """The whole form, in the order in which it is asked; `discussion` is a row of the record.

    `speaking` prepares what to say in a discussion, and is no part of what is sent.
    """

    sections: tuple[Section, ...]
    discussion: Section
    speaking: Section | None = None

    @property
    def fields(self) -> Iterator[Field]:
        return (field for section in self.sections for field in section.field)

    @property
    def suggested(self) -> set[str]:
        """The fields of the record that a choice fills in, for the person to check."""
        choices = (choice for field in self.discussion.field for choice in field.options)
        return {id for choice in choices for id in choice.suggests or ()}

    @property
    def pages(self) -> list[str]:
        """The ids of all its pages."""
        return form_page_ids((section.id for section in self.sections), bool(self.speaking))


def fits(when: Mapping[str, Sequence[str]] | None, given: Mapping[str, Value]) -> bool:
    """Whether every question or field named in `when` was answered with one of its values."""
    return all(given.get(name) in wanted for name, wanted in (when or {}).items())
