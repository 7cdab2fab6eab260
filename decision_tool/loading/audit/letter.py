"""What of the form the letter has, and in which words.

At its head is nothing private, and nothing that nobody looked at; and it speaks to its reader.
"""

import re
from collections.abc import Iterator

from ...case.kinds import KINDS, Choice
from ..faults import Fault, Place
from ..files import FORM, SENDING
from ..shape import Table
from ..tables import Tables
from .form import form_fields

PREFILLS = ("prefill", "prefill_from")
OF_PARTS = ("safety", "in_subject")
TO_THE_WRITER = re.compile(r"\b(?:you|your|yours|yourself|we|us|our)\b", re.IGNORECASE)


def faults(tables: Tables) -> Iterator[Fault]:
    """What is wrong in the keys that the letter reads."""
    parts, row = form_fields(tables)
    for place, field in (*parts, *row):
        yield from _spoken(place, field, "label")
    for place, section in Place(FORM, "section").items(tables.form["section"]):
        yield from _spoken(place, section, "title")
    for place, field in parts:
        yield from _part(place, field)
        for here, option in place.at("options").items(field.get("options", ())):
            if "waiting" in option:
                yield here.at("waiting").fault("means nothing here.", "Only the record has it.")
    for place, field in row:
        for key in OF_PARTS:
            if key in field:
                yield place.at(key).fault("means nothing in the record.", "Take it out.")
    sections = [section["id"] for section in tables.form["section"]]
    headings = [field["summary"] for _, field in parts if "summary" in field]
    for key, known in (("parts", sections), ("head", headings)):
        yield from Place(SENDING, key).unknown(tables.finished[SENDING].get(key, ()), known)


def _spoken(place: Place, asked: Table, key: str) -> Iterator[Fault]:
    """Who reads the letter must not take for theirs what was asked of the writer."""
    told = "letter" if "letter" in asked else key
    if TO_THE_WRITER.search(asked.get(told, "")):
        remedy = 'Say it in `letter` as the reader needs it, as in letter = "The writer".'
        yield place.at(told).fault("speaks to the writer, and stands in the letter.", remedy)


def _part(place: Place, field: Table) -> Iterator[Fault]:
    for key in PREFILLS:
        if field.get("safety") and key in field:
            problem = "would say for the person that the child is safe."
            yield place.at(key).fault(problem, "Take it out, so that everybody is asked.")
    if field.get("in_subject") and not _may_be_seen(field):
        problem = "would put into the subject what nobody has looked at."
        yield place.at("in_subject").fault(problem, "Use a choice, or a text that is not `own`.")
    for key in ("summary", "in_subject"):
        if key in field and "sent_when" in field:
            yield place.at(key).fault("belongs to a field that may be private.", "Take it out.")


def _may_be_seen(field: Table) -> bool:
    """Whether its words are the data's, or one line that the privacy check has looked at."""
    if isinstance(KINDS.get(field["kind"]), Choice):
        return True
    return field["kind"] == "text" and not field.get("own")
