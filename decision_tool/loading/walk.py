"""A walk through a table: every text in it, with its place."""

from collections.abc import Iterable, Iterator
from typing import Any

from .faults import Place

CONDITIONS = ("when", "required_when", "sent_when")  # ids alone, of what others know of


Said = tuple[Place, str, str | list[str]]  # a place, its key, and the text or texts there


def walk(place: Place, value: Any) -> Iterator[Said]:
    """Every text, or list of texts, under a key."""
    if isinstance(value, dict):
        for key, item in value.items():
            here = place.at(key)
            if isinstance(item, str) or _is_texts(item):
                yield here, key, item
            elif key not in CONDITIONS:
                yield from walk(here, item)
    elif isinstance(value, list):
        for here, item in place.items(value):
            yield from walk(here, item)


def tables(place: Place, value: Any) -> Iterator[tuple[Place, dict[str, Any]]]:
    """Every table within a table, with its place."""
    if isinstance(value, dict):
        yield place, value
        for key, item in value.items():
            yield from tables(place.at(key), item)
    elif isinstance(value, list):
        for here, item in place.items(value):
            yield from tables(here, item)


def one_by_one(said: Iterable[Said]) -> Iterator[tuple[Place, str, str]]:
    """Every text by itself, those in a list too."""
    for here, key, value in said:
        if isinstance(value, str):
            yield here, key, value
        else:
            yield from ((at, key, text) for at, text in here.items(value))


def _is_texts(value: Any) -> bool:
    return isinstance(value, list) and all(isinstance(item, str) for item in value)
