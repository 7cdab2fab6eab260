"""Ids become parts of addresses and of what is sent, so each has one form and stands once."""

import re
from collections.abc import Iterable, Iterator

from ...model.page_ids import form_page_ids
from ..faults import Fault, Place
from ..tables import Tables

ID = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
CLAUSE_ID = re.compile(r"[A-Za-z]*[0-9]+([.-]?[A-Za-z0-9]+)*")
WRITE = "Use small letters, digits and hyphens, as in “line-manager”: it is part of an address."


def faults(tables: Tables) -> Iterator[Fault]:
    """Ids that can't be part of an address, and ids that two things share."""
    for place, id in _all(tables):
        if not ID.fullmatch(id):
            yield place.fault(f"has the id “{id}”.", WRITE)
    yield from _clause_ids(tables)
    yield from _namesakes(tables)


def _all(tables: Tables) -> Iterator[tuple[Place, str]]:
    about = tables.partnership
    yield Place("partnership.toml", "id"), about["id"]
    for key in ("contact", "setting", "area"):
        for index, each in enumerate(about[key]):
            yield Place("partnership.toml", key).item(index, each), each["id"]
    for index, stage in enumerate(tables.stages):
        yield Place("stages.toml", "stage").item(index, stage), stage["id"]
    for made in tables.questions:
        yield made.place, made.table["id"]
        for option in made.table["options"]:
            yield made.place.at(f"options[{option['id']}]"), option["id"]
    for made in tables.outcomes:
        yield made.place, made.table["id"]
    for section in (*tables.form["section"], tables.form["discussion"]):
        place = Place("form.toml", f"section[{section['id']}]")
        yield place, section["id"]
        for index, field in enumerate(section["field"]):
            here = place.at("field").item(index, field)
            yield here, field["id"]
            for choice in field.get("options", ()):
                yield here.at(f"options[{choice['id']}]"), choice["id"]


def _clause_ids(tables: Tables) -> Iterator[Fault]:
    seen: set[str] = set()
    for place, id in _clauses(tables):
        if not CLAUSE_ID.fullmatch(id):
            yield place.fault(f"has the id “{id}”.", "Write it like C4 or 3.2.1.")
        if id.lower() in seen:
            yield place.fault(
                f"has the id “{id}”, which stands twice.", "Give it an id of its own."
            )
        seen.add(id.lower())


def _clauses(tables: Tables) -> Iterator[tuple[Place, str]]:
    file = tables.clauses
    for index, family in enumerate(file["family"]):
        place = Place("clauses.toml", "family").item(index, family).at("clauses")
        yield from ((place.at(id), id) for id in family["clauses"])
    for index, silence in enumerate(file.get("silence", ())):
        yield Place("clauses.toml", "silence").item(index, silence), silence["id"]


def _namesakes(tables: Tables) -> Iterator[Fault]:
    """Questions, outcomes and pages of the form are pages side by side."""
    pages = set(form_page_ids(section["id"] for section in tables.form["section"]))
    taken: dict[str, str] = dict.fromkeys(pages, "a page of the form")
    remedy = "Give it an id of its own."
    for what, mades in (("a question", tables.questions), ("an outcome", tables.outcomes)):
        for made in mades:
            id = made.table["id"]
            if id in taken:
                yield made.place.fault(f"has the id “{id}”, which {taken[id]} has.", remedy)
            taken[id] = what
    for made in tables.questions:
        options = [option["id"] for option in made.table["options"]]
        for id in _twice(options):
            place = made.place.at(f"options[{id}]")
            yield place.fault("stands twice.", "Give the option, the stage or the area another id.")


def _twice(ids: Iterable[str]) -> list[str]:
    seen: set[str] = set()
    return [id for id in ids if id in seen or seen.add(id)]  # type: ignore[func-returns-value]
