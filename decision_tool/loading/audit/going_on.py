"""Going on from an outcome leads back into the questions that led there, and past no safety."""

from collections.abc import Iterator

from ..faults import Fault, Place
from ..shape import Table
from ..tables import Tables
from .tree import Lead, Tree, grown, past_harm


def faults(tables: Tables) -> Iterator[Fault]:
    """Ways on to what is not there, was not asked on the way here, or skips harm."""
    tree = grown(tables)
    for made in tables.outcomes:
        if go_on := made.table.get("go_on"):
            yield from _faults(tree, made.table["id"], go_on, made.place.at("go_on"))


def _faults(tree: Tree, outcome: str, go_on: Table, place: Place) -> Iterator[Fault]:
    question: str = go_on["question"]
    option: str = go_on.get("option", "")
    answers = {lead.option: lead.to for lead in tree.questions.get(question, ())}
    to = answers.get(option, question)
    if question not in tree.questions:
        yield from place.at("question").unknown([question], tree.questions)
    elif option and option not in answers:
        yield from place.at("option").unknown([option], answers)
    elif outcome in tree.reachable(tree.first) - tree.reachable(question):
        problem = f"is “{question}”, which is not asked on the way here."
        yield place.at("question").fault(problem, "Name a question that leads here.")
    elif to == outcome:
        yield place.at("option").fault("leads back here.", "Name an option that leads on.")
    elif tree.is_emergency(outcome) and to != tree.first:
        yield from past_harm(tree, Lead(option, to, place))
