"""Whatever a file cites or names is there: told where it is written, before it is repeated."""

import re
from collections.abc import Collection, Iterator, Mapping

from ..faults import Fault, Place
from ..files import CLAUSES, GUIDANCE, OUTCOMES, PARTNERSHIP, QUESTIONS, SENDING
from ..tables import Tables
from ..walk import walk
from .clauses import clause_ids
from .guidance import guidance_ids

STAGE_CLAUSES = ("{stage_clauses}", "{next_stage_clauses}")  # of stages, and looked at there
PAGE = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*(/[a-z0-9]+(-[a-z0-9]+)*)*")
Known = Mapping[str, Collection[str]]  # what a key of this name may name, in whichever file


def to_clauses(tables: Tables) -> Iterator[Fault]:
    """Clauses and silences that are not there; lines that cite nothing."""
    known = [id for _, id in clause_ids(tables)]
    silences = [silence["id"] for _, silence in tables.written(CLAUSES, "silence")]
    cited = [*known, *guidance_ids(tables), *STAGE_CLAUSES]
    # `after` is of the page to send from; the quick guide's holds tables
    keys = {"clauses": cited, "clause": known, "after": known, "silent": silences}
    yield from _unknown(tables, keys)
    for place, key, value in tables.said:
        if key == "clauses" and value == []:
            yield place.fault("is empty.", "Name the clauses behind it.")


def to_contacts_and_links(tables: Tables) -> Iterator[Fault]:
    """Contacts and links that are not there, and pages that could be none."""
    settings = [setting for _, setting in tables.written(PARTNERSHIP, "setting")]
    links = [setting["id"] for setting in settings if setting["kind"] != "email"]
    contacts = [contact["id"] for _, contact in tables.written(PARTNERSHIP, "contact")]
    yield from _unknown(tables, {"link": links, "call": contacts})


def to_outcomes(tables: Tables) -> Iterator[Fault]:
    """Outcomes that a line leads to and that are not there."""
    known = [made.table["id"] for made in tables.outcomes]
    for file, table in tables.finished.items():
        made = file in (QUESTIONS, OUTCOMES)
        parts = [(each.place, each.own) for each in table] if made else [(Place(file), table)]
        for start, part in parts:
            for place, key, value in walk(start, part):
                if key == "outcome" or (file, key) == (SENDING, "sent"):
                    yield from place.unknown(filter(None, _listed(value)), known)


def to_pages(tables: Tables) -> Iterator[Fault]:
    """Pages that are written as no page can be."""
    for place, page in pages_named(tables):
        if page and not PAGE.fullmatch(page):
            remedy = "Write its place in docs without .md, as in training/poster."
            yield place.fault(f"is “{page}”, which is no page of the site.", remedy)


def pages_named(tables: Tables) -> Iterator[tuple[Place, str]]:
    """The pages of the site that lines lead to: only whoever builds it knows if they are there."""
    for place, key, value in tables.said:
        if key == "page":
            yield from ((place, page) for page in _listed(value))


def _unknown(tables: Tables, known: Known) -> Iterator[Fault]:
    for place, key, value in tables.said:
        if key in known and place.file != GUIDANCE:  # whose link is an address
            yield from place.unknown(_listed(value), known[key])


def _listed(value: str | list[str]) -> list[str]:
    return [value] if isinstance(value, str) else value
