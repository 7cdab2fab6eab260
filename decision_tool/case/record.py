"""One person's case: what they wrote, filled in from the answers, and which stages it leaves out.

Nothing is stored here; a case comes in and a case goes out. Text is never cut or changed.
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Any

from ..model.form import STAGES_MISSED, Field, Form, Value, Values, fits
from ..model.partnership import Stage
from ..model.replay import Answers
from .kinds import is_empty, kind, well_formed


@dataclass(frozen=True)
class Case:
    """What was written: a value for each field by id, and the record of discussions row by row.

    `kept` holds the findings of the privacy check that the person has looked at and keeps, in this
    session: it is in no file, and none that a file brings counts. So is `holds`, what the person
    said where record and answers disagree (see `agreement`), and `read`, which text they said they
    had read and found to name nobody (see `check.text_of`). `assumed` names the fields that were
    filled in from the answers, and that the person has not confirmed by saving them. `tidied` names
    those that hold less than was typed (see `kinds.Text.tidy`).
    """

    values: Values
    discussions: tuple[Values, ...] = ()
    kept: tuple[str, ...] = ()
    assumed: tuple[str, ...] = ()
    holds: str = ""
    read: str = ""
    tidied: tuple[str, ...] = ()

    def as_data(self) -> dict[str, Any]:
        """All of it, for the session that it is written in."""
        said = {"kept": list(self.kept), "holds": self.holds, "read": self.read}
        return self.written() | said

    def written(self) -> dict[str, Any]:
        """What was written, for a file: what is assumed can be assumed again."""
        return {
            "values": {id: it for id, it in self.values.items() if id not in self.assumed},
            "discussions": list(self.discussions),
        }


def from_file(form: Form, data: Any) -> Case:
    """The case in data from a file, in which nobody can agree to something for somebody else.

    Raises ValueError as `from_data` does.
    """
    return replace(from_data(form, data), kept=(), holds="", read="")


def from_data(form: Form, data: Any) -> Case:
    """The case in data from the browser's own session: known fields, well-formed text.

    Raises ValueError if it has not the shape of `Case.as_data`.
    """
    if not isinstance(data, dict):
        raise ValueError("a case is a table")
    values, rows, kept = (data.get(key, kind()) for key, kind in SHAPE.items())
    if not (isinstance(values, dict) and isinstance(rows, list) and isinstance(kept, list)):
        raise ValueError("a case has values, discussions and kept")
    if not all(isinstance(row, dict) for row in rows):
        raise ValueError("a discussion is a table")
    return Case(
        _known(form.fields, values),
        tuple(_known(form.discussion.field, row) for row in rows),
        tuple(well_formed(item) for item in kept),
        holds=well_formed(data.get("holds", "")),
        read=well_formed(data.get("read", "")),
    )


SHAPE: dict[str, type] = {"values": dict, "discussions": list, "kept": list}


def _known(fields: Iterable[Field], data: dict[str, Any]) -> Values:
    return {field.id: kind(field).read(data[field.id]) for field in fields if field.id in data}


def tidied(form: Form, case: Case) -> Case:
    """The case as it is checked and sent: addresses and numbers without what can't be seen."""
    tidy = {
        field.id: kind(field).tidy(case.values[field.id])
        for field in form.fields
        if field.id in case.values
    }
    changed = tuple(id for id, value in tidy.items() if value != case.values[id])
    return replace(case, values=case.values | tidy, tidied=changed)


def prefilled(form: Form, answers: Answers, case: Case) -> Case:
    """The case, with what the answers already say for every field that was never touched.

    The answers may have come with a link that somebody else made. So these fields are `assumed`
    until the person saves them, and what is said of the child's safety is never taken from there.
    """
    found = {
        field.id: _from_answers(field, answers)
        for field in form.fields
        if field.id not in case.values and not field.safety
    }
    assumed: Values = {id: value for id, value in found.items() if value}
    both = case.values | assumed
    values = {field.id: both[field.id] for field in form.fields if field.id in both}
    return replace(case, values=values, assumed=tuple(assumed))


def _from_answers(field: Field, answers: Answers) -> Value:
    known = {choice.id for choice in field.options}
    if field.prefill_from:
        answer = answers.get(field.prefill_from, "")
        return kind(field).taken(answer) if answer in known else ""
    return next((rule.value for rule in field.prefill if fits(rule.when, answers)), "")


def missed(stages: Iterable[Stage], case: Case) -> list[Stage]:
    """The stages without a discussion in the record."""
    recorded = {row.get("stage") for row in case.discussions}
    return [stage for stage in stages if stage.id not in recorded]


def last_days(case: Case) -> dict[str, str]:
    """The stages that have a discussion in the record, each with the last day of one."""
    found: dict[str, str] = {}
    for row in case.discussions:
        stage, day = str(row.get("stage", "")), str(row.get("date", ""))
        found[stage] = max(found.get(stage, ""), day)
    return found


def sent(form: Form, case: Case) -> Values:
    """What is sent: every field that holds something and is not kept private."""
    return {
        field.id: case.values[field.id]
        for field in form.fields
        if not is_empty(case.values.get(field.id, "")) and fits(field.sent_when, case.values)
    }


def conditions(stages: Iterable[Stage], case: Case) -> Values:
    """The values that the need for a field may hang on."""
    return case.values | {STAGES_MISSED: "yes" if missed(stages, case) else "no"}


def specimen(form: Form, stages: Iterable[Stage]) -> Case:
    """A case filled in with the simplest values that can be sent, for rehearsals and tests."""
    values = {field.id: kind(field).simple(field) for field in form.fields}
    row = {field.id: kind(field).simple(field) for field in form.discussion.field}
    return Case(values, tuple(row | {"stage": stage.id} for stage in stages))
