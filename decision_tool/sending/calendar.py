"""A day in the calendar on which to check again (iCalendar, RFC 5545)."""

from datetime import UTC, date, datetime

ESCAPED = str.maketrans({"\\": r"\\", ";": r"\;", ",": r"\,", "\n": r"\n"})  # RFC 5545, 3.3.11
FOLD = 75  # octets in a line of a calendar
MORNING = "PT9H"  # after the day has begun: when it reminds


def reminder(title: str, day: date, id: str, made: datetime, text: str, url: str = "") -> str:
    """A whole day that the person chose, which reminds them and leaves them free.

    `id` is the same for the same day alone: an event replaces one that has its id. `made` is now,
    with its time zone; `text` is what stands in the event, and `url` where it leads.
    """
    lines = [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        "PRODID:-//decision_tool//EN",
        "BEGIN:VEVENT",
        f"UID:{id}-{_stamp(day)}@decision-tool",
        f"DTSTAMP:{made.astimezone(UTC):%Y%m%dT%H%M%SZ}",
        f"DTSTART;VALUE=DATE:{_stamp(day)}",
        "TRANSP:TRANSPARENT",
        "CLASS:PRIVATE",
        f"SUMMARY:{title.translate(ESCAPED)}",
        f"DESCRIPTION:{text.translate(ESCAPED)}",
        *([f"URL:{url}"] if url else []),
        "BEGIN:VALARM",
        "ACTION:DISPLAY",
        f"TRIGGER:{MORNING}",
        f"DESCRIPTION:{title.translate(ESCAPED)}",
        "END:VALARM",
        "END:VEVENT",
        "END:VCALENDAR",
    ]
    return "".join(f"{_folded(line)}\r\n" for line in lines)


def _stamp(day: date) -> str:
    return day.isoformat().replace("-", "")


def _folded(line: str) -> str:
    """The line in pieces of at most FOLD octets, never cut within a character."""
    pieces = [""]
    for character in line:
        if len((pieces[-1] + character).encode()) > FOLD:
            pieces.append(" ")
        pieces[-1] += character
    return "\r\n".join(pieces)
