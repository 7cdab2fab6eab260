"""A record opened to go on with it: what the person should know of it before they do."""

from dataclasses import dataclass, replace

from ..model.days import spoken_day
from ..model.protocol import Protocol
from .migrations import Data
from .reading import Found
from .refusals import quoted
from .saved import Saved, in_progress, restored
from .since import since
from .subject import reference

WRITER = "name"  # the `autocomplete` of the field that says who writes
UNNAMED = "The record of somebody who gives no name"


@dataclass(frozen=True)
class Opened:
    """The case to go on with, and what to say of it."""

    kept: Saved
    notices: tuple[str, ...]


def opened(protocol: Protocol, found: Found, which: int = 0) -> Opened:
    """One of the records in a file; raises SavedFileError if a part of it is missing.

    What somebody looked at and kept, or said of the record and the answers, they said for
    themselves: it is asked again. A form that was sent becomes its next revision.
    """
    record = found.records[which]
    kept = restored(protocol, record.data)
    was_sent = not in_progress(record.data)
    notices = [whose(protocol, kept, was_sent), since(protocol, record.data)]
    return Opened(
        replace(
            kept,
            case=replace(kept.case, kept=(), holds="", read=""),
            revision=kept.revision + was_sent,
        ),
        tuple(notice for notice in (*notices, *record.notes, *found.faults) if notice),
    )


def whose(protocol: Protocol, kept: Saved, was_sent: bool) -> str:
    """Whose record it is, and of which day."""
    names = [field.id for field in protocol.form.fields if field.autocomplete == WRITER]
    name = next((quoted(kept.case.values[id]) for id in names if id in kept.case.values), "")
    who = f"The record of {name}" if name else UNNAMED
    day = spoken_day(kept.saved_on.isoformat())
    return f"{who}, {'prepared' if was_sent else 'saved'} on {day}."


def listed(protocol: Protocol, data: Data) -> str:
    """What tells a record from the others in its file: the reference, or else the number."""
    kept = restored(protocol, data)
    named = reference(protocol, kept.case) or kept.submission[:8]
    return f"{named}: {whose(protocol, kept, not in_progress(data))}"
