"""What is wrong in a draft: told by the rules to which a scenario in the folder is held."""

from dataclasses import dataclass, replace

from ..case.names import Lists as Names
from ..loading.audit.texts import amiss
from ..loading.faults import Fault, Place
from ..loading.folder import words
from ..loading.placeholders import fill
from ..loading.shape import Table, built
from ..loading.walk import walk
from ..model.protocol import Protocol
from ..model.sentences import capital
from ..publishing.training import audit, texts
from ..publishing.training.lists import Lists
from ..publishing.training.story import Scenario
from . import draft as drafts
from . import way

OUTCOME = "outcome"
EMPTY = "Is empty."  # and then nothing else is worth a word
NO_END = "The answers are no whole way to a next step yet."


@dataclass(frozen=True)
class Written:
    """A draft as a scenario, its file's table, and what is wrong in it."""

    table: Table
    scenario: Scenario
    faults: tuple[Fault, ...]


def written(protocol: Protocol, lists: Lists, draft: Table, names: Names) -> Written:
    """What a draft is so far."""
    end = way.end(list(way.ways(protocol.flow, draft)))
    table = drafts.table(draft, end.id if end else "")
    place = Place(f"{drafts.name(draft)}.toml")
    found = [*amiss(walk(place, table)), *texts.faults(table, place, protocol, names)]
    filled = fill(table, words(protocol), place, found)
    scenario = replace(built(Scenario, filled), id=drafts.name(draft))
    found += audit.faults(protocol, lists, scenario, place)
    return Written(table, scenario, tuple(dict.fromkeys(found)))


def told(draft: Table, faults: tuple[Fault, ...]) -> list[dict[str, str]]:
    """What is wrong at each field, in the order of the file; the outcome is no field."""
    found: dict[str, list[str]] = {}
    for it in faults:
        text = NO_END if it.key == OUTCOME else capital(f"{it.problem} {it.remedy}")
        texts = found.setdefault(drafts.field(draft, it.key), [])
        if text not in texts and not (texts and texts[0].startswith(EMPTY)):
            texts.append(text)
    return [{"field": field, "text": " ".join(texts)} for field, texts in found.items()]
