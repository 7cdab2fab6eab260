"""What is wrong in the data of the form."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from ...case.kinds import KINDS
from ...model.form import RELIED_ON, RELIED_ON_IN_RECORD, STAGES_MISSED
from ..faults import Fault, Place
from ..shape import Table
from ..tables import Tables
from .outcomes import question_options, when_faults

FILE = "form.toml"
CHOOSING = ("choice", "choices")


def faults(tables: Tables) -> Iterator[Fault]:
    """Ids that stand twice, fields that are missing, and what is named that is not there."""
    questions = question_options(tables)
    parts = [field for section in tables.form["section"] for field in section["field"]]
    row = tables.form["discussion"]["field"]
    for fields, relied_on in ((parts, RELIED_ON), (row, RELIED_ON_IN_RECORD)):
        yield from _relied_on(fields, relied_on)
        options = {field["id"]: _options(field) for field in fields}
        options[STAGES_MISSED] = ["yes", "no"]
        for id, count in Counter(field["id"] for field in fields).items():
            if count > 1:
                yield Place(FILE, f"field[{id}]").fault("stands twice.", "Give it its own id.")
        for field in fields:
            yield from _field_faults(field, options, questions)
    yield from _stages(row, [stage["id"] for stage in tables.stages])


def _options(field: Table) -> list[str]:
    return [choice["id"] for choice in field.get("options", ())]


def _relied_on(fields: Sequence[Table], relied_on: Mapping[str, str]) -> Iterator[Fault]:
    kinds = {field["id"]: field["kind"] for field in fields}
    for id, kind in relied_on.items():
        if kinds.get(id) != kind:
            problem = f"is missing, or not of kind “{kind}”: the tool itself reads it."
            yield Place(FILE, f"field[{id}]").fault(problem, "Keep a field of this id and kind.")


def _stages(row: Sequence[Table], stages: Sequence[str]) -> Iterator[Fault]:
    """Whether the record can say of each stage that it was followed."""
    options = next((_options(field) for field in row if field["id"] == "stage"), [])
    if not set(stages) <= set(options):
        remedy = 'Write one choice with each = "stage" and id = "{stage_id}".'
        yield Place(FILE, "field[stage].options").fault("leave a stage out.", remedy)


def _field_faults(
    field: Table, options: Mapping[str, Sequence[str]], questions: Mapping[str, Sequence[str]]
) -> Iterator[Fault]:
    place = Place(FILE, f"field[{field['id']}]")
    yield from place.at("kind").unknown([field["kind"]], KINDS)
    if (field["kind"] in CHOOSING) != bool(_options(field)):
        yield place.at("options").fault(
            f"do not fit the kind “{field['kind']}”.",
            "Give a choice its options, and no other kind any.",
        )
    for key in ("required_when", "sent_when"):
        yield from when_faults(place.at(key), field.get(key, {}), options)
    for prefill in field.get("prefill", ()):
        yield from when_faults(place.at("prefill.when"), prefill["when"], questions)
        yield from place.at("prefill.value").unknown([prefill["value"]], _options(field))
    if field.get("prefill_from"):
        yield from place.at("prefill_from").unknown([field["prefill_from"]], questions)
