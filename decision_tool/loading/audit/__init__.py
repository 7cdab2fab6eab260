"""What is wrong between the parts of a partnership's data, on its finished tables.

The rules are promises to the reader, so they hold for every partnership: immediate danger is asked
first and significant harm second, every path ends, every outcome can be reached, every line names
its clauses, and whatever is named is there.
"""

from collections.abc import Iterator

from ..faults import Fault
from ..tables import Tables
from . import edition, form, ids, outcomes, references, tree


def faults(tables: Tables) -> Iterator[Fault]:
    """What is wrong; nothing when the data can be used."""
    for rule in (
        ids.faults,
        tree.faults,
        outcomes.faults,
        references.faults,
        form.faults,
        edition.faults,
    ):
        yield from rule(tables)
