"""The form asks what the tool relies on, and what hangs on other answers hangs on what is there."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from ...case.kinds import KINDS, Choice
from ...model.form import RELIED_ON, RELIED_ON_IN_RECORD, STAGES_MISSED
from ..faults import Fault, Place
from ..files import FORM
from ..shape import Table
from ..tables import Tables
from .outcomes import Options, question_options, when_faults

CHOOSING = {name for name, kind in KINDS.items() if isinstance(kind, Choice)}
OF_PARTS = ("sent_when", "prefill", "prefill_from")  # the record is sent as it is, and written anew
Fields = Sequence[tuple[Place, Table]]


def faults(tables: Tables) -> Iterator[Fault]:
    """What is wrong in the parts of the form, and in a row of the record."""
    questions = question_options(tables)
    parts, row = form_fields(tables)
    for place, field in parts:
        yield from _prefilled(place, field, questions)
    for place, field in row:
        for key in OF_PARTS:
            if key in field:
                yield place.at(key).fault("means nothing in the record.", "Take it out.")
    missed = {STAGES_MISSED: ["yes", "no"]}
    yield from _fields(parts, RELIED_ON, missed)
    yield from _fields(row, RELIED_ON_IN_RECORD, {})
    yield from _left_out(parts, RELIED_ON, Place(FORM, "section"))
    yield from _left_out(row, RELIED_ON_IN_RECORD, Place(FORM, "discussion"))
    yield from _stages(row, [stage["id"] for stage in tables.stages])
    yield from _suggested(parts, [])
    yield from _suggested(row, [field["id"] for _, field in row if field["kind"] not in CHOOSING])


def form_fields(tables: Tables) -> tuple[Fields, Fields]:
    """The fields of all parts of the form, and those of a row of the record."""
    sections = Place(FORM, "section").items(tables.form["section"])
    parts = [each for here, part in sections for each in here.at("field").items(part["field"])]
    row = Place(FORM, "discussion.field").items(tables.form["discussion"]["field"])
    return parts, list(row)


def _fields(fields: Fields, relied_on: Mapping[str, str], worked_out: Options) -> Iterator[Fault]:
    """What is wrong in each; conditions may name choices, and values that are `worked_out`."""
    counted = Counter([STAGES_MISSED, *(field["id"] for _, field in fields)])
    choices = {field["id"]: _options(field) for _, field in fields if field["kind"] == "choice"}
    known: dict[str, Options] = {
        "required_when": choices | dict(worked_out),
        "sent_when": choices,
    }
    for place, field in fields:
        if counted[field["id"]] > 1:
            yield place.at("id").fault("stands twice.", "Give the field an id of its own.")
        yield from _kind(place, field, relied_on.get(field["id"], field["kind"]))
        for key, options in known.items():
            yield from when_faults(place.at(key), field.get(key, {}), options)


def _left_out(fields: Fields, relied_on: Mapping[str, str], whole: Place) -> Iterator[Fault]:
    ids = [field["id"] for _, field in fields]
    for id, kind in relied_on.items():
        if id not in ids:
            problem = f"has no field “{id}”, which the tool itself reads."
            yield whole.fault(problem, f"Add it, of kind “{kind}”.")


def _options(field: Table) -> list[str]:
    return [choice["id"] for choice in field.get("options", ())]


def _kind(place: Place, field: Table, relied_on: str) -> Iterator[Fault]:
    kind = field["kind"]
    if kind not in KINDS:
        yield from place.at("kind").unknown([kind], KINDS)
        return
    if kind != relied_on:
        problem = f"is “{kind}”, and the tool reads this field as “{relied_on}”."
        yield place.at("kind").fault(problem, f"Make it “{relied_on}”.")
    if kind in CHOOSING and not _options(field):
        yield place.at("options").fault("is empty.", "Give it answers to choose from.")
    if kind not in CHOOSING and _options(field):
        problem = f"means nothing in a field of kind “{kind}”."
        yield place.at("options").fault(problem, "Take it out, or make the kind “choice”.")
    for id, count in Counter(_options(field)).items():
        if count > 1:
            here = place.at(f"options[{id}]")
            yield here.fault("stands twice.", "Give the choice, the stage or the area another id.")


def _prefilled(place: Place, field: Table, questions: Options) -> Iterator[Fault]:
    """Values that are taken from the questions: each is one of the field's own options."""
    for key, kinds in (("prefill", ("choice",)), ("prefill_from", CHOOSING)):
        if key in field and field["kind"] not in kinds:
            problem = f"means nothing in a field of kind “{field['kind']}”."
            yield place.at(key).fault(problem, "Take it out, or make the kind “choice”.")
    for here, prefill in place.at("prefill").items(field.get("prefill", ())):
        yield from when_faults(here.at("when"), prefill["when"], questions)
        yield from here.at("value").unknown([prefill["value"]], _options(field))
    if "prefill_from" in field:
        named, here = field["prefill_from"], place.at("prefill_from")
        yield from here.unknown([named], questions)
        if not set(questions.get(named, _options(field))) & set(_options(field)):
            problem = f"is “{named}”, and none of its answers is one of the field’s options."
            yield here.fault(problem, "Give both the same ids.")


def _stages(row: Fields, stages: Sequence[str]) -> Iterator[Fault]:
    """Whether the record can say of each stage that it was followed."""
    for place, field in row:
        if field["id"] == "stage" and not set(stages) <= set(_options(field)):
            remedy = 'Write one choice with each = "stage" and id = "{stage_id}".'
            yield place.at("options").fault("leave a stage out.", remedy)


def _suggested(fields: Fields, known: Sequence[str]) -> Iterator[Fault]:
    """What a choice fills in elsewhere: only texts of the same discussion."""
    for place, field in fields:
        for here, choice in place.at("options").items(field.get("options", ())):
            if not known and "suggests" in choice:
                yield here.at("suggests").fault(
                    "means something in the record alone.", "Take it out."
                )
            elif known:
                yield from here.at("suggests").unknown(choice.get("suggests", {}), known)
