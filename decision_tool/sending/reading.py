"""What a file holds: every form and record in it, and what of it could not be read.

Nothing is dropped in silence, and whatever is wrong with a piece is a fault of that piece alone.
"""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import partial
from itertools import groupby
from typing import Any

from ..model.protocol import Protocol
from . import refusals
from .agreeing import unlike
from .extract import data_in, is_ours
from .migrations import Data, migrated
from .payload import FORMAT, TOOL
from .pieces import Piece, pieces
from .refusals import SavedFileError, quoted

LIMIT = 30_000_000  # bytes of a file; the longest record that anybody wrote by hand is far below


@dataclass(frozen=True)
class Record:
    """The data of one record in today's format, where in the file it is, and what to say of it."""

    data: Data
    title: str = ""
    notes: tuple[str, ...] = ()


@dataclass(frozen=True)
class Found:
    """All records of a file, each once, and what is wrong with those that could not be read."""

    records: tuple[Record, ...]
    faults: tuple[str, ...] = ()


def found(protocol: Protocol, raw: bytes) -> Found:
    """Everything in a file. Raises SavedFileError if not one record is to be had."""
    records: list[Record] = []
    faults: list[tuple[str, str, int]] = []
    carriers: set[int] = set()
    messages = [list(group) for _, group in groupby(_pieces(raw), lambda piece: piece.message)]
    for parts in messages:
        where, carrier = parts[0].title if len(messages) > 1 else "", parts[0].carrier
        try:
            for record in _told(partial(_in_message, protocol, parts)):
                _add(records, Record(record.data, where, record.notes))
                carriers.add(carrier)
        except SavedFileError as error:
            faults.append((where, str(error), carrier))
    told = [
        f"{where}: {fault}" if where else fault
        for where, fault, carrier in faults
        # A message that only forwards others has a form in it after all.
        if not (fault == refusals.FOREIGN and carrier in carriers)
    ]
    if not records:
        raise SavedFileError("\n".join(told))
    return Found(tuple(records), tuple(told))


def _add(records: list[Record], record: Record) -> None:
    for place, known in enumerate(records):
        if known.data == record.data:
            notes = dict.fromkeys((*known.notes, *record.notes, refusals.TWICE))
            records[place] = Record(known.data, known.title, tuple(notes))
            return
    records.append(record)


def _pieces(raw: bytes) -> list[Piece]:
    if len(raw) > LIMIT:
        raise SavedFileError(refusals.TOO_LARGE)
    for start, wrapped in refusals.WRAPPED.items():
        if raw.startswith(start):
            raise SavedFileError(wrapped)
    return _told(partial(pieces, raw)) or [Piece(1, 1, "", True, False, "")]


def _in_message(protocol: Protocol, parts: list[Piece]) -> list[Record]:
    """The records of a message (or of a file that is none), which should all be one.

    A form is there twice, for programs and for people: one of them may be damaged.
    """
    read: dict[int, Record] = {}
    damaged: SavedFileError | None = None
    for part in parts:
        try:
            for data, notes in _told(partial(_records, protocol, part)):
                same = next((at for at, it in read.items() if it.data == data), len(read))
                read.setdefault(same, Record(data, "", notes))
        except SavedFileError as error:
            damaged = damaged or error
    shut = [part.shut for part in parts if part.shut]
    if not read:
        said = damaged or (not shut and _absent(parts)) or ""
        raise SavedFileError(" ".join(filter(None, [str(said), *shut])))
    records = list(read.values())
    beside = [*([refusals.PART.format(damaged)] if damaged else []), *shut]
    return [
        Record(it.data, "", (*it.notes, *beside, *_doubts(protocol, it, records, parts)))
        for it in records
    ]


def _records(protocol: Protocol, part: Piece) -> list[tuple[Data, tuple[str, ...]]]:
    found = data_in(part.text)
    repaired = [refusals.REPAIRED] if found.repaired else []
    lost = [refusals.PART.format(refusals.DAMAGED)] if found.lost else []
    notes = (*part.notes, *repaired, *lost)
    ours = filter(_is_ours, found.records)
    return [(migrated(protocol, _checked(protocol, it)), notes) for it in ours]


def _told(read: Callable[[], Any]) -> Any:
    """Anything may be in a file, so that whatever goes wrong meanwhile is damage of that file."""
    try:
        return read()
    except SavedFileError:
        raise
    except Exception as error:
        raise SavedFileError(refusals.DAMAGED) from error


def _is_ours(data: Any) -> bool:
    tool = data.get("tool") if isinstance(data, dict) else None
    return isinstance(tool, dict) and tool.get("name") == TOOL


def _checked(protocol: Protocol, data: Data) -> Data:
    made_for = data["protocol"]
    # Until format 3 a record bore the partnership's name alone.
    by = "id" if "id" in made_for else "partnership"
    if made_for[by] != {"id": protocol.id, "partnership": protocol.name}[by]:
        other = quoted(made_for["partnership"], "another partnership")
        raise SavedFileError(refusals.OTHER.format(other))
    if type(data["format"]) is not int or data["format"] < 1:
        raise SavedFileError(refusals.DAMAGED)
    if data["format"] > FORMAT:
        raise SavedFileError(refusals.TOO_NEW)
    return data


def _absent(parts: Iterable[Piece]) -> str:
    return refusals.STRIPPED if any(is_ours(part.text) for part in parts) else refusals.FOREIGN


def _doubts(
    protocol: Protocol, record: Record, records: list[Record], parts: list[Piece]
) -> Iterator[str]:
    """What does not agree between the parts of one message."""
    number = _number(record.data)
    if sum(_number(each.data) == number for each in records) > 1:
        yield refusals.DISAGREE
    bodies = [part for part in parts if not part.attached and number in part.text]
    for label in unlike(protocol, record.data, bodies):
        yield refusals.UNLIKE_BODY.format(label)


def _number(data: Data) -> str:
    submission = data.get("submission")
    return str(submission["id"] if isinstance(submission, dict) else submission)
