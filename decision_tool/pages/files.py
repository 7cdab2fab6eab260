"""The files that a person saves or sends: each has a name, a type and its text."""

from dataclasses import asdict, dataclass
from datetime import date

from ..case.record import Case
from ..model.protocol import Protocol
from ..model.replay import Journey
from ..sending import calendar, letter, mail, saved, spreadsheet
from ..sending.letter import Letter
from ..sending.payload import Submission, file_stem, payload, to_json
from ..sending.saved import Saved
from .render import render


@dataclass(frozen=True)
class File:
    """What the browser saves."""

    name: str
    type: str
    text: str


Files = dict[str, dict[str, str]]


def to_send(
    protocol: Protocol, journey: Journey, case: Case, submission: Submission
) -> tuple[Letter, Files]:
    """The letter, and the files that carry it and its data."""
    stem = file_stem(protocol)
    written = letter.letter(protocol, journey, case, submission)
    whole = payload(protocol, journey, case, submission)
    data = to_json(whole)
    html = render("letter.html", protocol, letter=written, data=whole)
    rows = spreadsheet.spreadsheet(protocol.form.discussion, case)
    return written, _files(
        draft=File(f"{stem}.eml", "message/rfc822", mail.draft(written, stem, data, html)),
        data=File(f"{stem}.json", "application/json", data),
        html=File(f"{stem}.html", "text/html", html),
        rows=File(f"{stem}-discussions.csv", "text/csv", rows),
    )


def kept_html(protocol: Protocol, journey: Journey, kept: Saved) -> str:
    """A record in progress as a page for people, which carries its data."""
    data = saved.data(protocol, kept)
    parts = letter.parts(protocol, journey, kept.case, kept.case.values)
    return render("saved.html", protocol, saved_on=data["saved_on"], parts=parts, data=data)


def to_keep(protocol: Protocol, journey: Journey, kept: Saved) -> Files:
    """The file to go on from another day."""
    name = f"{file_stem(protocol)}-in-progress-{kept.saved_on.isoformat()}.html"
    return _files(kept=File(name, "text/html", kept_html(protocol, journey, kept)))


def to_remember(protocol: Protocol, day: date, submission: str, today: date) -> Files:
    """A day for the calendar."""
    title = f"Check what came of the {protocol.form_name}"
    text = calendar.reminder(title, day, submission, today)
    return _files(reminder=File(f"{file_stem(protocol)}-reminder.ics", "text/calendar", text))


def _files(**files: File) -> Files:
    return {name: asdict(file) for name, file in files.items()}
