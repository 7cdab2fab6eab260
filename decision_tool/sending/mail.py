"""The ways to send a letter and what goes with it: mailto, a draft email, a table, a calendar day.

The same content each way. EmailMessage refuses a header with a line break, templates escape, and
`spreadsheet` keeps a program from running what was typed.
"""

import csv
import io
from datetime import date
from email.message import EmailMessage
from email.policy import SMTP
from urllib.parse import quote

from ..case.record import Case
from ..case.validation import is_email
from ..model.form import Section
from .letter import Letter
from .payload import FILE_NAME, FILE_STEM

MAILTO_LIMIT = 2000  # encoded characters; some Windows mail programs refuse longer addresses
FORMULA = tuple("=+-@＝＋－＠\t\r\n'")  # what a spreadsheet may take for the start of one
ESCAPED = str.maketrans({"\\": r"\\", ";": r"\;", ",": r"\,", "\n": r"\n"})  # RFC 5545, 3.3.11
FOLD = 75  # octets in a line of a calendar


def mailto(letter: Letter) -> str:
    """A mailto address with the subject and the short note, always within MAILTO_LIMIT.

    Where even the note is too long, the body is left for the person to write.
    """
    start = f"mailto:{quote(letter.to, safe='@')}?subject={quote(letter.subject, safe='')}"
    body = quote(letter.note.replace("\n", "\r\n"), safe="")
    whole = f"{start}&body={body}"
    return whole if len(whole) <= MAILTO_LIMIT else start


def draft(letter: Letter, data: str, html: str) -> str:
    """An unsent message (.eml) that a mail program opens for editing, data and HTML attached."""
    message = EmailMessage(policy=SMTP.clone(cte_type="7bit"))
    message["X-Unsent"] = "1"
    if letter.to:
        message["To"] = letter.to
    if is_email(letter.sender) and letter.sender.isascii():
        message["From"] = letter.sender
    message["Subject"] = letter.subject
    message.set_content(letter.text)
    for content, subtype, name in (
        (data, "json", FILE_NAME),
        (html, "html", f"{FILE_STEM}.html"),
    ):
        maintype = "application" if subtype == "json" else "text"
        message.add_attachment(content.encode(), maintype=maintype, subtype=subtype, filename=name)
    return message.as_bytes().decode("ascii")


def spreadsheet(row: Section, case: Case) -> str:
    """The record of discussions as CSV: field ids in the first line, then a line a discussion.

    A cell that a spreadsheet could take for a formula begins with an apostrophe; `unquoted` takes
    it away again. The byte order mark tells Excel that it is UTF-8.
    """
    ids = [field.id for field in row.field]
    out = io.StringIO()
    out.write("\ufeff")
    writer = csv.writer(out, lineterminator="\r\n", quoting=csv.QUOTE_ALL)
    writer.writerow(ids)
    for values in case.discussions:
        writer.writerow([_quoted(str(values.get(id, ""))) for id in ids])
    return out.getvalue()


def _quoted(cell: str) -> str:
    return f"'{cell}" if cell.startswith(FORMULA) else cell


def unquoted(cell: str) -> str:
    """The text of a cell of `spreadsheet`."""
    return cell.removeprefix("'")


def reminder(title: str, day: date, id: str) -> str:
    """A day in the calendar (iCalendar, RFC 5545) that the person chose to check again."""
    stamp = day.isoformat().replace("-", "")
    lines = [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        "PRODID:-//decision_tool//EN",
        "BEGIN:VEVENT",
        f"UID:{id}@decision-tool",
        f"DTSTAMP:{stamp}T000000Z",
        f"DTSTART;VALUE=DATE:{stamp}",
        f"SUMMARY:{title.translate(ESCAPED)}",
        "END:VEVENT",
        "END:VCALENDAR",
    ]
    return "".join(f"{_folded(line)}\r\n" for line in lines)


def _folded(line: str) -> str:
    """The line in pieces of at most FOLD octets, never cut within a character."""
    pieces = [""]
    for character in line:
        if len((pieces[-1] + character).encode()) > FOLD:
            pieces.append(" ")
        pieces[-1] += character
    return "\r\n".join(pieces)
