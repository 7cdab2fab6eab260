"""The record of discussions as a table: what was tried at each stage, and what was not."""

from collections.abc import Iterator
from dataclasses import dataclass

from ..case.kinds import is_empty, shown
from ..case.record import Case
from ..model.days import spoken_day
from ..model.form import Field, Section, Values
from ..model.protocol import Protocol
from ..model.sentences import capital

DASH = "–"  # said in a cell where there is nothing to wait for
NO_DISCUSSION = "No discussion is recorded."


@dataclass(frozen=True)
class Row:
    """A discussion under its stage, a cell for each column; a stage without one has none."""

    stage: str
    cells: tuple[str, ...] = ()


@dataclass(frozen=True)
class Table:
    """The rows in the order of the stages, then by day; discussions of no stage come last.

    `days` says of each column whether it holds days, which take less room than words.
    """

    columns: tuple[str, ...]
    rows: tuple[Row, ...]
    days: tuple[bool, ...]
    none: str = NO_DISCUSSION
    dash: str = DASH


def table(protocol: Protocol, case: Case) -> Table:
    """The record of the case as a table."""
    columns = _columns(protocol.form.discussion)
    return Table(
        tuple(field.summary for field in columns),
        tuple(_rows(protocol, case, columns)),
        tuple(field.kind == "date" or _asks_about_waiting(field) for field in columns),
    )


def _columns(row: Section) -> list[Field]:
    return [field for field in row.field if field.summary]


def _rows(protocol: Protocol, case: Case, columns: list[Field]) -> Iterator[Row]:
    for stage in [*(stage.id for stage in protocol.stages), ""]:
        found = [values for values in in_order(protocol, case) if _stage(protocol, values) == stage]
        if stage and not found:
            yield Row(named(protocol, {"stage": stage}))
        for values in found:
            yield Row(named(protocol, values), tuple(_cell(field, values) for field in columns))


def in_order(protocol: Protocol, case: Case) -> list[Values]:
    """The discussions in the order of the stages, then by day."""
    places = {stage.id: place for place, stage in enumerate(protocol.stages)}

    def key(values: Values) -> tuple[int, str]:
        return places.get(_stage(protocol, values), len(places)), str(values.get("date", ""))

    return sorted(case.discussions, key=key)


def _stage(protocol: Protocol, values: Values) -> str:
    given = values.get("stage", "")
    return next((stage.id for stage in protocol.stages if stage.id == given), "")


def named(protocol: Protocol, values: Values) -> str:
    """The stage of a discussion: its label and name, or what the form calls other discussions."""
    for stage in protocol.stages:
        if stage.id == values.get("stage"):
            return f"{capital(protocol.stage_label(stage))}: {stage.name}"
    field = next(field for field in protocol.form.discussion.field if field.id == "stage")
    return shown(field, values.get("stage", "")) or protocol.form.discussion.title


def _cell(field: Field, values: Values) -> str:
    """A cell; of a question about waiting, the day since when."""
    value = values.get(field.id, "")
    if is_empty(value):
        return ""
    if _asks_about_waiting(field):
        waits = next((it.waiting for it in field.options if it.id == value), False)
        return day(values) if waits else DASH
    return shown(field, value)


def _asks_about_waiting(field: Field) -> bool:
    return any(choice.waiting for choice in field.options)


def day(values: Values) -> str:
    """The day of a discussion in words, or "" where what stands there is no day."""
    given = str(values.get("date", ""))
    return spoken if (spoken := spoken_day(given)) != given else ""
