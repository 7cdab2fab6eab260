"""An outcome says who does what, has its call buttons, and leads on to what is there."""

from collections.abc import Iterator, Mapping, Sequence

from ...model.flow import KINDS
from ..faults import Fault, Place
from ..tables import Tables
from .tree import Tree, grown

CALLING = ("emergency", "harm")  # kinds of outcomes that are about a call
SAID = ("who", "do", "record", "next")
Options = Mapping[str, Sequence[str]]  # the options of each question


def faults(tables: Tables) -> Iterator[Fault]:
    """What is missing in an outcome, and answers that it asks for in vain."""
    tree, options = grown(tables), question_options(tables)
    for made in tables.outcomes:
        outcome, place = made.table, made.place
        yield from place.at("kind").unknown([outcome["kind"]], KINDS)
        if outcome["kind"] in CALLING and not outcome.get("call"):
            remedy = "Name the contacts to call: they become its call buttons."
            yield place.at("call").fault("is empty.", remedy)
        for key in SAID:
            if not outcome.get(key):
                yield place.at(key).fault("is empty.", "Say it, and cite it.")
        for here, note in place.at("note").items(outcome.get("note", ())):
            when = note.get("when", {})
            wrong = list(when_faults(here.at("when"), when, options))
            yield from wrong or _never_fits(tree, outcome["id"], when, here.at("when"))


def stages_named(tables: Tables) -> Iterator[Fault]:
    """Stages that a question or an outcome says it belongs to, and that are not there."""
    stages = [stage["id"] for stage in tables.stages]
    for made in (*tables.questions, *tables.outcomes):
        if made.table.get("stage"):
            yield from made.place.at("stage").unknown([made.table["stage"]], stages)


def question_options(tables: Tables) -> dict[str, list[str]]:
    """The ids of the options of each question."""
    return {
        made.table["id"]: [option["id"] for option in made.table["options"]]
        for made in tables.questions
    }


def when_faults(place: Place, when: Options, options: Options) -> Iterator[Fault]:
    """A condition that names what there is not, or nothing."""
    yield from place.unknown(when, options)
    for name, wanted in when.items():
        if not wanted:
            yield place.at(name).fault("is empty, so it never fits.", "Name the answers that do.")
        yield from place.at(name).unknown(wanted, options.get(name, wanted))


def _never_fits(tree: Tree, outcome: str, when: Options, place: Place) -> Iterator[Fault]:
    """Advice for answers that nobody who comes to the outcome has given."""
    for question, wanted in when.items():
        leads = [lead for lead in tree.questions[question] if lead.option in wanted]
        if not any(outcome in tree.reachable(lead.to) for lead in leads):
            problem = "is not answered like this on the way here, so it never fits."
            yield place.at(question).fault(problem, "Name an answer that leads here.")
