"""Facts to fill in are of a known kind, and what is filled in can be used."""

import re
from collections.abc import Iterator

from ...case.kinds import is_email
from ...model.partnership import MANAGER_EMAIL, REPORT, SETTINGS
from ..faults import Fault, Place
from ..files import PARTNERSHIP
from ..shape import Table
from ..tables import Tables
from .contacts import no_call

ADDRESS = re.compile(r"https://[^\s<>\"]+\.[^\s<>\"]+")

NEEDED = {MANAGER_EMAIL: ("email",), REPORT: ("email", "link")}  # that the software uses, and kinds


def faults(tables: Tables) -> Iterator[Fault]:
    """Settings that the software needs and misses, and values that are no address or number."""
    settings = dict(tables.written(PARTNERSHIP, "setting"))
    there = {each["id"]: each["kind"] for each in settings.values()}
    for id, kinds in NEEDED.items():
        if there.get(id) not in kinds:
            named = " or ".join(f"“{kind}”" for kind in kinds)
            problem = f"is missing, or not of kind {named}."
            remedy = "Add it, and leave its value empty until you know it."
            yield Place(PARTNERSHIP, f"setting[{id}]").fault(problem, remedy)
    for place, setting in settings.items():
        yield from place.at("kind").unknown([setting["kind"]], SETTINGS)
        yield from _value(place, setting)


def _value(place: Place, setting: Table) -> Iterator[Fault]:
    kind, value = setting["kind"], setting["value"]
    if kind == "email" and value and not is_email(value):
        yield place.at("value").fault(
            "is no email address.", "Write it like name@partnership.example."
        )
    if kind == "link":
        yield from no_address(place.at("value"), value)
    if kind == "phone":
        yield from no_call(place.at("value"), value)
    if kind == "link" and "label" not in setting:
        yield place.at("label").fault("is missing.", "Say what the link is called.")


def no_address(place: Place, link: str) -> Iterator[Fault]:
    """What is filled in as a link, and leads nowhere or is not safe."""
    if link and not ADDRESS.fullmatch(link):
        yield place.fault(
            "is no safe address.", "Begin it with https://, as in https://partnership.example/form."
        )
