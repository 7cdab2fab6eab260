"""Days are days, and what says which edition this is agrees with itself."""

from collections.abc import Iterator
from datetime import date

from ...model.partnership import SUPPORT
from ..faults import Fault, Place
from ..files import CHANGES, FORMAT, PARTNERSHIP, STAGES
from ..tables import Tables


def faults(tables: Tables) -> Iterator[Fault]:
    """A format that this software does not read, and days that are none."""
    about = tables.source[PARTNERSHIP]
    place, edition = Place(PARTNERSHIP, "edition"), about["edition"]
    if about["format"] != FORMAT:
        problem = f"is {about['format']}, and this edition of the software reads {FORMAT}."
        remedy = "Follow CHANGELOG.md from the one to the other."
        yield Place(PARTNERSHIP, "format").fault(problem, remedy)
    yield from no_day(place.at("made_on"), edition["made_on"])
    for key in ("review_due", "approved_on"):
        if day := edition[key]:
            yield from no_day(place.at(key), day)
            if _is_day(day) and day < edition["made_on"]:
                remedy = "Correct it, or the day in made_on."
                yield place.at(key).fault("is before the edition was made.", remedy)


def stages(tables: Tables) -> Iterator[Fault]:
    """Stages that do not say how far the source backs them."""
    for place, stage in tables.written(STAGES, "stage"):
        yield from place.at("support").unknown([stage["support"]], SUPPORT)


def days_of_changes(tables: Tables) -> Iterator[Fault]:
    """Changes on what is no day, out of order, or told twice."""
    versions: list[str] = []
    before = ""
    for place, change in tables.written(CHANGES, "change"):
        yield from no_day(place.at("date"), change["date"])
        if before and change["date"] > before:
            yield place.at("date").fault(
                "is after that of the one before.", "Put the newest first."
            )
        if change["version"] in versions:
            problem = f"is “{change['version']}”, which stands twice."
            yield place.at("version").fault(problem, "Give each edition its own.")
        before = change["date"]
        versions.append(change["version"])


def unlisted(tables: Tables) -> Iterator[Fault]:
    """An edition that the change log does not know."""
    version = tables.source[PARTNERSHIP]["edition"]["version"]
    if version not in [change["version"] for change in tables.source[CHANGES]["change"]]:
        problem = f"does not tell of version “{version}”, which is the edition’s."
        yield Place(CHANGES, "change").fault(problem, "Say there what is new in it.")


def no_day(place: Place, text: str) -> Iterator[Fault]:
    """What should be a day, and is none."""
    if not _is_day(text):
        remedy = "Write it as YYYY-MM-DD, such as 2026-11-23."
        yield place.fault(f"is “{text}”, which is no day.", remedy)


def _is_day(text: str) -> bool:
    try:
        return date.fromisoformat(text).isoformat() == text
    except ValueError:
        return False
