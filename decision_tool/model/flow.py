"""The decision tree: questions whose options lead to other questions or to outcomes.

Routing is data: every option names where it leads, so the tree is the same on a static page, in a
terminal and in the browser.
"""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from .partnership import Line

# What an outcome is for: it sets the tone of its page, and what it offers.
KINDS = ("emergency", "harm", "other_route", "stage", "wait", "early", "form", "settled")


@dataclass(frozen=True)
class Option:
    """One answer to a question, and the id of the question or outcome that it leads to."""

    id: str
    label: str
    to: str
    hint: str = ""


@dataclass(frozen=True)
class Question:
    """One question; its id is what addresses and the terminal call it.

    `stage` is set if it is for those who have tried that stage. `changed` says what brings somebody
    back to a question about danger or harm, from any page: "A child is in danger now".
    """

    id: str
    title: str
    clauses: tuple[str, ...]
    options: tuple[Option, ...]
    hint: str = ""
    stage: str = ""
    changed: str = ""

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
    """What to do next; `kind` is one of KINDS, and `stage` the stage that it belongs to, if any.

    `act` is what is done there in a few words, for lines that have named the stage already.
    """

    id: str
    kind: str
    title: str
    clauses: tuple[str, ...]
    who: tuple[Line, ...]
    record: tuple[Line, ...]
    next: tuple[Line, ...]
    summary: str = ""
    do: tuple[Line, ...] = ()
    say: tuple[Line, ...] = ()
    call: tuple[str, ...] = ()
    first: tuple[Line, ...] = ()
    go_on: GoOn | None = None
    note: tuple[Note, ...] = ()
    silent: tuple[str, ...] = ()
    stage: str = ""
    act: str = ""

    @property
    def called(self) -> str:
        """What a line that leads here calls it."""
        return self.act or self.title

    @property
    def acts(self) -> bool:
        """Whether this is where its stage is acted at, and not what is said of it later."""
        return self.kind == "stage" and self.id == self.stage

    @property
    def lines(self) -> tuple[Line, ...]:
        """What it says whatever the answers."""
        return (*self.first, *self.do, *self.who, *self.say, *self.record, *self.next)

    @property
    def cited(self) -> tuple[str, ...]:
        """The ids that it cites whatever the answers: its own, and those of its lines."""
        return (*self.clauses, *(id for line in self.lines for id in line.clauses))


Node = Question | Outcome


@dataclass(frozen=True)
class Flow:
    """All questions and outcomes by id; the first question is asked first."""

    questions: dict[str, Question]
    outcomes: dict[str, Outcome]

    @property
    def start(self) -> str:
        return next(iter(self.questions))

    @property
    def safety(self) -> list[str]:
        """The questions about danger and harm: the first, and those that it leads to."""
        first = self.questions[self.start]
        after = [option.to for option in first.options if option.to in self.questions]
        return list(dict.fromkeys([self.start, *after]))

    @cached_property
    def remaining(self) -> Mapping[str, int]:
        """How many questions are left at each, itself included: the median of all ways from it."""
        return {id: _median(_lengths(self, id, {})) for id in self.questions}

    def node(self, id: str) -> Node | None:
        return self.questions.get(id) or self.outcomes.get(id)


def reachable(flow: Flow, start: str) -> set[str]:
    """The ids of every question and outcome that can follow from `start`, itself included."""
    found: set[str] = set()
    todo = [start]
    while todo:
        id = todo.pop()
        if id not in found:
            found.add(id)
            question = flow.questions.get(id)
            todo += [option.to for option in question.options] if question else []
    return found


def _lengths(flow: Flow, id: str, known: dict[str, Counter[int]]) -> Counter[int]:
    """How many ways there are of each length, in questions, from `id` to any outcome."""
    if id in flow.outcomes:
        return Counter([0])
    if id not in known:
        found: Counter[int] = Counter()
        for option in flow.questions[id].options:
            for length, ways in _lengths(flow, option.to, known).items():
                found[length + 1] += ways
        known[id] = found
    return known[id]


def _median(counted: Counter[int]) -> int:
    """The middle of what was counted; of two in the middle, the greater."""
    half = counted.total() // 2
    for value in sorted(counted):
        half -= counted[value]
        if half < 0:
            return value
    return 0  # nothing was counted
