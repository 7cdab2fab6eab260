"""Each word in braces stands for one thing, and for a text without such words."""

from collections import Counter
from collections.abc import Iterator

from .. import placeholders
from ..faults import Fault, Place
from ..files import PARTNERSHIP, STAGES
from ..placeholders import FACTS, OF_STAGE
from ..tables import Tables

NOUNS = ("noun", "nouns")
TOLD = ("number", "name", "hours", "out_of_hours", "unset")  # of a contact, in words of its own


def faults(tables: Tables) -> Iterator[Fault]:
    """Facts that hold words themselves, and contacts that take a word that is in use."""
    partnership, stages_file = tables.source[PARTNERSHIP], tables.source[STAGES]
    facts = [(Place(PARTNERSHIP, fact), partnership[fact]) for fact in FACTS]
    facts += [(Place(STAGES, noun), stages_file[noun]) for noun in NOUNS]
    for place, contact in tables.written(PARTNERSHIP, "contact"):
        facts += [(place.at(key), contact[key]) for key in TOLD if key in contact]
    for place, text in facts:
        if "{" in text:
            remedy = "Write it out: other texts are filled in from here."
            yield place.fault("can’t have words in braces.", remedy)
    yield from _taken(tables)


def _taken(tables: Tables) -> Iterator[Fault]:
    in_use = Counter([*FACTS, "partnership", *NOUNS, "count", "first_stage", "first_stage_id"])
    in_use.update(["stage", "next_stage", "next_step", "area_id", "area_label"])
    in_use.update(f"{of}_{key}" for of in ("stage", "next_stage") for key in (*OF_STAGE, "clauses"))
    contacts = list(tables.written(PARTNERSHIP, "contact"))
    for _, contact in contacts:
        in_use.update(placeholders.of_contact(contact).keys())
    for place, contact in contacts:
        for word in placeholders.of_contact(contact):
            if in_use[word] > 1:
                problem = f"has an id that makes the word {{{word}}}, which is in use."
                yield place.at("id").fault(problem, "Give the contact another id.")
