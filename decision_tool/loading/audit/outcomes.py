"""An outcome says who does what, has its call buttons, and leads on to what is there."""

from collections.abc import Iterator, Mapping, Sequence

from ...model.flow import KINDS
from ..faults import Fault, Place
from ..repeats import Made
from ..tables import Tables

CALLING = ("emergency", "harm")  # kinds of outcomes that are about a call
SAID = ("clauses", "who", "do", "record", "next")
Options = Mapping[str, Sequence[str]]  # the options of each question


def faults(tables: Tables) -> Iterator[Fault]:
    """What is missing in an outcome, and what it names that is not there."""
    options = question_options(tables)
    outcomes = [made.table["id"] for made in tables.outcomes]
    stages = [stage["id"] for stage in tables.stages]
    for made in tables.outcomes:
        outcome, place = made.table, made.place
        yield from place.at("kind").unknown([outcome["kind"]], KINDS)
        if outcome.get("stage"):
            yield from place.at("stage").unknown([outcome["stage"]], stages)
        if outcome["kind"] in CALLING and not outcome.get("call"):
            remedy = "Name the contacts to call: they become its call buttons."
            yield place.at("call").fault("is empty.", remedy)
        for key in SAID:
            if not outcome.get(key):
                yield place.at(key).fault("is empty.", "Say it, and cite it.")
        for line in _lines(outcome):
            if line.get("outcome"):
                yield from place.at("outcome").unknown([line["outcome"]], outcomes)
        yield from _going_on(made, options)
        for index, note in enumerate(outcome.get("note", ()), 1):
            yield from when_faults(place.at(f"note[{index}].when"), note.get("when", {}), options)


def question_options(tables: Tables) -> dict[str, list[str]]:
    """The ids of the options of each question."""
    return {
        made.table["id"]: [option["id"] for option in made.table["options"]]
        for made in tables.questions
    }


def when_faults(place: Place, when: Options, options: Options) -> Iterator[Fault]:
    """A condition on answers that names a question or an option that there is not."""
    yield from place.unknown(when, options)
    for question, wanted in when.items():
        yield from place.at(question).unknown(wanted, options.get(question, wanted))


def _lines(outcome: Mapping[str, object]) -> Iterator[Mapping[str, str]]:
    for value in outcome.values():
        if isinstance(value, list):
            yield from (item for item in value if isinstance(item, dict))


def _going_on(made: Made, options: Options) -> Iterator[Fault]:
    if go_on := made.table.get("go_on"):
        place, question = made.place.at("go_on"), go_on["question"]
        yield from place.at("question").unknown([question], options)
        if go_on.get("option"):
            yield from place.at("option").unknown([go_on["option"]], options.get(question, ()))
