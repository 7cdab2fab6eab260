"""National guidance can be cited beside the clauses, and is never taken for one."""

from collections.abc import Iterator

from ..faults import Fault
from ..files import GUIDANCE, OUTCOMES, QUESTIONS, STAGES
from ..tables import Tables
from .clauses import clause_ids
from .edition import no_day
from .ids import CLAUSE_ID
from .settings import no_address

RULED = ((STAGES, "stage"), (QUESTIONS, "question"), (OUTCOMES, "outcome"))


def faults(tables: Tables) -> Iterator[Fault]:
    """Facts that could not be cited, looked up, or told from each other."""
    seen: set[str] = set()
    for place, fact in tables.written(GUIDANCE, "guidance"):
        if not CLAUSE_ID.fullmatch(fact["id"]):
            yield place.at("id").fault("can’t be cited.", "Write it like G1, with a digit.")
        if fact["id"].lower() in seen:
            problem = "differs from another by capitals alone."
            yield place.at("id").fault(problem, "Give it an id of its own.")
        seen.add(fact["id"].lower())
        yield from no_day(place.at("checked_on"), fact["checked_on"])
        yield from no_address(place.at("link"), fact["link"])


def namesakes(tables: Tables) -> Iterator[Fault]:
    """Facts with the id of a clause, which readers would take for one."""
    taken = {id.lower() for _, id in clause_ids(tables)}
    for place, fact in tables.written(GUIDANCE, "guidance"):
        if fact["id"].lower() in taken:
            yield place.at("id").fault("is that of a clause too.", "Give it an id of its own.")


def alone(tables: Tables) -> Iterator[Fault]:
    """What the protocol alone may decide, and rests on national guidance alone."""
    national = set(guidance_ids(tables))
    for file, key in RULED:
        for place, entry in tables.written(file, key):
            if entry["clauses"] and national.issuperset(entry["clauses"]):
                problem = "names national guidance alone."
                yield place.at("clauses").fault(problem, "Name a clause of the protocol too.")


def guidance_ids(tables: Tables) -> list[str]:
    return [fact["id"] for _, fact in tables.written(GUIDANCE, "guidance")]
