"""What the privacy check found, in the text where it stands: all that is in one text together."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby
from typing import TYPE_CHECKING

from ..case.record import Case
from ..model.form import Field

if TYPE_CHECKING:  # it is slow to load, and not needed until something was found
    from ..case.privacy import Finding

CUT = "…"  # in place of what is not shown
Piece = tuple[str, "Finding | None"]  # a text, and what it is if it was found


@dataclass(frozen=True)
class Marked:
    """A text of the form or of a discussion (`row`, from 0), and what was found in it.

    `pieces` are the sentences with a finding, and `whole` is the whole text.
    """

    field: Field
    row: int | None
    findings: tuple[Finding, ...]
    pieces: tuple[Piece, ...]
    whole: tuple[Piece, ...]


def marked(case: Case, findings: Iterable[Finding]) -> list[Marked]:
    """Each text in which something was found, in the order of the form and then row by row."""
    return [
        _marked(case, tuple(group))
        for _, group in groupby(findings, lambda it: (it.field.id, it.row))
    ]


def _marked(case: Case, found: tuple[Finding, ...]) -> Marked:
    field, row = found[0].field, found[0].row
    values = case.values if row is None else case.discussions[row]
    text = str(values[field.id])
    pieces: list[Piece] = []
    end = 0
    for first, last, within in _passages(found):
        if first > end:
            pieces.append((CUT, None))
        pieces += _pieces(text, first, last, within)
        end = last
    if end < len(text.rstrip()):
        pieces.append((CUT, None))
    return Marked(field, row, found, tuple(pieces), tuple(_pieces(text, 0, len(text), found)))


def _passages(found: Iterable[Finding]) -> list[tuple[int, int, list[Finding]]]:
    """Where the sentences of findings begin and end, those that meet as one."""
    passages: list[tuple[int, int, list[Finding]]] = []
    for finding in found:
        start = finding.span[0] - len(finding.before.removeprefix(CUT))
        end = finding.span[1] + len(finding.after.removesuffix(CUT))
        if passages and start <= passages[-1][1] + 1:
            first, last, within = passages.pop()
            passages.append((first, max(last, end), [*within, finding]))
        else:
            passages.append((start, end, [finding]))
    return passages


def _pieces(text: str, start: int, end: int, found: Iterable[Finding]) -> Iterator[Piece]:
    """The text from `start` to `end`, in which what was found is a piece of its own."""
    at = start
    for finding in found:
        yield text[at : finding.span[0]], None
        yield finding.shown, finding
        at = finding.span[1]
    yield text[at:end], None
