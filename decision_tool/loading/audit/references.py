"""Whatever a file cites or names is there: told where it is written, before it is repeated."""

from collections.abc import Collection, Iterator
from typing import Any

from ...model.protocol import Protocol
from ..faults import Fault, Place
from ..tables import Tables


def faults(tables: Tables) -> Iterator[Fault]:
    """Clauses, silences, links and contacts that are not there; lines that cite nothing."""
    known = _known(tables)
    for file, table in tables.source.items():
        for place, key, value in _walk(Place(file), table):
            if key == "clauses" and value == []:
                yield place.fault("is empty.", "Name the clauses behind it.")
            if key in known and not isinstance(value, dict):
                named = [value] if isinstance(value, str) else value
                yield from place.unknown([id for id in named if "{" not in id], known[key])


def _known(tables: Tables) -> dict[str, Collection[str]]:
    """What a key of this name may name, in whichever file it stands."""
    silences = [silence["id"] for silence in tables.clauses.get("silence", ())]
    rules = [id for family in tables.clauses["family"] for id in family["clauses"]]
    settings = tables.partnership["setting"]
    return {
        "clauses": [*rules, *silences],
        "clause": [*rules, *silences],
        "after": [*rules, *silences],  # of the page to send from; the quick guide's holds tables
        "silent": silences,
        "link": [setting["id"] for setting in settings if setting["kind"] == "link"],
        "call": [contact["id"] for contact in tables.partnership["contact"]],
    }


def _walk(place: Place, value: Any) -> Iterator[tuple[Place, str, Any]]:
    """Every value under a key that is text or a list of texts: its place, its key, itself."""
    if isinstance(value, dict):
        for key, item in value.items():
            here = place.at(key)
            if isinstance(item, str) or _texts(item):
                yield here, key, item
            else:
                yield from _walk(here, item)
    elif isinstance(value, list):
        for index, item in enumerate(value):
            yield from _walk(place.item(index, item), item)


def _texts(value: Any) -> bool:
    return isinstance(value, list) and all(isinstance(item, str) for item in value)


def pages_named(protocol: Protocol) -> Iterator[tuple[Place, str]]:
    """The pages that lines lead to. Whether they are there, only the site can say."""
    for outcome in protocol.flow.outcomes.values():
        for line in (*outcome.do, *outcome.next, *outcome.who, *outcome.record, *outcome.note):
            if line.page:
                yield Place("outcomes.toml", f"outcome[{outcome.id}]"), line.page
