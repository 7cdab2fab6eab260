"""A day for the calendar is one that every calendar takes, whatever its title (RFC 5545)."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from decision_tool.publishing import calendar
from tests.fixture import PROTOCOL

GAPS = {"id": "0" * 32, "number": "0" * 8, "today": "30 September 2026", "day": "20261201"}


def filled(pattern: str) -> str:
    """A reminder as the browser fills it in, with the longest that can be known."""
    return pattern.format(made="20260301T140509Z", site="https://site.example/", **GAPS)


def reminder(title: str) -> str:
    title = title.replace("{", "{{").replace("}", "}}")  # which no title has
    return filled(calendar.reminder(title, "-answer", "Record"))


def unfolded(calendar: str) -> list[str]:
    """The lines of a calendar, those that were folded joined again."""
    assert calendar.endswith("\r\n")
    return calendar.removesuffix("\r\n").replace("\r\n ", "").split("\r\n")


def test_a_reminder_is_a_whole_day_that_reminds_and_leaves_the_person_free():
    assert unfolded(reminder("Check it")) == [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        "PRODID:-//decision_tool//EN",
        "BEGIN:VEVENT",
        f"UID:{'0' * 32}-answer-20261201@decision-tool",
        "DTSTAMP:20260301T140509Z",
        "DTSTART;VALUE=DATE:20261201",
        "TRANSP:TRANSPARENT",
        "CLASS:PRIVATE",
        "SUMMARY:Check it",
        "DESCRIPTION:Record 00000000\\, 30 September 2026.",
        "URL:https://site.example/",
        "BEGIN:VALARM",
        "ACTION:DISPLAY",
        "TRIGGER:PT9H",
        "DESCRIPTION:Check it",
        "END:VALARM",
        "END:VEVENT",
        "END:VCALENDAR",
    ]


def test_who_waits_and_who_has_sent_the_form_have_events_of_their_own_on_one_day():
    """A calendar takes an event with the same id for a change of the first."""
    told = calendar.reminders(PROTOCOL)
    waits, sent = (unfolded(filled(told[of])) for of in ("answer", "form"))
    assert waits[4] != sent[4]
    assert waits[9] == "SUMMARY:Check whether an answer has come"
    assert sent[9] == "SUMMARY:Check what came of the difference of opinion form"


def test_its_file_is_named_after_the_form_and_the_day():
    assert calendar.reminders(PROTOCOL)["name"] == "difference-of-opinion-reminder-{day}.ics"


def summary(title: str) -> str:
    """The line of the title, as it is written."""
    return reminder(title).partition("SUMMARY:")[2].partition("\r\nDESC")[0]


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
    calendar = reminder(title)
    assert max(len(line.encode()) for line in calendar.split("\r\n")) <= 75
    lines = unfolded(calendar)
    assert len(lines) == 19
    assert _read(lines[9].removeprefix("SUMMARY:")) == title


def _read(text: str) -> str:
    """The title, as a calendar reads what is escaped."""
    characters = iter(text)
    read = ""
    for character in characters:
        assert character not in ";,"
        read += {"n": "\n"}.get(c := next(characters), c) if character == "\\" else character
    return read
