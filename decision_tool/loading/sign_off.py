"""Whether the table of all paths, which the partnership signs off, says what the data says.

A build does without it, and so does whoever is still changing the data; a check does not.
"""

from collections.abc import Iterator
from importlib.resources.abc import Traversable

from ..model import paths
from ..model.protocol import Protocol
from .faults import Fault, Place
from .files import PATHS

FILE = Place(PATHS, "(the file)")


def faults(folder: Traversable, protocol: Protocol) -> Iterator[Fault]:
    """A table that is missing, or that the data has left behind."""
    name, table = folder.name, folder / PATHS
    command = f"python -m decision_tool paths --partnership {name} > {table}"
    if not table.is_file():
        yield FILE.fault("is missing.", f"Write it, and have it agreed: {command}")
        return
    try:
        written = table.read_text("utf-8-sig").splitlines()
    except UnicodeDecodeError:
        yield FILE.fault("is not saved as UTF-8.", "Save it again with encoding UTF-8.")
        return
    if (line := _first_other(written, paths.table(protocol).splitlines())) is not None:
        problem = "is not what the data says now."
        remedy = f"Renew it, read the difference and have it agreed: {command}"
        yield Place(PATHS, f"line {line}").fault(problem, remedy)


def _first_other(written: list[str], now: list[str]) -> int | None:
    """The number of the first line that differs."""
    if written == now:
        return None
    same = zip(written, now, strict=False)
    return next((n for n, (a, b) in enumerate(same, 1) if a != b), min(len(written), len(now)) + 1)
