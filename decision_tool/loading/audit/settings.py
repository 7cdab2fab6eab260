"""Facts to fill in are of a known kind, and what is filled in can be used."""

import re
from collections.abc import Iterator

from ...case.kinds import is_email
from ...model.partnership import MANAGER_EMAIL, SETTINGS
from ..faults import Fault, Place
from ..files import PARTNERSHIP
from ..shape import Table
from ..tables import Tables
from .contacts import number_faults

ADDRESS = re.compile(r"https://[^\s<>\"]+\.[^\s<>\"]+")


def faults(tables: Tables) -> Iterator[Fault]:
    """Settings that the software needs and misses, and values that are no address."""
    settings = dict(tables.written(PARTNERSHIP, "setting"))
    if (MANAGER_EMAIL, "email") not in [(each["id"], each["kind"]) for each in settings.values()]:
        yield Place(PARTNERSHIP, f"setting[{MANAGER_EMAIL}]").fault(
            "is missing, or not of kind “email”.",
            "Add it, and leave its value empty until you know it.",
        )
    for place, setting in settings.items():
        yield from place.at("kind").unknown([setting["kind"]], SETTINGS)
        yield from _value(place, setting)


def _value(place: Place, setting: Table) -> Iterator[Fault]:
    kind, value = setting["kind"], setting["value"]
    if kind == "email" and value and not is_email(value):
        yield place.at("value").fault(
            "is no email address.", "Write it like name@partnership.example."
        )
    if kind == "link" and value and not ADDRESS.fullmatch(value):
        yield place.at("value").fault(
            "is no safe address.", "Begin it with https://, as in https://partnership.example/form."
        )
    if kind == "phone":
        yield from number_faults(place.at("value"), value)
    if kind == "link" and "label" not in setting:
        yield place.at("label").fault("is missing.", "Say what the link is called.")
