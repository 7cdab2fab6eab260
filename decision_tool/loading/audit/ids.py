"""Ids become parts of addresses and of what is sent, so each has one form and stands once."""

import re
from collections import Counter
from collections.abc import Iterator

from ...model.page_ids import form_page_ids
from ..faults import Fault, Place
from ..files import FORM, OUTCOMES, PARTNERSHIP, QUESTIONS, STAGES
from ..shape import Table
from ..tables import Tables

ID = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
CLAUSE_ID = re.compile(r"(?:[A-Za-z]+\.?)?[0-9]+(?:[.-]?[A-Za-z0-9]+)*")  # B4, A.1, 3.2.1, 4a
WORD = re.compile(r"\{\w+_id\}")  # an id that is filled in, and looked at where it is written
INDEX = "index"  # the page of the folder that questions and outcomes are in

LISTS = {  # of what has an id, by file
    PARTNERSHIP: ("contact", "setting", "area"),
    STAGES: ("stage",),
    QUESTIONS: ("question",),
    OUTCOMES: ("outcome",),
    FORM: ("section",),
}
INSIDE = ("field", "options")  # lists inside these, of what has an id too


def malformed(tables: Tables) -> Iterator[Fault]:
    """Ids that can't be part of an address."""
    for place, entry in _all(tables):
        id = entry["id"]
        if id and not ID.fullmatch(WORD.sub("word", id)):
            remedy = "Use small letters, digits and hyphens, as in line-manager."
            yield place.at("id").fault(f"is “{id}”, which can’t be part of an address.", remedy)


def _all(tables: Tables) -> Iterator[tuple[Place, Table]]:
    """Everything with an id, as it is written."""
    if PARTNERSHIP in tables.source:
        yield Place(PARTNERSHIP), tables.source[PARTNERSHIP]
    for file, keys in LISTS.items():
        for place, entry in tables.written(file, *keys):
            yield from _with_parts(place, entry)
    for place, section in tables.alone:
        yield from _with_parts(place, section)


def _with_parts(place: Place, entry: Table) -> Iterator[tuple[Place, Table]]:
    yield place, entry
    for key in INSIDE:
        for here, part in place.at(key).items(entry.get(key, ())):
            yield from _with_parts(here, part)


def twins(tables: Tables) -> Iterator[Fault]:
    """Options of one question that share an id."""
    for made in tables.questions:
        for id, count in Counter(option["id"] for option in made.table["options"]).items():
            if count > 1:
                here = made.place.at(f"options[{id}]")
                yield here.fault(
                    "stands twice.", "Give the option, the stage or the area another id."
                )


def namesakes(tables: Tables) -> Iterator[Fault]:
    """Questions, outcomes and pages of the form are pages side by side."""
    sections = (section["id"] for section in tables.form["section"])
    pages = form_page_ids(sections, "speaking" in tables.form)
    taken = {INDEX: "the list of them", **dict.fromkeys(pages, "a page of the form")}
    owner: dict[str, Place] = {}
    for what, mades in (("a question", tables.questions), ("an outcome", tables.outcomes)):
        for made in mades:
            id = made.table["id"]
            if id in taken and owner.get(id) != made.place:  # else it leaves {stage_id} out
                problem = f"has the id “{id}”, which is that of {taken[id]}."
                yield made.place.fault(problem, "Give it an id of its own.")
            taken.setdefault(id, what)
            owner.setdefault(id, made.place)
