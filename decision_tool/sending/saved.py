"""A case kept in a file, and opened again. A form that was sent opens too, to go on from it.

Whatever is wrong with a file is told as a SavedFileError of that file alone.
"""

import re
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from .. import __version__
from ..case import record as case
from ..case.agreement import reached
from ..case.record import Case
from ..model.protocol import Protocol
from ..model.replay import Answers, replay
from . import reading
from .migrations import Data
from .payload import FORMAT, TOOL
from .refusals import DAMAGED, SavedFileError

ID = re.compile(r"[0-9A-Za-z-]{1,64}")  # it goes into headers and file names
REVISIONS = 1000  # nobody sends a form that often


@dataclass(frozen=True)
class Saved:
    """A case on its way: what was written, the answers given, the submission it will be.

    `revision` is how often it is sent with the next time, and `sent` when it was last, as the
    person said it: a day as YYYY-MM-DD, or "".
    """

    case: Case
    answers: Answers
    submission: str
    saved_on: date
    revision: int = 1
    sent: str = ""


def data(protocol: Protocol, saved: Saved) -> Data:
    """What the file carries: everything that was written, private parts too.

    It says where the answers led by the edition that it was made with, so that whoever opens it
    can be told what has changed for them (see `since`).
    """
    node = replay(protocol.flow, saved.answers).node
    return {
        **origin(protocol),
        "saved_on": saved.saved_on.isoformat(),
        "submission": saved.submission,
        "revision": saved.revision,
        "sent": saved.sent,
        "answers": saved.answers,
        "reached": {"id": node.id, "title": node.title},
        "case": saved.case.written(),
    }


def origin(protocol: Protocol) -> Data:
    """What every file says of the tool, the partnership and the edition that made it."""
    return {
        "format": FORMAT,
        "tool": {"name": TOOL, "version": __version__},
        "protocol": {
            "id": protocol.id,
            "partnership": protocol.name,
            "version": protocol.edition.version,
        },
    }


def restore(protocol: Protocol, raw: bytes) -> Saved:
    """The first case in a file; raises SavedFileError if there is none to be had."""
    return restored(protocol, records(protocol, raw)[0])


def records(protocol: Protocol, raw: bytes) -> list[Data]:
    """The data of every record in a file, in today's format; raises SavedFileError."""
    return [record.data for record in reading.found(protocol, raw).records]


def in_progress(data: Data) -> bool:
    """Whether this was saved to go on with, and not sent."""
    return "case" in data


def restored(protocol: Protocol, data: Data) -> Saved:
    """What one record holds; raises SavedFileError if a part of it is missing."""
    try:
        return _saved(protocol, data if in_progress(data) else _from_payload(data))
    except Exception as error:  # anything may be in a file
        raise SavedFileError(DAMAGED) from error


def _saved(protocol: Protocol, data: Data) -> Saved:
    journey = replay(protocol.flow, data["answers"])  # which leaves out what it does not know
    if not ID.fullmatch(data["submission"]):
        raise ValueError("no id of a submission")
    if type(data["revision"]) is not int or not 0 < data["revision"] < REVISIONS:
        raise ValueError("no number of a revision")
    if "values" not in data["case"]:
        raise ValueError("a case that was saved has values, be they empty")
    written = case.from_file(protocol.form, data["case"])
    assumed = tuple(id for id in written.values if id in data.get("assumed", ()))
    chosen = reached(protocol, journey, written).choices.get(str(data.get("holds", "")), "")
    return Saved(
        replace(written, assumed=assumed, holds=chosen),
        journey.answers | journey.kept,
        data["submission"],
        date.fromisoformat(data["saved_on"]),
        data["revision"],
        day(data["sent"]),
    )


def day(text: Any) -> str:
    """A day as YYYY-MM-DD, or "" for all that is none."""
    try:
        return date.fromisoformat(text).isoformat()
    except (TypeError, ValueError):
        return ""


def _from_payload(data: Data) -> Data:
    """The payload as a saved case."""
    if not isinstance(data["form"], dict):
        raise ValueError("a form is a table")
    submission: dict[str, Any] = data["submission"]
    return {
        "case": {"values": data["form"], "discussions": data["discussions"]},
        "answers": data["journey"]["answers"],
        "submission": submission["id"],
        "revision": submission["revision"],
        "sent": "",
        "saved_on": submission["prepared_on"],
        "assumed": data["assumed"],
        "holds": data["stages"].get("holds", ""),
    }
