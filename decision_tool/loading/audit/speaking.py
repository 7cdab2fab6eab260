"""What to say is written in a few texts, and the record has a field that takes them over."""

from collections.abc import Iterator

from ...model.form import LONG
from ..faults import Fault, Place
from ..files import FORM
from ..shape import Table
from ..tables import Tables

HERE = Place(FORM, "speaking.field")
KEYS = ("id", "kind", "label", "hint", "why", "clauses")  # all that the page shows


def faults(tables: Tables) -> Iterator[Fault]:
    """What is wrong in the speaking note, where there is one."""
    if "speaking" not in tables.form:
        return
    fields = tables.form["speaking"]["field"]
    if not fields:
        yield HERE.fault("is empty.", "Write its fields, or take the whole note out.")
    for place, field in HERE.items(fields):
        yield from _field(place, field)
    if not any(field["kind"] == LONG for field in tables.form["discussion"]["field"]):
        problem = f"has no field of kind “{LONG}”, which takes over what was to be said."
        yield Place(FORM, "discussion").fault(problem, "Add one.")


def _field(place: Place, field: Table) -> Iterator[Fault]:
    if field["kind"] != LONG:
        yield place.at("kind").fault(f"is “{field['kind']}”.", f"Make it “{LONG}”.")
    for key in field:
        if key not in KEYS:
            yield place.at(key).fault("means nothing in a speaking note.", "Take it out.")
