"""The files that a person saves or sends: each has a name, a type and its text."""

from dataclasses import asdict, dataclass

from markupsafe import Markup

from ..case.record import Case
from ..model.page_ids import LIST
from ..model.protocol import Protocol
from ..model.replay import Journey
from ..sending import letter, mail, saved, spreadsheet, subject
from ..sending.content import content
from ..sending.letter import Letter
from ..sending.payload import Submission, payload, to_json
from ..sending.saved import Saved
from .nodes import FOLDER
from .render import render
from .told import told_html


@dataclass(frozen=True)
class File:
    """What the browser saves."""

    name: str
    type: str
    text: str


Files = dict[str, dict[str, str]]


@dataclass(frozen=True)
class Sending:
    """The letter, what it tells as HTML, and the files that carry it and its data."""

    letter: Letter
    told: Markup
    files: Files


def to_send(protocol: Protocol, journey: Journey, case: Case, submission: Submission) -> Sending:
    """All that there is to send of a case."""
    name = subject.file_name(protocol, case, submission)
    written = letter.letter(protocol, journey, case, submission)
    told = told_html(protocol, written.content)
    data = to_json(payload(protocol, journey, case, submission))
    # The message has its data attached. In its HTML, gateways would take it for a program.
    message = mail.draft(written, f"{name}.json", data, letter_html(protocol, written, told))
    rows = spreadsheet.spreadsheet(protocol.form.discussion, case)
    made = _files(
        draft=File(f"{name}.eml", "message/rfc822", message),
        data=File(f"{name}.json", "application/json", data),
        html=File(f"{name}.html", "text/html", letter_html(protocol, written, told, data)),
        rows=File(f"{name}-discussions.csv", "text/csv", rows),
        text=File(f"{name}.txt", "text/plain", written.text),
    )
    return Sending(written, told, made)


def letter_html(protocol: Protocol, written: Letter, told: Markup, data: str = "") -> str:
    """The letter as a page, with the data that it carries or without any.

    That is JSON, in which nothing can be taken for HTML (see `to_json`).
    """
    return render("letter.html", protocol, letter=written, told=told, data=Markup(data))


def kept_html(protocol: Protocol, journey: Journey, kept: Saved, site: str = "") -> str:
    """A record in progress as a page for people, which carries its data.

    `site` is the address of the site, so that whoever opens the file finds the way back.
    """
    all_of_it = content(protocol, journey, kept.case, kept.case.values, kept.saved_on)
    return render(
        "saved.html",
        protocol,
        saved_on=kept.saved_on.isoformat(),
        sent=kept.sent,
        told=told_html(protocol, all_of_it),
        data=Markup(to_json(saved.data(protocol, kept))),
        way_back=f"{site}{FOLDER}/{LIST}/" if site else "",
        reached=journey.node,
    )


def to_keep(protocol: Protocol, journey: Journey, kept: Saved, site: str = "") -> Files:
    """The file to go on from another day. Nobody has looked at it, so nothing typed names it."""
    name = f"{subject.stem(protocol)}-in-progress-{subject.short_day(kept.saved_on)}.html"
    return _files(kept=File(name, "text/html", kept_html(protocol, journey, kept, site)))


def _files(**files: File) -> Files:
    return {name: asdict(file) for name, file in files.items()}
