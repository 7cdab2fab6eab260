"""The check of the form: all that was written, what could name the child, what is still needed."""

from ..case import record as c
from ..case.agreement import ANSWERS, RECORD, Reached, reached
from ..case.check import Checked
from ..case.kinds import kind
from ..case.record import Case
from ..model.form import LONG, STAGES_MISSED, Field, Form, Section, Values
from ..model.page_ids import CHECK, ROWS, section_page_id
from ..model.protocol import Protocol
from ..model.replay import Journey
from .findings import marked
from .render import FORM_STYLES, Page, render
from .tasks import ROWS_TITLE


def can_be_sent(protocol: Protocol, journey: Journey, case: Case, found: Checked) -> bool:
    """Whether nothing is left to mend, to decide or to read."""
    return found.sendable and not reached(protocol, journey, case).open


def check_page(
    protocol: Protocol,
    journey: Journey,
    case: Case,
    found: Checked,
    *,
    sending: bool = False,
    few_names: bool = False,
) -> Page:
    """Everything that was written, with Change; when `sending` was refused, why first.

    `few_names` is whether it could be looked for few names only, since the lists did not come.
    """
    title = "Check your answers"
    texts = marked(case, found.found)
    context = {
        "case": case,
        "found": found,
        "texts": texts,
        "pieces": {it.field.id: it.whole for it in texts if it.row is None},
        "few_names": few_names,
        "agreement": (agreement := reached(protocol, journey, case)),
        "holds": _holds(protocol, agreement) if agreement.differ else (),
        "sending": sending,
        "will_be_sent": c.sent(protocol.form, case),
        "record": _by_stage(protocol, case),
        "told": _last_long(protocol.form.discussion),
        "to_mend": _to_mend(protocol.form, found),
        "page_of": lambda field: _page_of(protocol.form, field),
        "roles": [f.label for f in protocol.form.discussion.field if kind(f).holds_roles],
        "reasons": _asks_for_reasons(protocol.form),
    }
    html = render("check.html", protocol, title=title, fragment=journey.fragment, **context)
    return Page(CHECK, f"Error: {title}" if sending else title, html, FORM_STYLES)


def _holds(protocol: Protocol, agreement: Reached) -> list[tuple[str, str, bool]]:
    """What may hold where record and answers differ: its value, in words, and whether it does."""
    said = {
        RECORD: f"The record: {_until(protocol, agreement.record)}",
        ANSWERS: f"My answers: {_until(protocol, agreement.answers)}",
    }
    choices = agreement.choices
    return [(choices[by], words, by == agreement.chosen) for by, words in said.items()]


def _until(protocol: Protocol, number: int | None) -> str:
    return f"up to {protocol.noun} {number}" if number else f"no {protocol.noun} yet"


def _by_stage(protocol: Protocol, case: Case) -> list[tuple[int | None, Values]]:
    """The discussions in the order of the stages, each with its number; without one at the end.

    A stage that has no discussion has a row without values.
    """
    numbers = {stage.id: number for number, stage in enumerate(protocol.stages, 1)}
    rows = [(numbers.get(str(row.get("stage"))), row) for row in case.discussions]
    missed: list[tuple[int | None, Values]] = [
        (numbers[stage.id], {}) for stage in c.missed(protocol.stages, case)
    ]
    last = len(numbers) + 1
    return sorted(rows + missed, key=lambda row: (row[0] or last, str(row[1].get("date", ""))))


def _last_long(discussion: Section) -> Field:
    """The field of a discussion that tells best how it ended: its last of long text."""
    return [field for field in discussion.field if field.kind == LONG][-1]


def _to_mend(form: Form, found: Checked) -> list[tuple[str, str, int]]:
    """The parts with something to mend: page, title, and how many things."""
    titles = {section_page_id(section.id): section.title for section in form.sections}
    titles[ROWS] = ROWS_TITLE
    pages = [page for page, _, _ in found.mends]
    return [(page, titles[page], pages.count(page)) for page in dict.fromkeys(pages)]


def _page_of(form: Form, field: Field) -> str:
    return next(section_page_id(s.id) for s in form.sections if field in s.field)


def _asks_for_reasons(form: Form) -> Section | None:
    """The part of the form that asks why a stage was left out."""
    for section in form.sections:
        if any(STAGES_MISSED in (field.required_when or {}) for field in section.field):
            return section
    return None
