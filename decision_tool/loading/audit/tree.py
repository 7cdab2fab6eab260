"""Every way through the questions is safe, and ends.

The first question asks about danger: one of its answers leads to an outcome of kind "emergency".
Whatever else is answered leads to a question about harm: one with an answer that leads to an
outcome of kind "harm". So each path ends in the emergency, or asks about harm as its second step.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from ..faults import Fault, Place
from ..repeats import Made
from ..tables import Tables

Routes = Mapping[str, str]  # where each option of a question leads, by the option's id


@dataclass(frozen=True)
class Tree:
    """What leads where: the routes of each question in order, and the kind of each outcome."""

    questions: Mapping[str, Routes]
    outcomes: Mapping[str, str]
    places: Mapping[str, Place]

    def asks_about(self, kind: str, question: str) -> bool:
        """Whether an answer to this question leads straight to an outcome of this kind."""
        targets = self.questions.get(question, {}).values()
        return any(self.outcomes.get(target) == kind for target in targets)

    def reachable(self, start: str) -> set[str]:
        """What can follow from `start`, itself included."""
        found: set[str] = set()
        todo = [start]
        while todo:
            if (id := todo.pop()) not in found:
                found.add(id)
                todo += self.questions.get(id, {}).values()
        return found

    def place(self, question: str, option: str) -> Place:
        return self.places[question].at(f"options[{option}].to")


def faults(tables: Tables) -> Iterator[Fault]:
    """Answers that skip a safety question, lead nowhere or in circles, and what none leads to."""
    tree = grown(tables)
    if not tree.questions:
        yield Place("questions.toml", "question").fault("is empty.", "Ask about danger first.")
        return
    yield from dead_ends(tree)
    yield from circles(tree)
    yield from unsafe(tree)
    yield from unreachable(tree)


def grown(tables: Tables) -> Tree:
    """The tree of the finished tables."""
    made: list[Made] = [*tables.questions, *tables.outcomes]
    return Tree(
        {
            each.table["id"]: {option["id"]: option["to"] for option in each.table["options"]}
            for each in tables.questions
        },
        {each.table["id"]: each.table["kind"] for each in tables.outcomes},
        {each.table["id"]: each.place for each in made},
    )


def dead_ends(tree: Tree) -> Iterator[Fault]:
    """Answers that lead nowhere."""
    for question, routes in tree.questions.items():
        if not routes:
            yield tree.places[question].at("options").fault("is empty.", "Give it answers.")
        for option, target in routes.items():
            if target not in tree.questions and target not in tree.outcomes:
                problem = f"leads to “{target}”, which does not exist."
                yield tree.place(question, option).fault(problem, "Name a question or an outcome.")


def circles(tree: Tree) -> Iterator[Fault]:
    """Questions that can come again."""
    for question, routes in tree.questions.items():
        if any(question in tree.reachable(target) for target in routes.values()):
            problem = "lead back to this question, so its paths never end."
            yield tree.places[question].at("options").fault(problem, "Break the circle.")


def unsafe(tree: Tree) -> Iterator[Fault]:
    """Answers to the first question that skip the emergency and the question about harm."""
    first = next(iter(tree.questions))
    remedy = "Ask about immediate danger first and significant harm second."
    if not tree.asks_about("emergency", first):
        problem = "is asked first, and no answer leads to an outcome of kind “emergency”."
        yield tree.places[first].fault(problem, remedy)
    for option, target in tree.questions[first].items():
        if tree.outcomes.get(target) != "emergency" and not tree.asks_about("harm", target):
            problem = (
                f"leads to “{target}”, which is no outcome of kind “emergency” and asks nothing "
                "that leads to one of kind “harm”."
            )
            yield tree.place(first, option).fault(problem, remedy)


def unreachable(tree: Tree) -> Iterator[Fault]:
    """Questions and outcomes that no answer leads to."""
    found = tree.reachable(next(iter(tree.questions)))
    for id in (*tree.questions, *tree.outcomes):
        if id not in found:
            remedy = "Let an option lead to it, or take it out."
            yield tree.places[id].fault(f"(“{id}”) can never be reached.", remedy)
