"""Every page leads back to the questions about danger and harm, in words of their own."""

from collections.abc import Iterator

from ..faults import Fault
from ..tables import Tables

REMEDY = "Say what brings somebody back to it, such as “A child is in danger now”."


def faults(tables: Tables) -> Iterator[Fault]:
    """Questions about danger and harm, the first two, that don't say when to come back to them."""
    for made in tables.questions[:2]:
        if not made.table.get("changed"):
            yield made.place.at("changed").fault("is missing.", REMEDY)
