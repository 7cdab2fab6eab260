"""Whether a table of TOML has the shape of a dataclass of the model, and making one of it.

The dataclasses are the schema: a key without a field, a field without a key and a value of the
wrong type are each a fault that names file, key and remedy. Data may also hold the keys by which
it is repeated, which no finished table has (see `repeats`).
"""

import dataclasses
import types
import typing
from collections.abc import Iterator, Mapping
from dataclasses import MISSING
from functools import cache
from typing import Any, TypeVar

from .faults import Fault, Place, nearest

T = TypeVar("T")
Table = dict[str, Any]
Extra = Mapping[type, Mapping[str, type]]  # keys of the data alone, by dataclass

KINDS: Mapping[type, str] = {  # what a value is, in words; TOML has days and times besides
    str: "text",
    bool: "true or false",
    int: "a number",
    float: "a number",
    list: "a list",
    dict: "a table",
}
WANTED: Mapping[Any, str] = {str: "text, in quotes", bool: "true or false", int: "a whole number"}


def faults(cls: type, table: Table, place: Place, extra: Extra) -> Iterator[Fault]:
    """What keeps `table` from being a `cls`."""
    hints = _hints(cls) | dict(extra.get(cls, {}))
    missing = [field.name for field in dataclasses.fields(cls) if _missing(field, table)]
    for name, value in table.items():
        if name in hints:
            yield from _value_faults(hints[name], value, place.at(name), extra)
        elif meant := nearest(name, missing):
            missing.remove(meant)  # one mistake, told once
            yield place.at(name).fault("is not a known key.", f"Did you mean “{meant}”?")
        else:
            known = ", ".join(hints)
            yield place.at(name).fault("is not a known key.", f"Use one of: {known}.")
    for name in missing:
        yield place.at(name).fault("is missing.", "Add it.")


@cache
def _hints(cls: type) -> dict[str, Any]:
    return typing.get_type_hints(cls)


def _missing(field: Any, table: Table) -> bool:
    optional = field.default is not MISSING or field.default_factory is not MISSING
    return not optional and field.name not in table


def _value_faults(hint: Any, value: Any, place: Place, extra: Extra) -> Iterator[Fault]:
    origin, args = typing.get_origin(hint), typing.get_args(hint)
    if origin is types.UnionType:  # the only union used is "X | None"
        yield from _value_faults(args[0], value, place, extra)
    elif origin is tuple and isinstance(value, list):
        yield from _twins(value, place)
        for here, item in place.items(value):
            yield from _value_faults(args[0], item, here, extra)
    elif origin is dict and isinstance(value, dict):
        for key, item in value.items():
            yield from _value_faults(args[1], item, place.at(key), extra)
    elif dataclasses.is_dataclass(hint) and isinstance(value, dict):
        yield from faults(typing.cast(type, hint), value, place, extra)
    elif type(value) is not hint:
        kind = KINDS.get(type(value), "a day or a time")
        yield place.fault(f"is {kind}.", f"It must be {_wanted(hint, value)}.")


def _twins(items: list[Any], place: Place) -> Iterator[Fault]:
    """Of two tables with the same id, the second would silently replace the first."""
    ids = [item.get("id") for item in items if isinstance(item, dict) and "id" in item]
    for index, id in enumerate(ids):
        if id in ids[:index]:
            here = place.item(index, {"id": id})
            yield here.fault("stands twice.", "Give each an id of its own.")


def described(wanted: type, hint: Any, value: Any, place: Place) -> "Iterator[tuple[Place, Table]]":
    """Every table within `value`, which has the shape of `hint`, that describes a `wanted`."""
    args = typing.get_args(hint)
    if isinstance(value, list) and args:
        for here, item in place.items(value):
            yield from described(wanted, args[0], item, here)
    elif dataclasses.is_dataclass(hint) and isinstance(value, dict):
        if issubclass(typing.cast(type, hint), wanted):
            yield place, value
        for name, within in _hints(typing.cast(type, hint)).items():
            yield from described(wanted, within, value.get(name), place.at(name))


def _wanted(hint: Any, value: Any) -> str:
    if typing.get_origin(hint) is tuple:
        heading = ": put two square brackets around its heading" if type(value) is dict else ""
        return f"a list, in square brackets{heading}"
    if hint is str and type(value) is dict:
        return "text; if it is an id with dots, such as 3.2.1, put that in quotes"
    heading = "a table, in braces or under a heading in one pair of square brackets"
    return WANTED.get(hint, heading)


def built(cls: type[T], table: Table) -> T:
    """The `cls` that a finished table describes, which must have no faults."""
    hints = _hints(typing.cast(type, cls))
    return cls(**{name: _built(hints[name], value) for name, value in table.items()})


def _built(hint: Any, value: Any) -> Any:
    origin, args = typing.get_origin(hint), typing.get_args(hint)
    if origin is types.UnionType:
        return _built(args[0], value)
    if origin is tuple:
        return tuple(_built(args[0], item) for item in value)
    if origin is dict:
        return {key: _built(args[1], item) for key, item in value.items()}
    return built(typing.cast(type, hint), value) if dataclasses.is_dataclass(hint) else value
