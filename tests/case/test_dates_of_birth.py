"""A date of birth is found in each of the ways in which people write one."""

import pytest

from decision_tool.case import privacy
from decision_tool.case.record import Case
from tests.fixture import FORM, TODAY

MONTHS = [
    *("jan", "january", "feb", "february", "mar", "march", "apr", "april", "may", "jun", "june"),
    *("jul", "july", "aug", "august", "sep", "sept", "september", "oct", "october"),
    *("nov", "november", "dec", "december"),
]
BESIDE = [
    *("born", "birthday", "birthdays", "birth-day", "birthdate", "birth date", "birth dates"),
    *("date of birth", "dates of birth", "dob", "d.o.b", "d.o.b."),
    *("turns 16", "turned 16", "turning 16"),
]


def told(text: str) -> list[tuple[str, str]]:
    found = privacy.findings(FORM, Case({"view": text}), TODAY)
    return [(each.kind, each.found) for each in found]


@pytest.mark.parametrize("month", MONTHS)
def test_a_month_is_known_short_and_in_full(month):
    assert told(f"Born on 3 {month}.") == [("birth", f"3 {month}")]
    assert told(f"Born on {month} 3rd.") == [("birth", f"{month} 3rd")]


@pytest.mark.parametrize("day", ["1", "09", "1st", "2nd", "3rd", "14th", "30th", "31"])
def test_a_day_is_known_with_its_ending_and_without(day):
    for written in (f"{day} May", f"{day} of May", f"{day}-May", f"{day}May", f"May {day}"):
        assert told(f"Born on {written}.") == [("birth", written)]


@pytest.mark.parametrize("words", BESIDE)
def test_the_words_for_it_may_stand_before_and_after(words):
    assert told(f"In the file: {words} 3 May") == [("birth", "3 May")]
    assert told(f"In the file: 3 May ({words})") == [("birth", "3 May")]


def test_the_words_for_it_are_of_the_same_sentence():
    for end in (".", "!", "?"):
        assert told(f"It was her birthday then{end} We met on 3 May.") == []
    assert told("It was her birthday then\nWe met on 3 May.") == []


def test_a_dot_inside_a_word_or_number_ends_no_sentence():
    assert told("She was born at 3.15pm on 3 May.") == [("birth", "3 May")]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("DOB\n12/03/2025", "12/03/2025"),
        ("name\tDOB\nX\t12/03/2025", "12/03/2025"),
        ("| X | DOB | 12/03/2025 |", "12/03/2025"),
        ("> DOB\n> 12/03/2025", "12/03/2025"),
        ("born 12 March\n2025", "12 March\n2025"),
        ("born on\n12 March 2025", "12 March 2025"),
        ("DOB12/03/2025", "12/03/2025"),
        ("dob 03052025", "03052025"),
        ("dob 030525", "030525"),
        ("It is 12 / 03 / 2015.", "12 / 03 / 2015"),
        ("It is 2014/05/03.", "2014/05/03"),
    ],
)
def test_a_date_of_birth_is_found_over_lines_and_cells_and_without_points(text, found):
    assert told(text) == [("birth", found)]


@pytest.mark.parametrize("text", ["It is 03052014.", "It was 12 / 03 / 2026.", "On 2026/02/03."])
def test_digits_and_new_dates_by_themselves_are_no_date_of_birth(text):
    assert told(text) == []
