"""Counterparts are roles and teams that can be reached, and nobody's name."""

from collections.abc import Iterator

from ...case.kinds import is_email
from ...case.names import FALLBACK
from ...case.person_names import spans
from ...case.words import Reader, words
from ..faults import Fault, Place
from ..files import COUNTERPARTS, STAGES
from ..shape import Table
from ..tables import Tables
from .contacts import no_call
from .edition import no_day

READER = Reader(FALLBACK)  # the long lists of names are the browser's alone
OF_ONE = "Write a role or a team: people change, and nobody asked them to stand here."


def faults(tables: Tables) -> Iterator[Fault]:
    """Stages, days, numbers and addresses that are none, and names of people."""
    stages = [stage["id"] for _, stage in tables.written(STAGES, "stage")]
    for place, entry in tables.written(COUNTERPARTS, "counterpart"):
        yield from place.at("roles").unknown(entry["roles"], stages)
        yield from no_day(place.at("checked"), entry["checked"])
        yield from no_call(place.at("number"), entry.get("number", ""))
        if (email := entry.get("email")) and not is_email(email):
            remedy = "Write it like team@agency.example."
            yield place.at("email").fault("is no email address.", remedy)
        yield from _names(place, entry)


def _names(place: Place, entry: Table) -> Iterator[Fault]:
    """What the privacy check takes for a name, and in a role any word with a capital."""
    before = entry.get("email", "").partition("@")[0]
    called = " ".join(part.capitalize() for part in before.replace("_", ".").split("."))
    texts = {"name": entry["name"], "email": called}
    for key, text in texts.items():
        yield from _recognised(place.at(key), text)
    for stage, role in entry["roles"].items():
        here = place.at("roles").at(stage)
        told = list(_recognised(here, role))
        yield from told or _capitals(here, role)


def _recognised(place: Place, text: str) -> Iterator[Fault]:
    for _, (start, end) in spans(words(text), READER):
        yield place.fault(f"may name somebody: “{text[start:end]}”.", OF_ONE)


def _capitals(place: Place, role: str) -> Iterator[Fault]:
    """A surname is in no list, but it has a capital: what is short for something has more."""
    for word in words(role):
        if word.text[0].isupper() and not word.upper:
            problem = f"may name somebody: “{word.text}” has a capital."
            yield place.fault(problem, "Write a role, in small letters.")
