"""Clauses can be cited: each has an id that looks like one, and stands once."""

from collections.abc import Iterator

from ...model.partnership import SILENCES
from ..faults import Fault, Place
from ..files import CLAUSES
from ..tables import Tables
from .ids import CLAUSE_ID


def faults(tables: Tables) -> Iterator[Fault]:
    """Clauses that could not be cited, would be lost, or taken for another."""
    seen: set[str] = set()
    for place, id in clause_ids(tables):
        if not CLAUSE_ID.fullmatch(id):
            remedy = "Write it like B4, 4a or 3.2.1, with a digit."
            yield place.fault(f"has the id “{id}”, which can’t be cited.", remedy)
        if id.lower() in seen:
            problem = f"has the id “{id}”, which stands twice, or differs by capitals alone."
            yield place.fault(problem, "Give it an id of its own.")
        seen.add(id.lower())
    for place, family in tables.written(CLAUSES, "family"):
        if family["id"] == SILENCES:
            problem = f"is “{SILENCES}”, the family of the silences."
            yield place.at("id").fault(problem, "Give the family another id.")
        if not family["clauses"]:
            yield place.at("clauses").fault("is empty.", "Write its clauses, or take it out.")


def clause_ids(tables: Tables) -> Iterator[tuple[Place, str]]:
    """The ids of the rules and the silences."""
    for place, family in tables.written(CLAUSES, "family"):
        yield from ((place.at(f"clauses.{id}"), id) for id in family["clauses"])
    for place, silence in tables.written(CLAUSES, "silence"):
        yield place, silence["id"]
