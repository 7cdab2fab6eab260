"""The pages of the form: a list of its parts, a page for each, the record, the check, the sending.

Like those of `nodes`, they are built without a case and made again in the browser with one.
"""

from datetime import date
from typing import TYPE_CHECKING

from ..case import record as c
from ..case.record import Case
from ..case.validation import Mends
from ..model.form import Form, Section, Values
from ..model.leading import leading_to
from ..model.page_ids import (
    CHECK,
    LIST,
    PAPER,
    ROW,
    ROWS,
    SEND,
    section_page_id,
)
from ..model.protocol import Protocol
from ..model.replay import Journey, to_fragment
from ..model.sentences import capital
from ..sending import mail
from . import speaking, tasks
from .render import FORM_STYLES, Page, render
from .tasks import ROWS_TITLE

if TYPE_CHECKING:  # it is slow to load, and not needed until a form is sent
    from .files import Sending

EMPTY = Case({})


def static_pages(protocol: Protocol) -> dict[str, Page]:
    """Every page as it is built, empty."""
    pages = [
        tasks.static_page(protocol),
        *(section_page(protocol, section, EMPTY, "") for section in protocol.form.sections),
        rows_page(protocol, None, ""),
        row_page(protocol, {}, ""),
        waiting_page(protocol, CHECK),
        waiting_page(protocol, SEND),
        paper_page(protocol),
    ]
    return {page.id: page for page in pages} | speaking.static_pages(protocol)


def section_page(
    protocol: Protocol, section: Section, case: Case, fragment: str, errors: Mends | None = None
) -> Page:
    """One part of the form; with `errors`, a summary that links to the fields."""
    page = section_page_id(section.id)
    return _fields_page(protocol, page, section, case, fragment, errors or {}, LIST)


def row_page(
    protocol: Protocol, values: Values, fragment: str, errors: Mends | None = None
) -> Page:
    """One row of the record, new or to be changed."""
    return _fields_page(
        protocol, ROW, protocol.form.discussion, Case(values), fragment, errors or {}, ROWS
    )


def _fields_page(
    protocol: Protocol,
    id: str,
    section: Section,
    case: Case,
    fragment: str,
    errors: Mends,
    back: str,
) -> Page:
    context = {"section": section, "case": case, "errors": errors, "back": back}
    context["reasons"] = _reasons(section)
    context["suggested"] = protocol.form.suggested if id == ROW else ()
    html = render("form_fields.html", protocol, id=id, fragment=fragment, **context)
    return Page(id, f"Error: {section.title}" if errors else section.title, html, FORM_STYLES)


def _reasons(section: Section) -> list[tuple[str, list[str], list[str]]]:
    """Why the fields are asked: each reason once, with the labels and clauses that share it."""
    found: dict[str, tuple[list[str], list[str]]] = {}
    for field in section.field:
        labels, clauses = found.setdefault(field.why, ([], []))
        labels.append(field.label)
        clauses += [id for id in field.clauses if id not in clauses]
    return [(why, labels, clauses) for why, (labels, clauses) in found.items()]


def next_page(protocol: Protocol, page: str, case: Case, journey: Journey, today: date) -> str:
    """Where Save and continue leads, in the form's order: past the parts that are done.

    What may be left out is offered too, since nobody leaves out what they have not seen.
    """
    if page == ROW:
        return ROWS
    order = [section_page_id(section.id) for section in protocol.form.sections]
    after = order[order.index(page) + 1 :]
    undone = tasks.undone(protocol, case, journey, today)
    return next((each for each in after if each in undone), CHECK)


def section_of(form: Form, page: str) -> Section | None:
    """The section whose page this is."""
    return next((s for s in form.sections if section_page_id(s.id) == page), None)


def rows_page(protocol: Protocol, case: Case | None, fragment: str, onward: str = LIST) -> Page:
    """The record of discussions: its rows, the stages that have none, and the way on (`onward`).

    Without a case, as it is built, nobody knows whether there are any.
    """
    title = ROWS_TITLE
    context = {
        "rows": case.discussions if case else None,
        "missed": c.missed(protocol.stages, case) if case else [],
        "onward": onward,
    }
    html = render("discussions.html", protocol, title=title, fragment=fragment, **context)
    return Page(ROWS, title, html, FORM_STYLES)


def send_page(
    protocol: Protocol, made: "Sending", case: Case, journey: Journey, today: date
) -> Page:
    """The checked form, the ways to send it, and the way on once it is sent."""
    title = "Send it from your own email"
    will_be_sent = c.sent(protocol.form, case)
    private = [
        section.title
        for section in protocol.form.sections
        if any(
            f.sent_when and case.values.get(f.id) and f.id not in will_be_sent
            for f in section.field
        )
    ]
    context = {
        "title": title,
        "letter": made.letter,
        "told": made.told,
        "mailto": mail.mailto(made.letter),
        "private": private,
        "today": today.isoformat(),
        "onward": _onward(protocol, journey),
    }
    html = render("send.html", protocol, fragment=journey.fragment, **context)
    return Page(SEND, title, html, FORM_STYLES)


def _onward(protocol: Protocol, journey: Journey) -> tuple[str, str]:
    """The page that says what comes once the form is sent, and the answers that lead there.

    Those are empty where none that were given lead there: then the page stands by itself.
    """
    outcome = protocol.sending.sent
    answers = leading_to(protocol.flow, journey, outcome)
    return outcome, to_fragment(answers)


def waiting_page(protocol: Protocol, id: str) -> Page:
    """What stands at the address of a page that needs a case until there is one."""
    title = {CHECK: "Check your answers", SEND: "Nothing to send yet"}[id]
    html = render("form_waiting.html", protocol, id=id, title=title)
    return Page(id, title, html, FORM_STYLES)


def paper_page(protocol: Protocol) -> Page:
    """The whole form, empty, to print and fill in by hand."""
    title = f"{capital(protocol.form_name)} on paper"
    return Page(PAPER, title, render("form_paper.html", protocol, title=title), FORM_STYLES)
