"""The list of the form's parts: what there is to do, and how far each part is."""

from dataclasses import dataclass, replace
from datetime import date
from typing import NamedTuple

from ..case import record as c
from ..case.kinds import is_empty
from ..case.record import Case
from ..case.validation import Mends, unfinished
from ..model.form import Section, Values
from ..model.page_ids import LIST, ROWS, section_page_id
from ..model.protocol import Protocol
from ..model.replay import Journey
from .render import FORM_STYLES, Page, render

ROWS_TITLE = "The record of discussions"


class Status(NamedTuple):
    """How far a part is, in words; `mark` says how the words look."""

    text: str
    mark: str


DONE = Status("Done", "done")
STARTED = Status("Started", "begun")
NOT_STARTED = Status("Not started", "open")
OPTIONAL = Status("Optional", "plain")


@dataclass(frozen=True)
class Task:
    """A part of the form: its page, what to know of it, and how far it is once that is known."""

    page: str
    title: str
    hint: str = ""
    status: Status | None = None


def static_page(protocol: Protocol) -> Page:
    """The list as it is built: how far the parts are, nobody knows until Python has the case."""
    record = Task(ROWS, ROWS_TITLE, _RECORD_HINT)
    parts = [_task(section, None) for section in protocol.form.sections]
    return _page(protocol, record, parts)


def list_page(protocol: Protocol, case: Case, journey: Journey, today: date) -> Page:
    """The list with how far each part is, and a way back to where the answers led."""
    parts = _parts(protocol, case, journey, today)
    return _page(protocol, _record(protocol, case), parts, journey)


def left(protocol: Protocol, case: Case, journey: Journey, today: date) -> list[str]:
    """The pages of the parts that still ask for something; what may be left out is on the list."""
    parts = _parts(protocol, case, journey, today)
    return [task.page for task in parts if task.status not in (DONE, OPTIONAL)]


def undone(protocol: Protocol, case: Case, journey: Journey, today: date) -> list[str]:
    """The pages of the parts that nobody has filled in, those that may be left out too."""
    parts = _parts(protocol, case, journey, today)
    return [task.page for task in parts if task.status != DONE]


def _parts(protocol: Protocol, case: Case, journey: Journey, today: date) -> list[Task]:
    """Each part with how far it is."""
    conditions = c.conditions(protocol.stages, case)
    given = c.prefilled(protocol.form, journey.answers, Case({})).values
    values = case.values
    return [
        _of_section(section, values, given, unfinished(section, values, conditions, today))
        for section in protocol.form.sections
    ]


def _of_section(section: Section, values: Values, given: Values, mends: Mends) -> Task:
    """A part with how far it is; of one that was begun, how many answers are still to come."""
    task = _task(section, _status(section, values, given, mends))
    if task.status != STARTED:
        return task
    to_go = f"{len(mends)} {'answer' if len(mends) == 1 else 'answers'} to go."
    return replace(task, hint=f"{task.hint} {to_go}".lstrip())


def _page(
    protocol: Protocol, record: Task, parts: list[Task], journey: Journey | None = None
) -> Page:
    title = f"The {protocol.form_name}"
    counted = [task.status for task in parts if task.status not in (None, OPTIONAL)]
    back, label = _back(protocol, journey)
    context = {
        "record": record,
        "parts": parts,
        "done": counted.count(DONE),
        "all": len(counted),
        "back": back,
        "label": label,
    }
    fragment = journey.fragment if journey else ""
    html = render("form_list.html", protocol, title=title, fragment=fragment, **context)
    return Page(LIST, title, html, FORM_STYLES)


def _back(protocol: Protocol, journey: Journey | None) -> tuple[str, str]:
    """The page that the answers led to, and what the link to it says."""
    if not (journey and journey.steps):
        return "", ""
    at = journey.node.id
    stage = next((stage for stage in protocol.stages if stage.id == at), None)
    return at, f"Back to {protocol.stage_label(stage)}" if stage else "Back"


def _task(section: Section, status: Status | None) -> Task:
    private = any(field.sent_when for field in section.field)
    hint = "Private: not sent unless you say so." if private else ""
    return Task(section_page_id(section.id), section.title, hint, status)


def _status(section: Section, values: Values, given: Values, mends: Mends) -> Status:
    """How far a part is; what the answers filled in (`given`) is not begun by anybody."""
    held = {f.id: values[f.id] for f in section.field if not is_empty(values.get(f.id, ""))}
    if held and not mends:
        return DONE
    if any(value != given.get(id) for id, value in held.items()):
        return STARTED
    return NOT_STARTED if mends else OPTIONAL


_RECORD_HINT = "Who spoke to whom, and what came of it."


def _record(protocol: Protocol, case: Case) -> Task:
    """The record: kept, once there is something in it; done, once no stage is without."""
    kept, missed = len(case.discussions), len(c.missed(protocol.stages, case))
    if not kept:
        return Task(ROWS, ROWS_TITLE, _RECORD_HINT, NOT_STARTED)
    if not missed:
        return Task(ROWS, ROWS_TITLE, _RECORD_HINT, Status(f"{kept} kept", "done"))
    nouns = protocol.nouns if missed > 1 else protocol.noun
    return Task(ROWS, ROWS_TITLE, f"{missed} {nouns} without one.", Status(f"{kept} kept", "begun"))
