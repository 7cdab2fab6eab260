"""Whatever a file cites or names is there: told where it is written, before it is repeated."""

import re
from collections.abc import Collection, Iterator, Mapping
from typing import Any

from ..faults import Fault, Place
from ..files import CLAUSES, OUTCOMES, PARTNERSHIP, QUESTIONS
from ..tables import Tables
from .clauses import clause_ids

STAGE_CLAUSES = ("{stage_clauses}", "{next_stage_clauses}")  # of stages, and looked at there
PAGE = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*(/[a-z0-9]+(-[a-z0-9]+)*)*")
CONDITIONS = ("when", "required_when", "sent_when")  # whose keys are ids of questions or fields
Known = Mapping[str, Collection[str]]  # what a key of this name may name, in whichever file


def to_clauses(tables: Tables) -> Iterator[Fault]:
    """Clauses and silences that are not there; lines that cite nothing."""
    known = [id for _, id in clause_ids(tables)]
    silences = [silence["id"] for _, silence in tables.written(CLAUSES, "silence")]
    cited = [*known, *STAGE_CLAUSES]
    # `after` is of the page to send from; the quick guide's holds tables
    keys = {"clauses": cited, "clause": known, "after": known, "silent": silences}
    yield from _unknown(tables, keys)
    for place, key, value in _all(tables):
        if key == "clauses" and value == []:
            yield place.fault("is empty.", "Name the clauses behind it.")


def to_contacts_and_links(tables: Tables) -> Iterator[Fault]:
    """Contacts and links that are not there, and pages that could be none."""
    settings = [setting for _, setting in tables.written(PARTNERSHIP, "setting")]
    links = [setting["id"] for setting in settings if setting["kind"] == "link"]
    contacts = [contact["id"] for _, contact in tables.written(PARTNERSHIP, "contact")]
    yield from _unknown(tables, {"link": links, "call": contacts})


def to_outcomes(tables: Tables) -> Iterator[Fault]:
    """Outcomes that a line leads to and that are not there."""
    known = [made.table["id"] for made in tables.outcomes]
    for file, table in tables.finished.items():
        made = file in (QUESTIONS, OUTCOMES)
        parts = [(each.place, each.own) for each in table] if made else [(Place(file), table)]
        for start, part in parts:
            for place, key, value in _walk(start, part):
                if key == "outcome":
                    yield from place.unknown([value], known)


def to_pages(tables: Tables) -> Iterator[Fault]:
    """Pages that are written as no page can be."""
    for place, page in pages_named(tables):
        if not PAGE.fullmatch(page):
            remedy = (
                "Write its place in docs, without .md and slashes at the ends: training/poster."
            )
            yield place.fault(f"is “{page}”, which is no page of the site.", remedy)


def pages_named(tables: Tables) -> Iterator[tuple[Place, str]]:
    """The pages of the site that lines lead to: only whoever builds it knows if they are there."""
    for place, key, value in _all(tables):
        if key == "page":
            yield place, value


def _unknown(tables: Tables, known: Known) -> Iterator[Fault]:
    for place, key, value in _all(tables):
        if key in known:
            yield from place.unknown([value] if isinstance(value, str) else value, known[key])


def _all(tables: Tables) -> Iterator[tuple[Place, str, Any]]:
    for file, table in tables.source.items():
        yield from _walk(Place(file), table)


def _walk(place: Place, value: Any) -> Iterator[tuple[Place, str, Any]]:
    """Every text, or list of texts, under a key: its place, its key, itself."""
    if isinstance(value, dict):
        for key, item in value.items():
            here = place.at(key)
            if isinstance(item, str) or _texts(item):
                yield here, key, item
            elif key not in CONDITIONS:
                yield from _walk(here, item)
    elif isinstance(value, list):
        for here, item in place.items(value):
            yield from _walk(here, item)


def _texts(value: Any) -> bool:
    return isinstance(value, list) and all(isinstance(item, str) for item in value)
