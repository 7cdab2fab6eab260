"""A day for the calendar is one that every calendar takes, whatever its title (RFC 5545)."""

from datetime import UTC, date, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from decision_tool.sending import calendar

DAY = date(2026, 3, 9)
MADE = datetime(2026, 3, 1, 14, 5, 9, tzinfo=UTC)


def reminder(title, day, id="1", made=MADE, text="A note", url=""):
    return calendar.reminder(title, day, id, made, text, url)


def unfolded(calendar: str) -> list[str]:
    """The lines of a calendar, those that were folded joined again."""
    assert calendar.endswith("\r\n")
    return calendar.removesuffix("\r\n").replace("\r\n ", "").split("\r\n")


def test_a_reminder_is_a_whole_day_that_reminds_and_leaves_the_person_free():
    assert unfolded(reminder("Check it", DAY, "id-1", url="https://site.example/")) == [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        "PRODID:-//decision_tool//EN",
        "BEGIN:VEVENT",
        "UID:id-1-20260309@decision-tool",
        "DTSTAMP:20260301T140509Z",
        "DTSTART;VALUE=DATE:20260309",
        "TRANSP:TRANSPARENT",
        "CLASS:PRIVATE",
        "SUMMARY:Check it",
        "DESCRIPTION:A note",
        "URL:https://site.example/",
        "BEGIN:VALARM",
        "ACTION:DISPLAY",
        "TRIGGER:PT9H",
        "DESCRIPTION:Check it",
        "END:VALARM",
        "END:VEVENT",
        "END:VCALENDAR",
    ]


def test_another_day_is_another_event():
    """A calendar takes an event with the same id for a change of the first."""
    uids = [unfolded(reminder("Check it", day))[4] for day in (DAY, DAY + timedelta(1))]
    assert len(set(uids)) == 2


def test_it_was_made_now_wherever_the_person_is():
    summer = MADE.astimezone(timezone(timedelta(hours=1)))
    assert reminder("Check it", DAY, made=summer) == reminder("Check it", DAY)


@pytest.mark.parametrize("day", [date(999, 1, 1), date.max])
def test_the_first_and_the_last_days_are_days_too(day):
    stamp = f"{day.year:04}{day.month:02}{day.day:02}"
    assert f"DTSTART;VALUE=DATE:{stamp}\r\n" in reminder("Check it", day)


def summary(title: str) -> str:
    """The line of the title, as it is written."""
    return reminder(title, DAY).partition("SUMMARY:")[2].partition("\r\nDESC")[0]


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
    calendar = reminder(title, DAY)
    assert max(len(line.encode()) for line in calendar.split("\r\n")) <= 75
    lines = unfolded(calendar)
    assert len(lines) == 18
    assert _read(lines[9].removeprefix("SUMMARY:")) == title


def _read(text: str) -> str:
    """The title, as a calendar reads what is escaped."""
    characters = iter(text)
    read = ""
    for character in characters:
        assert character not in ";,"
        read += {"n": "\n"}.get(c := next(characters), c) if character == "\\" else character
    return read
