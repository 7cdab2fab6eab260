"""The page that prepares what to say: a few answers in an order in which people can speak.

It works by the page's own script alone. Python renders it, and is told nothing of what is typed
until the person keeps it in the record of discussions.
"""

from ..model.form import LONG, Form, Section
from ..model.page_ids import SPEAKING
from ..model.protocol import Protocol
from .render import FORM_STYLES, Page, render


def static_pages(protocol: Protocol) -> dict[str, Page]:
    """The page as it is built, where the partnership has one."""
    note = protocol.form.speaking
    return {SPEAKING: speaking_page(protocol, note, "")} if note else {}


def speaking_page(protocol: Protocol, note: Section, fragment: str, back: str = "") -> Page:
    """The note, empty; `back` is the page that led here."""
    context = {"note": note, "into": taken_over_by(protocol.form), "back": back}
    html = render("speaking.html", protocol, fragment=fragment, **context)
    return Page(SPEAKING, note.title, html, FORM_STYLES)


def taken_over_by(form: Form) -> str:
    """The id of the record's field that the words go to: its first of long text."""
    return next(field.id for field in form.discussion.field if field.kind == LONG)
