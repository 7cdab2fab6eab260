"""A day for the calendar is one that every calendar takes, whatever its title (RFC 5545)."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from decision_tool.sending.calendar import reminder

DAY = date(2026, 3, 9)
TODAY = date(2026, 3, 1)


def unfolded(calendar: str) -> list[str]:
    """The lines of a calendar, those that were folded joined again."""
    assert calendar.endswith("\r\n")
    return calendar.removesuffix("\r\n").replace("\r\n ", "").split("\r\n")


def test_a_reminder_is_a_whole_day_made_today_that_leaves_the_person_free():
    assert unfolded(reminder("Check it", DAY, "id-1", TODAY)) == [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        "PRODID:-//decision_tool//EN",
        "BEGIN:VEVENT",
        "UID:id-1@decision-tool",
        "DTSTAMP:20260301T000000Z",
        "DTSTART;VALUE=DATE:20260309",
        "TRANSP:TRANSPARENT",
        "SUMMARY:Check it",
        "END:VEVENT",
        "END:VCALENDAR",
    ]


@pytest.mark.parametrize("day", [date(999, 1, 1), date.max])
def test_the_first_and_the_last_days_are_days_too(day):
    stamp = f"{day.year:04}{day.month:02}{day.day:02}"
    assert f"DTSTART;VALUE=DATE:{stamp}\r\n" in reminder("Check it", day, "1", TODAY)


def summary(title: str) -> str:
    """The line of the title, as it is written."""
    return reminder(title, DAY, "1", TODAY).partition("SUMMARY:")[2].partition("\r\nEND")[0]


@pytest.mark.parametrize(
    ("title", "written"),
    [
        ("x" * 67, "x" * 67),  # with its name, 75 octets: as many as a line may have
        ("x" * 68, f"{'x' * 67}\r\n x"),
        ("é" * 34, f"{'é' * 33}\r\n é"),  # two octets each, of which the second would be one more
        ("x" * 142, f"{'x' * 67}\r\n {'x' * 74}\r\n x"),
    ],
)
def test_a_line_is_folded_after_75_octets_and_never_within_a_character(title, written):
    assert summary(title) == written


@given(st.text(st.characters(exclude_categories=["Cs", "Cc", "Zl", "Zp"]) | st.just("\n")))
def test_any_title_is_one_line_of_the_calendar(title):
    calendar = reminder(title, DAY, "1", TODAY)
    assert max(len(line.encode()) for line in calendar.split("\r\n")) <= 75
    lines = unfolded(calendar)
    assert len(lines) == 11
    assert _read(lines[8].removeprefix("SUMMARY:")) == title


def _read(text: str) -> str:
    """The title, as a calendar reads what is escaped."""
    characters = iter(text)
    read = ""
    for character in characters:
        assert character not in ";,"
        read += {"n": "\n"}.get(c := next(characters), c) if character == "\\" else character
    return read
