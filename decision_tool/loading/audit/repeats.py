"""What is repeated says over what, and in its id which one it is."""

from collections.abc import Collection, Iterator, Mapping

from ..faults import Fault, Place
from ..files import FORM, OUTCOMES, QUESTIONS
from ..shape import Table
from ..tables import Tables

IDS: Mapping[str, Collection[str]] = {  # one of these tells the repeated ones apart
    "stage": ("{stage_id}", "{next_stage_id}"),
    "area": ("{area_id}",),
}
STAGE_ALONE = ("stage",)
OF_STAGE = ("not_last", "stage_steps")  # keys of an outcome for each stage


def faults(tables: Tables) -> Iterator[Fault]:
    """Repeats over what there is not, that could not be told apart, or of what is not repeated."""
    for place, question in tables.written(QUESTIONS, "question"):
        yield from _each(place, question, STAGE_ALONE)
        for here, option in place.at("options").items(question["options"]):
            yield from _each(here, option, IDS)
            if "last_to" in option and "each" not in question:
                yield here.at("last_to").fault(*_only_with("question"))
    for place, outcome in tables.written(OUTCOMES, "outcome"):
        yield from _each(place, outcome, STAGE_ALONE)
        for key in OF_STAGE:
            if outcome.get(key) and "each" not in outcome:
                yield place.at(key).fault(*_only_with("outcome"))
    for place, field in _fields(tables):
        for here, choice in place.at("options").items(field.get("options", ())):
            yield from _each(here, choice, IDS)


def _each(place: Place, entry: Table, allowed: Collection[str]) -> Iterator[Fault]:
    if "each" not in entry:
        return
    each, id = entry["each"], entry["id"]
    yield from place.at("each").unknown([each], allowed)
    if each in allowed and not any(word in id for word in IDS[each]):
        problem = f"is “{id}” for each {each}, so that they can’t be told apart."
        yield place.at("id").fault(problem, f"Put {next(iter(IDS[each]))} in it.")


def _only_with(what: str) -> tuple[str, str]:
    return "means nothing here.", f'Take it out, or give the {what} each = "stage".'


def _fields(tables: Tables) -> Iterator[tuple[Place, Table]]:
    for place, section in (*tables.written(FORM, "section"), *tables.alone):
        yield from place.at("field").items(section["field"])
