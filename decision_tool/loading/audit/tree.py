"""Every way through the questions is safe, and ends.

The first question asks about danger: one of its answers leads to an outcome of kind "emergency".
Every other answer to it leads to a question about harm: one with an answer that leads to an outcome
of kind "harm". So each path ends in the emergency, or asks about harm as its second step.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from ..faults import Fault, Place
from ..tables import Tables

REMEDY = "Ask about immediate danger first and significant harm second."


@dataclass(frozen=True)
class Lead:
    """Where an option leads, and the place in the data that says so."""

    option: str
    to: str
    place: Place


@dataclass(frozen=True)
class Tree:
    """What leads where: the answers to each question in order, and the kind of each outcome."""

    questions: Mapping[str, Sequence[Lead]]
    outcomes: Mapping[str, str]
    places: Mapping[str, Place]

    @property
    def first(self) -> str:
        return next(iter(self.questions))

    def is_emergency(self, id: str) -> bool:
        return self.outcomes.get(id) == "emergency"

    def asks_about(self, kind: str, question: str) -> bool:
        """Whether an answer to this question leads straight to an outcome of this kind."""
        leads = self.questions.get(question, ())
        return any(self.outcomes.get(lead.to) == kind for lead in leads)

    def reachable(self, start: str) -> set[str]:
        """What can follow from `start`, itself included."""
        found: set[str] = set()
        todo = [start]
        while todo:
            if (id := todo.pop()) not in found:
                found.add(id)
                todo += [lead.to for lead in self.questions.get(id, ())]
        return found


def grown(tables: Tables) -> Tree:
    """The tree of the finished tables."""
    questions = {
        made.table["id"]: [
            Lead(option["id"], option["to"], place)
            for option, place in zip(made.table["options"], made.leads, strict=True)
        ]
        for made in tables.questions
    }
    outcomes = {made.table["id"]: made.table["kind"] for made in tables.outcomes}
    places = {made.table["id"]: made.place for made in (*tables.questions, *tables.outcomes)}
    return Tree(questions, outcomes, places)


def faults(tables: Tables) -> Iterator[Fault]:
    """Answers that skip a safety question, lead nowhere or in circles, and what none leads to."""
    tree = grown(tables)
    lost = list(dead_ends(tree))
    yield from lost
    yield from circles(tree)
    yield from unsafe(tree)
    if not lost:  # else what lies behind them can't be judged
        yield from unreachable(tree)


def dead_ends(tree: Tree) -> Iterator[Fault]:
    """Answers that lead nowhere, and questions without any."""
    for question, leads in tree.questions.items():
        if not leads:
            yield tree.places[question].at("options").fault("is empty.", "Give it answers.")
        for lead in leads:
            yield from lead.place.unknown([lead.to], [*tree.questions, *tree.outcomes])


def circles(tree: Tree) -> Iterator[Fault]:
    """Questions that can come again."""
    for question, leads in tree.questions.items():
        if any(question in tree.reachable(lead.to) for lead in leads):
            problem = "lead back to this question, so its paths never end."
            yield tree.places[question].at("options").fault(problem, "Break the circle.")


def unsafe(tree: Tree) -> Iterator[Fault]:
    """Ways past the emergency and the question about harm."""
    if not tree.asks_about("emergency", tree.first):
        problem = "is asked first, and no answer leads to an outcome of kind “emergency”."
        yield tree.places[tree.first].fault(problem, REMEDY)
        return
    others = [lead for lead in tree.questions[tree.first] if not tree.is_emergency(lead.to)]
    for lead in others:
        yield from past_harm(tree, lead)
    for second in list(tree.questions)[1:2]:
        if second not in [lead.to for lead in others]:
            problem = "stands second, and the first question does not lead to it."
            remedy = f"{REMEDY} Every page leads back to the two that stand first."
            yield tree.places[second].fault(problem, remedy)


def past_harm(tree: Tree, lead: Lead) -> Iterator[Fault]:
    """A way to anything but a question about harm."""
    there = lead.to in tree.questions or lead.to in tree.outcomes
    if there and not tree.asks_about("harm", lead.to):
        problem = f"leads to “{lead.to}”, and no answer there to an outcome of kind “harm”."
        yield lead.place.fault(problem, REMEDY)


def unreachable(tree: Tree) -> Iterator[Fault]:
    """Questions and outcomes that no answer leads to."""
    found = tree.reachable(tree.first)
    for id in (*tree.questions, *tree.outcomes):
        if id not in found:
            remedy = "Let an option lead to it, or take it out."
            yield tree.places[id].fault(f"can never be reached as “{id}”.", remedy, "unreachable")
