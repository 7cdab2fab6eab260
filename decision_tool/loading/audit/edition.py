"""Numbers to call, settings, days and versions are what they say they are."""

import re
from collections.abc import Iterator
from datetime import date

from ...case.kinds import is_email
from ...model.partnership import MANAGER_EMAIL, SETTINGS, SUPPORT
from ..faults import Fault, Place
from ..files import FORMAT
from ..tables import Tables

FILE = "partnership.toml"
NUMBER = re.compile(r"\+?\d+( \d+)*")
DIGITS = range(3, 14)  # that a number to call may have
COLOUR = re.compile(r"#[0-9a-f]{6}")


def faults(tables: Tables) -> Iterator[Fault]:
    """What can't be called, written to or understood as a day."""
    yield from _format(tables)
    yield from _contacts(tables)
    yield from _settings(tables)
    yield from _days(tables)
    for index, stage in enumerate(tables.stages):
        place = Place("stages.toml", "stage").item(index, stage)
        yield from place.at("support").unknown([stage["support"]], SUPPORT)
    for key, colour in tables.partnership["look"].items():
        if not COLOUR.fullmatch(colour):
            place = Place(FILE, f"look.{key}")
            yield place.fault(f"is “{colour}”, which is no colour.", "Write it like #10384a.")


def _format(tables: Tables) -> Iterator[Fault]:
    if (found := tables.partnership["format"]) != FORMAT:
        problem = f"is {found}, and this edition of the software reads {FORMAT}."
        yield Place(FILE, "format").fault(problem, "Follow CHANGELOG.md from the one to the other.")


def _contacts(tables: Tables) -> Iterator[Fault]:
    for index, contact in enumerate(tables.partnership["contact"]):
        number = contact["number"]
        digits = sum(character.isdigit() for character in number)
        if not NUMBER.fullmatch(number) or digits not in DIGITS:
            place = Place(FILE, "contact").item(index, contact).at("number")
            yield place.fault(
                f"is “{number}”, which is not one number to call.",
                "Write one number of 3 to 13 digits, with spaces and at most a + before it.",
            )


def _settings(tables: Tables) -> Iterator[Fault]:
    settings = {setting["id"]: setting for setting in tables.partnership["setting"]}
    if settings.get(MANAGER_EMAIL, {}).get("kind") != "email":
        yield Place(FILE, f"setting[{MANAGER_EMAIL}]").fault(
            "is missing, or not of kind “email”.",
            "Add it, and leave its value empty until you know it.",
        )
    for id, setting in settings.items():
        place, value = Place(FILE, f"setting[{id}]"), setting["value"]
        yield from place.at("kind").unknown([setting["kind"]], SETTINGS)
        if setting["kind"] == "email" and value and not is_email(value):
            remedy = "Write it like name@partnership.example."
            yield place.at("value").fault("is no email address.", remedy)
        if setting["kind"] == "link" and value and not value.startswith("https://"):
            yield place.at("value").fault("is no safe address.", "Begin it with https://.")


def _days(tables: Tables) -> Iterator[Fault]:
    edition, changes = tables.partnership["edition"], tables.changes
    days = [(Place(FILE, f"edition.{key}"), edition[key]) for key in ("made_on", "review_due")]
    if edition["approved_on"]:
        days.append((Place(FILE, "edition.approved_on"), edition["approved_on"]))
    days += [(Place("changes.toml", f"change[{c['version']}].date"), c["date"]) for c in changes]
    for place, day in days:
        if not _is_day(day):
            remedy = "Write it as YYYY-MM-DD, such as 2026-11-23."
            yield place.fault(f"is “{day}”, which is no day.", remedy)
    if not any(change["version"] == edition["version"] for change in changes):
        yield Place("changes.toml", "change").fault(
            f"does not tell of version “{edition['version']}”.", "Say what is new in it."
        )
    if edition["review_due"] < edition["made_on"]:
        yield Place(FILE, "edition.review_due").fault(
            "is before the edition was made.", "Put the day of the next review."
        )


def _is_day(text: str) -> bool:
    try:
        return date.fromisoformat(text).isoformat() == text
    except ValueError:
        return False
