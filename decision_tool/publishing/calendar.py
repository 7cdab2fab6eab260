"""Days for the calendar on which to look again (iCalendar, RFC 5545), as patterns.

`docs/assets/form/remind.js` fills them in: the day, when it is made and for which form are known
only there. So a reminder waits for nothing.
"""

from typing import Any

from ..model.protocol import Protocol
from ..sending import subject

ESCAPED = str.maketrans({"\\": r"\\", ";": r"\;", ",": r"\,", "\n": r"\n"})  # RFC 5545, 3.3.11
FOLD = 75  # octets in a line of a calendar
MORNING = "PT9H"  # after the day has begun: when it reminds


def reminders(protocol: Protocol) -> dict[str, Any]:
    """The events: to ask again, and once it is sent. They say nothing that others might not see.

    Each has an id of its own, since an event replaces one that has its id.
    """
    return {
        "name": f"{subject.stem(protocol)}-reminder-{{day}}.ics",
        "answer": reminder("Check whether an answer has come", "-answer", "Record"),
        "form": reminder(f"Check what came of the {protocol.form_name}", "", "Form"),
    }


def reminder(title: str, of: str, about: str) -> str:
    """A whole day that the person chose, which reminds them and leaves them free.

    Its gaps: {id}, {number} and {today} of the form, {made} (now, in UTC), {day}, {site}.
    """
    lines = [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        "PRODID:-//decision_tool//EN",
        "BEGIN:VEVENT",
        f"UID:{{id}}{of}-{{day}}@decision-tool",
        "DTSTAMP:{made}",
        "DTSTART;VALUE=DATE:{day}",
        "TRANSP:TRANSPARENT",
        "CLASS:PRIVATE",
        f"SUMMARY:{title.translate(ESCAPED)}",
        f"DESCRIPTION:{about} {{number}}\\, {{today}}.",
        "URL:{site}",
        "BEGIN:VALARM",
        "ACTION:DISPLAY",
        f"TRIGGER:{MORNING}",
        f"DESCRIPTION:{title.translate(ESCAPED)}",
        "END:VALARM",
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
