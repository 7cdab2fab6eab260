"""A day in the calendar on which to check again (iCalendar, RFC 5545)."""

from datetime import date

ESCAPED = str.maketrans({"\\": r"\\", ";": r"\;", ",": r"\,", "\n": r"\n"})  # RFC 5545, 3.3.11
FOLD = 75  # octets in a line of a calendar


def reminder(title: str, day: date, id: str, today: date) -> str:
    """A whole day that the person chose, made today, which leaves them free for other things."""
    lines = [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        "PRODID:-//decision_tool//EN",
        "BEGIN:VEVENT",
        f"UID:{id}@decision-tool",
        f"DTSTAMP:{_stamp(today)}T000000Z",
        f"DTSTART;VALUE=DATE:{_stamp(day)}",
        "TRANSP:TRANSPARENT",
        f"SUMMARY:{title.translate(ESCAPED)}",
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
