"""A case kept in a file, and opened again.

A form that was sent opens too, to go on from it. What an older edition wrote is brought up to date
in memory, one format at a time; no file is ever changed. Whatever is wrong with a file is told as
a SavedFileError of that file alone.
"""

import re
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from typing import Any

from .. import __version__
from ..case import record as case
from ..case.kinds import well_formed
from ..case.record import Case
from ..model.protocol import Protocol
from ..model.replay import Answers, replay
from ..model.sentences import capital
from .extract import data_in
from .payload import FORMAT, TOOL

Data = dict[str, Any]
ID = re.compile(r"[0-9A-Za-z-]{1,64}")  # it goes into headers and file names

FOREIGN = (
    "There is no record from this tool in this file. Choose the file that you saved here: "
    "its name ends in .html, .json or .eml."
)
DAMAGED = (
    "This file is damaged, and a part of the record is missing. Look for another copy. "
    "You can still open the file in a browser, and copy what it shows."
)
TOO_NEW = (
    "This file was saved by a newer edition of this tool. Go online and reload this page, then "
    "open the file again."
)
OTHER = "This record was made for the {}. Open it with that partnership’s own tool."
TOO_LARGE = "This file is too large to be a record from this tool. Choose another."
LIMIT = 30_000_000  # bytes of a file; the longest record that anybody wrote by hand is far below


class SavedFileError(Exception):
    """The file can't be opened; the message says what is wrong with it and what to do."""


@dataclass(frozen=True)
class Saved:
    """A case on its way: what was written, the answers given, the submission it will be."""

    case: Case
    answers: Answers
    submission: str
    saved_on: date


def data(protocol: Protocol, saved: Saved) -> Data:
    """What the file carries: everything that was written, private parts too."""
    return {
        "format": FORMAT,
        "tool": {"name": TOOL, "version": __version__},
        "protocol": {
            "id": protocol.id,
            "partnership": protocol.name,
            "version": protocol.edition.version,
        },
        "saved_on": saved.saved_on.isoformat(),
        "submission": saved.submission,
        "answers": saved.answers,
        "case": saved.case.written(),
    }


def restore(protocol: Protocol, text: str) -> Saved:
    """The case in the text of a file; raises SavedFileError if there is none to be had."""
    return restored(protocol, records(protocol, well_formed(text).encode())[0])


def records(protocol: Protocol, raw: bytes) -> list[Data]:
    """The data of every record in a file, in today's format; raises SavedFileError."""
    if len(raw) > LIMIT:
        raise SavedFileError(TOO_LARGE)
    with _damage_told():
        found = [_checked(protocol, data) for data in data_in(raw) if _is_ours(data)]
        if not found:
            raise SavedFileError(FOREIGN)
        return [_migrated(protocol, data) for data in found]


@contextmanager
def _damage_told() -> Iterator[None]:
    """Anything may be in a file, so that whatever goes wrong meanwhile is damage of that file."""
    try:
        yield
    except SavedFileError:
        raise
    except Exception as error:
        raise SavedFileError(DAMAGED) from error


def _is_ours(data: Any) -> bool:
    tool = data.get("tool") if isinstance(data, dict) else None
    return isinstance(tool, dict) and tool.get("name") == TOOL


def _checked(protocol: Protocol, data: Data) -> Data:
    made_for = data["protocol"]
    # Until format 3 a record bore the partnership's name alone.
    by = "id" if "id" in made_for else "partnership"
    if made_for[by] != {"id": protocol.id, "partnership": protocol.name}[by]:
        raise SavedFileError(OTHER.format(made_for["partnership"]))
    if type(data["format"]) is not int or data["format"] < 1:
        raise SavedFileError(DAMAGED)
    if data["format"] > FORMAT:
        raise SavedFileError(TOO_NEW)
    return data


def _migrated(protocol: Protocol, data: Data) -> Data:
    for number in range(data["format"], FORMAT):
        data = MIGRATIONS[number](protocol, data) | {"format": number + 1}
    return data


def in_progress(data: Data) -> bool:
    """Whether this was saved to go on with, and not sent."""
    return "case" in data


def restored(protocol: Protocol, data: Data) -> Saved:
    """What one record holds; raises SavedFileError if a part of it is missing."""
    with _damage_told():
        return _saved(protocol, data if in_progress(data) else _from_payload(data))


def _saved(protocol: Protocol, data: Data) -> Saved:
    journey = replay(protocol.flow, data["answers"])  # which leaves out what it does not know
    if not ID.fullmatch(data["submission"]):
        raise ValueError("no id of a submission")
    if "values" not in data["case"]:
        raise ValueError("a case that was saved has values, be they empty")
    return Saved(
        case.from_file(protocol.form, data["case"]),
        journey.answers | journey.kept,
        data["submission"],
        date.fromisoformat(data["saved_on"]),
    )


def _from_payload(data: Data) -> Data:
    """What was sent, as if it had been saved."""
    return {
        "case": {"values": data["form"], "discussions": data["discussions"]},
        "answers": data["journey"]["answers"],
        "submission": data["submission"]["id"],
        "saved_on": data["submission"]["prepared_on"],
    }


def _with_discussions(protocol: Protocol, data: Data) -> Data:
    """Format 1 had four fields for each stage, and no record of discussions."""
    form: dict[str, str] = dict(data["form"])
    rows, not_followed = [], []
    for stage in protocol.stages:
        followed, *texts = (form.pop(f"{stage.id}-{part}", "") for part in STAGE_FIELDS)
        if followed in ("yes", "waiting"):
            row = dict(zip(("date", "who", "said"), texts, strict=True))
            waiting = "yes" if followed == "waiting" else "no"
            rows.append({"stage": stage.id, **row, "waiting": waiting})
        elif any(texts):
            written = "\n".join(text for text in texts if text)
            not_followed.append(f"{capital(protocol.stage_label(stage))}: {written}")
    early = {"early-reason": "\n\n".join(not_followed)} if not_followed else {}
    return data | {"form": form | early, "discussions": rows}


def _with_id(protocol: Protocol, data: Data) -> Data:
    """Format 2 knew the partnership by its name, which may change."""
    return data | {"protocol": data["protocol"] | {"id": protocol.id}}


STAGE_FIELDS = ("followed", "date", "who", "result")
MIGRATIONS: dict[int, Callable[[Protocol, Data], Data]] = {1: _with_discussions, 2: _with_id}
