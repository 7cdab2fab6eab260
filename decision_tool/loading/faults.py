"""Mistakes in a partnership's data: where each is, what it is, and what to do about it."""

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from difflib import get_close_matches
from typing import Any

SHOWN = 3  # places of one mistake that are named
FEW = 30  # ids that a remedy lists at most


@dataclass(frozen=True)
class Fault:
    """One mistake: the file, the key in it (or the line), the problem and the remedy.

    Faults of one `cause` are told together; where it is empty, those of one problem and remedy.
    """

    file: str
    key: str
    problem: str
    remedy: str
    cause: str = ""

    def __str__(self) -> str:
        return f"{self.file}: {self.key}: {self.problem} {self.remedy}"


class ProtocolError(Exception):
    """The data can't be used; `faults` says why, each once, and the text groups them by cause."""

    def __init__(self, faults: Iterable[Fault]) -> None:
        self.faults = list(dict.fromkeys(faults))  # data repeated for each stage repeats its faults
        super().__init__(report(self.faults))


def told(act: Callable[[], object]) -> list[Fault]:
    """What is wrong when this is done: for those who go on to look for more."""
    try:
        act()
    except ProtocolError as error:
        return error.faults
    return []


def report(faults: Iterable[Fault]) -> str:
    """The faults for a reader: those with one cause under each other, the first in full."""
    causes: dict[tuple[str, ...], list[Fault]] = defaultdict(list)
    for fault in faults:
        causes[(fault.cause,) if fault.cause else (fault.problem, fault.remedy)].append(fault)
    return "\n".join(line for group in causes.values() for line in _told(group))


def _told(group: Sequence[Fault]) -> Iterator[str]:
    first, *others = group
    yield str(first)
    for fault in others[: SHOWN - 1]:
        place = f"{fault.file}: {fault.key}"
        same = fault.problem == first.problem
        yield f"    the same: {place}" if same else f"    so too: {place}: {fault.problem}"
    if more := len(others[SHOWN - 1 :]):
        yield f"    and {more} more"


@dataclass(frozen=True)
class Place:
    """Where a value stands: the file, and the key inside it."""

    file: str
    key: str = ""

    def at(self, name: str) -> "Place":
        return Place(self.file, f"{self.key}.{name}" if self.key else name)

    def item(self, index: int, value: Any) -> "Place":
        """Name a list item by its id where it has one, else by its position from 1."""
        label = value.get("id", index + 1) if isinstance(value, dict) else index + 1
        return Place(self.file, f"{self.key}[{label}]")

    def items(self, values: Iterable[Any]) -> "Iterator[tuple[Place, Any]]":
        """Each item of a list with its place."""
        return ((self.item(index, value), value) for index, value in enumerate(values))

    def fault(self, problem: str, remedy: str, cause: str = "") -> Fault:
        return Fault(self.file, self.key or "(top of the file)", problem, remedy, cause)

    def unknown(self, ids: Iterable[str], known: Collection[str]) -> Iterator[Fault]:
        """A fault for each id that is not known."""
        for id in ids:
            if id not in known:
                problem = f"names “{id}”, which is not known."
                yield self.fault(problem, choices(id, known), problem)


def choices(meant: str, known: Collection[str]) -> str:
    """The remedy for an id that is not known: the one that was meant, or all that there are."""
    if not known:
        return "There is none: leave it out."
    if near := nearest(meant, known):
        return f"Did you mean “{near}”?"
    return f"Use one of: {', '.join(known)}." if len(known) < FEW else "Use one of those defined."


def nearest(meant: str, known: Iterable[str]) -> str:
    """The one that looks most like `meant`, or "" where none does."""
    plain = {id.casefold(): id for id in known}
    found = get_close_matches(meant.casefold(), plain, n=1)
    return plain[found[0]] if found else ""
