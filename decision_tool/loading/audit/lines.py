"""Whoever reads a line can see what it rests on: clauses, or our own advice."""

from collections.abc import Iterator

from ...model.partnership import Line
from ..faults import Fault, Place
from ..files import FILES
from ..shape import described
from ..tables import Tables


def faults(tables: Tables) -> Iterator[Fault]:
    """Lines that neither cite a clause nor say that they are ours."""
    for file, table in tables.source.items():
        for place, line in described(Line, FILES[file], table, Place(file)):
            if "clauses" not in line and not line.get("ours"):
                remedy = "Name the clauses behind it, or say ours = true if it is our own advice."
                yield place.at("clauses").fault("is missing.", remedy)
