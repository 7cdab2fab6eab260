"""Mistakes in a partnership's data: where each is, what it is, and what to do about it."""

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator
from dataclasses import dataclass
from typing import Any

SHOWN = 3  # places of one mistake that are told in full


@dataclass(frozen=True)
class Fault:
    """One mistake: the file, the key in it (or the line), the problem and the remedy."""

    file: str
    key: str
    problem: str
    remedy: str

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
    """The faults for a reader: those with one cause under each other, the first ones in full."""
    causes: dict[tuple[str, str], list[Fault]] = defaultdict(list)
    for fault in faults:
        causes[fault.problem, fault.remedy].append(fault)
    return "\n".join(line for group in causes.values() for line in _told(group))


def _told(group: list[Fault]) -> Iterator[str]:
    first, *others = group
    yield str(first)
    for fault in others[: SHOWN - 1]:
        yield f"    the same: {fault.file}: {fault.key}"
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

    def fault(self, problem: str, remedy: str) -> Fault:
        return Fault(self.file, self.key or "(top of the file)", problem, remedy)

    def unknown(self, ids: Iterable[str], known: Collection[str]) -> Iterator[Fault]:
        """A fault for each id that is not known."""
        for id in ids:
            if id not in known:
                yield self.fault(f"names “{id}”, which is not known.", _choices(known))


def _choices(known: Collection[str]) -> str:
    if not known:
        return "There is none: leave it out."
    return f"Use one of: {', '.join(known)}." if len(known) < 30 else "Use one of those defined."
