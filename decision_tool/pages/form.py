"""The pages of the form: a list of its parts, a page for each, the record, the check, the sending.

Like those of `nodes`, they are built without a case and made again in the browser with one.
"""

from datetime import date

from ..case import record as c
from ..case.check import Checked
from ..case.kinds import kind
from ..case.record import Case
from ..case.validation import Mends, unfinished
from ..model.form import STAGES_MISSED, Field, Form, Section, Values
from ..model.page_ids import (
    CHECK,
    LIST,
    PAPER,
    ROW,
    ROWS,
    SEND,
    form_page_ids,
    section_page_id,
)
from ..model.protocol import Protocol
from ..sending import mail
from ..sending.letter import Letter
from . import speaking
from .render import Page, render

ROWS_TITLE = "The record of discussions"
EMPTY = Case({})


def ids(form: Form) -> list[str]:
    """The ids of all these pages."""
    return form_page_ids((section.id for section in form.sections), bool(form.speaking))


def static_pages(protocol: Protocol) -> dict[str, Page]:
    """Every page as it is built, empty."""
    pages = [
        _list_page(protocol, "", {}),
        *(section_page(protocol, section, EMPTY, "") for section in protocol.form.sections),
        rows_page(protocol, None, ""),
        row_page(protocol, {}, ""),
        waiting_page(protocol, CHECK),
        waiting_page(protocol, SEND),
        paper_page(protocol),
    ]
    return {page.id: page for page in pages} | speaking.static_pages(protocol)


def list_page(protocol: Protocol, case: Case, fragment: str, today: date, back: str = "") -> Page:
    """The parts of the form, each with how far it is; `back` is the page that led here."""
    conditions = c.conditions(protocol.stages, case)
    statuses = {
        section_page_id(section.id): _status(section, case, conditions, today)
        for section in protocol.form.sections
    }
    return _list_page(protocol, fragment, {ROWS: _rows_status(protocol, case)} | statuses, back)


def _list_page(protocol: Protocol, fragment: str, statuses: dict[str, str], back: str = "") -> Page:
    """The list; nobody knows how far the parts are until Python has read the case."""
    title = f"The {protocol.form_name}"
    sections = {section_page_id(section.id): section.title for section in protocol.form.sections}
    context = {"tasks": {ROWS: ROWS_TITLE} | sections, "statuses": statuses, "back": back}
    html = render("form_list.html", protocol, title=title, fragment=fragment, **context)
    return Page(LIST, title, html)


def _status(section: Section, case: Case, conditions: Values, today: date) -> str:
    if not any(case.values.get(field.id) for field in section.field):
        required = any(field.needed(conditions) for field in section.field)
        return "Not started" if required else "Optional"
    return "Not finished" if unfinished(section, case.values, conditions, today) else "Done"


def _rows_status(protocol: Protocol, case: Case) -> str:
    count = len(case.discussions)
    if not count:
        return "Not started"
    missed = len(c.missed(protocol.stages, case))
    return f"{count} kept" + (
        f", {missed} {protocol.nouns if missed > 1 else protocol.noun} without one"
        if missed
        else ""
    )


def section_page(
    protocol: Protocol, section: Section, case: Case, fragment: str, errors: Mends | None = None
) -> Page:
    """One part of the form; with `errors`, a summary that links to the fields."""
    return _fields_page(
        protocol, section_page_id(section.id), section, case.values, fragment, errors or {}, LIST
    )


def row_page(
    protocol: Protocol, values: Values, fragment: str, errors: Mends | None = None
) -> Page:
    """One row of the record, new or to be changed."""
    return _fields_page(
        protocol, ROW, protocol.form.discussion, values, fragment, errors or {}, ROWS
    )


def _fields_page(
    protocol: Protocol,
    id: str,
    section: Section,
    values: Values,
    fragment: str,
    errors: Mends,
    back: str,
) -> Page:
    context = {"section": section, "values": values, "errors": errors, "back": back}
    html = render("form_fields.html", protocol, id=id, fragment=fragment, **context)
    return Page(id, f"Error: {section.title}" if errors else section.title, html)


def next_page(form: Form, page: str) -> str:
    """Where Save and continue leads."""
    order = [*(section_page_id(section.id) for section in form.sections), CHECK]
    return ROWS if page == ROW else order[order.index(page) + 1]


def section_of(form: Form, page: str) -> Section | None:
    """The section whose page this is."""
    return next((s for s in form.sections if section_page_id(s.id) == page), None)


def rows_page(protocol: Protocol, case: Case | None, fragment: str) -> Page:
    """The record of discussions: its rows, and the stages that have none.

    Without a case, as it is built, nobody knows whether there are any.
    """
    title = ROWS_TITLE
    context = {
        "rows": case.discussions if case else None,
        "missed": c.missed(protocol.stages, case) if case else [],
    }
    html = render("discussions.html", protocol, title=title, fragment=fragment, **context)
    return Page(ROWS, title, html)


def check_page(
    protocol: Protocol, case: Case, found: Checked, fragment: str, sending: bool
) -> Page:
    """Everything that was written, with Change; when `sending` was refused, why first."""
    title = "Check your answers"
    context = {
        "case": case,
        "found": found,
        "sending": sending,
        "will_be_sent": c.sent(protocol.form, case),
        "page_of": lambda field: _page_of(protocol.form, field),
        "roles": [f.label for f in protocol.form.discussion.field if kind(f).holds_roles],
        "reasons": _asks_for_reasons(protocol.form),
    }
    html = render("check.html", protocol, title=title, fragment=fragment, **context)
    return Page(CHECK, f"Error: {title}" if sending else title, html)


def _page_of(form: Form, field: Field) -> str:
    return next(section_page_id(s.id) for s in form.sections if field in s.field)


def _asks_for_reasons(form: Form) -> Section | None:
    """The part of the form that asks why a stage was left out."""
    for section in form.sections:
        if any(STAGES_MISSED in (field.required_when or {}) for field in section.field):
            return section
    return None


def send_page(protocol: Protocol, letter: Letter, fragment: str) -> Page:
    """The checked form, and the ways to send it."""
    title = "Send it"
    context = {"title": title, "letter": letter, "mailto": mail.mailto(letter)}
    return Page(SEND, title, render("send.html", protocol, fragment=fragment, **context))


def waiting_page(protocol: Protocol, id: str) -> Page:
    """What stands at the address of a page that needs a case until there is one."""
    title = {CHECK: "Check your answers", SEND: "Nothing to send yet"}[id]
    return Page(id, title, render("form_waiting.html", protocol, id=id, title=title))


def paper_page(protocol: Protocol) -> Page:
    """The whole form, empty, to print and fill in by hand."""
    title = "The form on paper"
    return Page(PAPER, title, render("form_paper.html", protocol, title=title))
