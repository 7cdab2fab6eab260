"""Every form in a file: one that was sent must fit the schema, one in progress need not."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from ...model.days import spoken_day
from ...model.protocol import Protocol
from ...model.replay import replay
from ...publishing import schema
from ...sending import letter, payload, reading, saved
from ...sending.migrations import Data
from ...sending.payload import Submission
from ...sending.reading import Record
from ...sending.refusals import SavedFileError

Check = Callable[[Any], None]
Faults = list[str]


@dataclass(frozen=True)
class Received:
    """A form as it came: its letter and its payload, where in its file it is, what to doubt."""

    in_progress: bool
    saved_on: str
    text: str
    payload: Data
    title: str
    notes: tuple[str, ...]


def checker(protocol: Protocol) -> Check:
    """A function that raises SavedFileError for a payload that does not fit the schema.

    Raises ModuleNotFoundError without the package for it.
    """
    from jsonschema import Draft202012Validator  # type: ignore[import-untyped]

    formats = Draft202012Validator.FORMAT_CHECKER
    validator = Draft202012Validator(schema.schema(protocol), format_checker=formats)

    def check(data: Any) -> None:
        # The first, for a file may be made to have more than anybody could wait for.
        if error := next(validator.iter_errors(data), None):
            what = f"{error.json_path}: {error.message[:200]}"
            raise SavedFileError(f"The form does not fit its schema. {what}")

    return check


def received(protocol: Protocol, file: Path, check: Check) -> tuple[list[Received], Faults]:
    """The forms in a file, and what of it could not be read."""
    try:
        with file.open("rb") as opened:
            raw = opened.read(reading.LIMIT + 1)  # of a file that never ends, too
        found = reading.found(protocol, raw)
    except Exception as error:  # whatever a file brings about is a fault of that file
        return [], _fault(error).splitlines()
    forms, faults = [], list(found.faults)
    for record in found.records:
        try:
            forms.append(_form(protocol, record, check))
        except Exception as error:
            faults.append(f"{record.title}: {_fault(error)}" if record.title else _fault(error))
    return forms, faults


def _fault(error: Exception) -> str:
    if isinstance(error, SavedFileError):
        return str(error)
    if isinstance(error, OSError):
        return f"can’t be opened: {error.strerror}."
    return f"can’t be read: {type(error).__name__}. Ask for another copy."


def _form(protocol: Protocol, record: Record, check: Check) -> Received:
    data = record.data
    in_progress = saved.in_progress(data)
    if not in_progress:
        check(data)
    kept = saved.restored(protocol, data)
    journey = replay(protocol.flow, kept.answers)
    url = data.get("$schema", payload.SCHEMA_FILE)
    source = data.get("journey", {}).get("source", "")
    submission = Submission(kept.submission, kept.saved_on, url, kept.revision, source)
    text = letter.letter(protocol, journey, kept.case, submission).text
    if in_progress:
        data = payload.payload(protocol, journey, kept.case, submission)
    day = spoken_day(kept.saved_on.isoformat())
    return Received(in_progress, day, text, data, record.title, record.notes)
