"""Read TOML into frozen dataclasses, collecting every fault before giving up.

The dataclasses are the schema: a key without a field, a field without a key and a value of the
wrong type are each a `Fault` that names file, key and remedy, so that a policy officer can mend
the data without reading code.
"""

import dataclasses
import types
import typing
from collections.abc import Collection, Iterable, Iterator
from dataclasses import MISSING, dataclass
from typing import Any, TypeVar

T = TypeVar("T")


@dataclass(frozen=True)
class Fault:
    """One mistake in the protocol data: where it is, what it is, and what to do about it."""

    file: str
    key: str
    problem: str
    remedy: str

    def __str__(self) -> str:
        return f"{self.file}: {self.key}: {self.problem} {self.remedy}"


class ProtocolError(Exception):
    """The protocol data can't be used; `faults` says why, each once, one line each."""

    def __init__(self, faults: list[Fault]) -> None:
        self.faults = list(dict.fromkeys(faults))  # data repeated for each stage repeats its faults
        super().__init__("\n".join(str(fault) for fault in self.faults))


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


def read(cls: type[T], data: dict[str, Any], place: Place, faults: list[Fault]) -> T:
    """Build `cls` from `data`; what is wrong goes to `faults`, with a stand-in in its place."""
    hints = typing.get_type_hints(cls)
    fields = dataclasses.fields(cls)  # type: ignore[arg-type]
    known = ", ".join(field.name for field in fields)
    for name in data:
        if name not in hints:
            faults.append(place.at(name).fault("is not a known key.", f"Use one of: {known}."))
    values: dict[str, Any] = {}
    for field in fields:
        if field.name in data:
            here = place.at(field.name)
            values[field.name] = _convert(hints[field.name], data[field.name], here, faults)
        elif field.default is MISSING and field.default_factory is MISSING:
            faults.append(place.at(field.name).fault("is missing.", "Add it."))
            values[field.name] = None
    return cls(**values)


def _convert(hint: Any, value: Any, place: Place, faults: list[Fault]) -> Any:
    origin, args = typing.get_origin(hint), typing.get_args(hint)
    if origin is types.UnionType:  # the only union used is "X | None"
        return _convert(args[0], value, place, faults)
    if origin is tuple and isinstance(value, list):
        _refuse_twins(value, place, faults)
        items = enumerate(value)
        return tuple(_convert(args[0], item, place.item(i, item), faults) for i, item in items)
    if origin is dict and isinstance(value, dict):
        return {key: _convert(args[1], item, place.at(key), faults) for key, item in value.items()}
    if dataclasses.is_dataclass(hint) and isinstance(value, dict):
        return read(typing.cast(type[Any], hint), value, place, faults)
    if isinstance(hint, type) and type(value) is hint:
        return value
    faults.append(place.fault(f"is {_described(value)}.", f"It must be {_wanted(hint)}."))
    return None


def _refuse_twins(items: list[Any], place: Place, faults: list[Fault]) -> None:
    """Of two tables with the same id, the second would silently replace the first."""
    ids = [item.get("id") for item in items if isinstance(item, dict) and "id" in item]
    for index, id in enumerate(ids):
        if id in ids[:index]:
            here = place.item(index, {"id": id})
            faults.append(here.fault("stands twice.", "Give each an id of its own."))


def _described(value: Any) -> str:
    return {str: "text", bool: "true or false", int: "a number", list: "a list"}.get(
        type(value), "a value of another kind"
    )


def _wanted(hint: Any) -> str:
    if typing.get_origin(hint) is tuple:
        return "a list, in square brackets"
    return {str: "text, in quotes", bool: "true or false", int: "a whole number"}.get(
        hint, "a table, in braces or under a heading in square brackets"
    )


def unknown(file: str, key: str, ids: Iterable[str], known: Collection[str]) -> Iterator[Fault]:
    """A fault for each id that is not known."""
    names = ", ".join(known) if not isinstance(known, dict) or len(known) < 30 else "those defined"
    for id in ids:
        if id not in known:
            yield Fault(file, key, f"names “{id}”, which is not known.", f"Use one of: {names}.")
