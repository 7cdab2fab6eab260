"""The decision tree: questions whose options lead to other questions or to outcomes.

Routing is data: every option names where it leads, so the tree is the same on a static page, in a
terminal and in the browser. What is written once for each stage or area becomes many here.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from . import words as w
from .partnership import Area, Line, Stage
from .reading import Fault, Place
from .words import Words


@dataclass(frozen=True)
class Option:
    """One answer to a question, and the id of the question or outcome that it leads to.

    `each` and `last_to` are used in the data alone: see `questions.toml`.
    """

    id: str
    label: str
    to: str
    hint: str = ""
    each: str = ""
    last_to: str | None = None


@dataclass(frozen=True)
class Question:
    """One question; its id is what addresses and the terminal call it.

    `stage` is set if it is for those who have tried that stage.
    """

    id: str
    title: str
    clauses: tuple[str, ...]
    options: tuple[Option, ...]
    hint: str = ""
    stage: str = ""
    each: str = ""

    def option(self, id: str) -> Option | None:
        return next((option for option in self.options if option.id == id), None)


@dataclass(frozen=True, kw_only=True)
class Note(Line):
    """Advice for those whose answers match `when` (any of the options, for every question named).

    Without `when` it is for everyone. `lead` names whom it is for, so that it also reads on paper.
    """

    lead: str
    when: dict[str, tuple[str, ...]] | None = None


@dataclass(frozen=True)
class GoOn:
    """The way back into the questions: a question, and the answer to give it if there is one."""

    label: str
    question: str
    option: str = ""


@dataclass(frozen=True)
class Outcome:
    """What to do next. `kind` sets its tone and what it offers (see `outcomes.toml`)."""

    id: str
    kind: str
    title: str
    summary: str
    clauses: tuple[str, ...]
    who: tuple[Line, ...]
    record: tuple[Line, ...]
    next: tuple[Line, ...]
    do: tuple[Line, ...] = ()
    say: tuple[Line, ...] = ()
    call: tuple[str, ...] = ()
    first: tuple[Line, ...] = ()
    go_on: GoOn | None = None
    note: tuple[Note, ...] = ()
    silent: tuple[str, ...] = ()
    stage: str = ""
    stage_steps: bool = False
    not_last: bool = False
    each: str = ""


Node = Question | Outcome


@dataclass(frozen=True)
class Flow:
    """All questions and outcomes by id; the first question is asked first."""

    questions: dict[str, Question]
    outcomes: dict[str, Outcome]

    @property
    def start(self) -> str:
        return next(iter(self.questions))

    def node(self, id: str) -> Node | None:
        return self.questions.get(id) or self.outcomes.get(id)


@dataclass(frozen=True)
class Wording:
    """What templates in the data are filled from: the words, and the lists to repeat over."""

    words: Words
    noun: str
    after_last: str
    stages: Sequence[Stage]
    areas: Sequence[Area]

    def of_stage(self, index: int) -> Words:
        return self.words | w.of_stage(self.noun, self.stages, index, self.after_last)


def expand_questions(
    templates: Sequence[Question], wording: Wording, place: Place, faults: list[Fault]
) -> Iterator[Question]:
    """The questions with their words filled in, those for each stage repeated."""
    for template in templates:
        here = place.at(f"question[{template.id}]")
        for index in range(len(wording.stages)) if template.each == "stage" else (None,):
            words = wording.words if index is None else wording.of_stage(index)
            options = _expand_options(template.options, index, wording, here, faults)
            yield w.fill(replace(template, each="", options=tuple(options)), words, here, faults)


def _expand_options(
    templates: Sequence[Option],
    index: int | None,
    wording: Wording,
    place: Place,
    faults: list[Fault],
) -> Iterator[Option]:
    last = index == len(wording.stages) - 1
    for template in templates:
        plain = replace(template, each="", last_to=None)
        here = place.at(f"options[{template.id}]")
        if template.each == "stage":
            for number in range(len(wording.stages)):
                yield w.fill(plain, wording.of_stage(number), here, faults)
        elif template.each == "area":
            for area in wording.areas:
                yield w.fill(plain, wording.words | w.of_area(area), here, faults)
        elif last and template.last_to is not None:
            if template.last_to:
                yield replace(plain, to=template.last_to)
        else:
            yield plain


def expand_outcomes(
    templates: Sequence[Outcome], wording: Wording, place: Place, faults: list[Fault]
) -> Iterator[Outcome]:
    """The outcomes with their words filled in, those for each stage repeated."""
    for template in templates:
        here = place.at(f"outcome[{template.id}]")
        if template.each != "stage":
            yield w.fill(template, wording.words, here, faults)
            continue
        for index, stage in enumerate(wording.stages[: -1 if template.not_last else None]):
            plain = replace(template, each="")
            if template.stage_steps:
                plain = replace(plain, do=(*stage.do, *template.do), say=stage.say)
            yield w.fill(plain, wording.of_stage(index), here, faults)
