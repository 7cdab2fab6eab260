"""A kind of field is one object: how it is read, mended, shown, described and simplest."""

import re
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from decision_tool.case import kinds
from decision_tool.case.kinds import EMAIL_LIMIT, KINDS, is_email, kind
from decision_tool.model.form import Choice, Field
from tests.fixture import FORM, TODAY

CHOOSING = {name for name, each in KINDS.items() if isinstance(each, kinds.Choice)}
OPTIONS = (Choice("one", "The first"), Choice("two", "The second"))


def field(name: str) -> Field:
    options = OPTIONS if name in CHOOSING else ()
    return Field("it", name, "It?", "Because.", ("3.4",), options=options)


def mend(name, value, today: date = TODAY) -> str:
    return kind(field(name)).mend(field(name), value, today)


def fits(name, value) -> bool:
    described = kind(field(name)).schema(field(name))
    formats = Draft202012Validator.FORMAT_CHECKER
    return Draft202012Validator(described, format_checker=formats).is_valid(value)


every_kind = pytest.mark.parametrize("name", KINDS)

# ---- Every kind ------------------------------------------------------------------------------


@every_kind
def test_its_simplest_value_needs_no_mending_and_fits_its_schema(name):
    simple = kind(field(name)).simple(field(name))
    assert mend(name, simple) == ""
    assert fits(name, simple)


@every_kind
def test_its_simplest_value_is_read_as_it_is(name):
    simple = kind(field(name)).simple(field(name))
    assert kind(field(name)).read(simple) == simple


@every_kind
@pytest.mark.parametrize("strange", [["Sam"], ["one", "one"], []])
def test_a_list_where_none_belongs_must_be_mended_and_does_not_fit(name, strange):
    assert mend(name, strange) or (name == "choices" and strange == [])
    assert not fits(name, strange)


@every_kind
def test_whatever_comes_from_outside_is_read_as_text_that_utf_8_can_hold(name):
    read = kind(field(name)).read("\ud83d")
    assert "".join(read) == "\N{REPLACEMENT CHARACTER}"


@every_kind
def test_nothing_is_empty_as_other_programs_write_it(name):
    assert kind(field(name)).read(None) == ""


@every_kind
@pytest.mark.parametrize("strange", [1, 0, True, {"a": 1}, [1], [None]])
def test_what_is_no_text_is_no_value(name, strange):
    with pytest.raises(ValueError, match="another kind"):
        kind(field(name)).read(strange)


@every_kind
@pytest.mark.parametrize("blank", ["", " ", "\n\t"])
def test_spaces_do_not_fit_the_schema(name, blank):
    """What is empty is not sent, so that nobody sends spaces for an answer."""
    assert not fits(name, blank)


@every_kind
def test_the_protocol_of_the_tests_has_a_field_of_it(name):
    assert name in {each.kind for each in FORM.fields}


@every_kind
def test_what_needs_no_mending_fits_the_schema(name):
    """As the two are written apart: what passes on the form must pass with the receiver."""
    tried = [
        kind(field(name)).simple(field(name)),
        *("example", "One\nTwo", "a@b.example", "01632 960001", "2026-03-01", "one", "weather"),
        *(["one"], ["two", "one"], ["one", "one"], ["weather"]),
    ]
    passing = [value for value in tried if not mend(name, value)]
    assert passing
    assert all(fits(name, value) for value in passing)


# ---- Text ------------------------------------------------------------------------------------


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r", "\u2028"])
def test_a_short_answer_is_one_line_and_a_long_one_as_many_as_it_takes(end):
    assert mend("text", f"One{end}Two") == "Write it on one line"
    assert mend("long", f"One{end}Two") == ""


@pytest.mark.parametrize("text", [" both ends ", "a\r\nb", "\N{RIGHT-TO-LEFT MARK}", "\0"])
def test_text_is_read_and_shown_as_it_is(text):
    assert kind(field("long")).read(text) == text
    assert kinds.shown(field("long"), text) == text


# ---- Email and telephone ---------------------------------------------------------------------


@pytest.mark.parametrize(
    "email",
    ["a@b.example", "first.last@west.gov.uk", "o'neil@x.example", "a+b@x.example ", "é@x.example"],
)
def test_an_email_address(email):
    assert mend("email", email) == ""


@pytest.mark.parametrize(
    "email",
    [
        "somebody",
        "a@b",
        "a@b@c.example",
        "a b@c.example",
        "a@b..example",
        "<a@b.example>",
        "a@b.example, c@d.example",
        "a@b.example\r\nBcc: x@y.example",
        "a@b.example\nx",
        "a@b.example\u2028x",
        "\N{RIGHT-TO-LEFT OVERRIDE}a@b.example",
        "a\0@b.example",
        "=?utf-8?q?a=40b.example=2C?=@c.example",
        "a" * 100_000,
    ],
)
def test_no_email_address(email):
    wanted = "one email address" if "@" in email else "an email address with an @"
    assert mend("email", email) == f"Enter {wanted}, like name@school.example"


def test_an_email_address_has_at_most_254_characters():
    assert EMAIL_LIMIT == 254
    assert is_email(f"{'a' * 244}@b.example")
    assert not is_email(f"{'a' * 245}@b.example")


@pytest.mark.parametrize("phone", ["999", "01234 567890", "+44 (0)1632 96-00-10", "01632 960 x 7"])
def test_a_telephone_number(phone):
    assert mend("phone", phone) == ""


@pytest.mark.parametrize("phone", ["12", "call me", "0" * 31, "1" * 100_000, "01632\n960010"])
def test_no_telephone_number(phone):
    assert mend("phone", phone) == "Enter a telephone number, like 01234 567890"


# ---- Days ------------------------------------------------------------------------------------


@pytest.mark.parametrize("day", ["2026-03-01", "2024-02-29", "1999-12-31"])
def test_a_date_until_today(day):
    assert mend("date", day) == ""


@pytest.mark.parametrize(
    "day",
    [
        *("2025-02-29", "2026-13-01", "01/03/2026", "yesterday"),
        *("20260301", "2026-W09-1", " 2026-03-01"),
    ],
)
def test_no_date(day):
    assert mend("date", day) == "Enter a real date, like 1 3 2026"


@pytest.mark.parametrize(("typed", "year"), [("26-3-1", 2026), ("98-11-30", 1998)])
def test_a_year_of_two_digits_is_asked_about(typed, year):
    asked = f"Enter the year with four digits. Did you mean {year}?"
    assert mend("date", kinds.KINDS["date"].read(typed)) == asked


@pytest.mark.parametrize("typed", ["2026-3-1", "2026-03-1", "2026-3-01", "2026-03-01"])
def test_a_date_of_three_boxes_is_read_as_one_day(typed):
    assert kinds.KINDS["date"].read(typed) == "2026-03-01"


@pytest.mark.parametrize("typed", ["26-3-1", "2026--1", "-3-", "2026-111-1", "soon", ""])
def test_what_is_no_date_is_read_as_it_was_typed(typed):
    assert kinds.KINDS["date"].read(typed) == typed


def test_a_date_in_the_future_is_a_slip():
    assert mend("date", "2026-03-02") == "The date must be today or in the past"


@pytest.mark.parametrize(
    ("year", "mend_it"),
    [
        ("0026", "Enter the year with four digits. Did you mean 2026?"),
        ("0099", "Enter the year with four digits. Did you mean 1999?"),
        ("1019", "The date must be in 1900 or later"),
        ("1899", "The date must be in 1900 or later"),
        ("1900", ""),
    ],
)
def test_a_year_that_nobody_means_is_asked_about_and_does_not_fit(year, mend_it):
    assert mend("date", f"{year}-02-03") == mend_it
    assert fits("date", f"{year}-02-03") is not bool(mend_it)


@given(st.integers(1, 9999), st.integers(0, 9999))
def test_the_schema_knows_the_years_from_any_year_on(first, year):
    assert bool(re.fullmatch(kinds.years_from(first), f"{year:04}")) is (year >= first)


def test_a_day_is_shown_in_words():
    assert kinds.shown(field("date"), "2026-03-01") == "1 March 2026"


# ---- Choices ---------------------------------------------------------------------------------


@pytest.mark.parametrize("made_up", ["three", "", "<script>", ["one"]])
def test_a_choice_is_one_of_those_offered(made_up):
    assert mend("choice", made_up) == "Select an answer"
    assert not fits("choice", made_up)


@pytest.mark.parametrize("made_up", [["three"], ["one", "three"], ["one", "one"], "one"])
def test_choices_are_some_of_those_offered_each_once(made_up):
    assert mend("choices", made_up) == "Select at least one answer"
    assert not fits("choices", made_up)


@pytest.mark.parametrize(
    ("name", "value", "shown"),
    [
        ("choice", "two", "The second"),
        ("choices", ["two", "one"], "The second; The first"),
        ("choice", "three", "three"),
    ],
)
def test_a_choice_is_shown_by_its_label(name, value, shown):
    assert kinds.shown(field(name), value) == shown


def test_one_choice_of_an_earlier_edition_is_read_as_the_one_that_was_chosen():
    several = kind(field("choices"))
    assert several.read("one") == ["one"]
    assert (several.read(""), several.read(None)) == ("", "")


def test_only_several_choices_are_read_as_a_list():
    """Anywhere else a list would stop what expects text."""
    assert kind(field("choices")).read(["one", "two"]) == ["one", "two"]
    with pytest.raises(ValueError, match="another kind"):
        kind(field("choice")).read(["one"])


# ---- Pasted from elsewhere -------------------------------------------------------------------


@pytest.mark.parametrize(
    ("name", "pasted", "meant"),
    [
        ("phone", "\u202a01392 383000\u202c", "01392 383000"),
        ("phone", "01392\u2013383000", "01392-383000"),
        ("phone", "01392\u202f383000", "01392 383000"),
        ("phone", "01392 383000 extension 214", "01392 383000 ext 214"),
        ("phone", "01392 383000 ext: 214", "01392 383000 ext 214"),
        ("phone", "Tel: 01392 383000", "01392 383000"),
        ("email", "\u202aname@school.example\u202c", "name@school.example"),
        ("email", "name@school.example\u200b", "name@school.example"),
        ("email", "mailto:name@school.example", "name@school.example"),
        ("email", "Sam Field <name@school.example>", "name@school.example"),
        ("text", "\u202aSam\u202c", "\u202aSam\u202c"),
    ],
)
def test_an_address_or_a_number_is_what_it_was_before_it_was_copied(name, pasted, meant):
    kind = KINDS[name]
    assert kind.tidy(pasted) == meant
    assert kind.mend_text(meant, TODAY) == ""


def test_what_is_neither_is_left_for_the_person_to_mend():
    assert KINDS["email"].tidy("ask <me>") == "ask <me>"
    assert KINDS["phone"].tidy("ring Tim") == "ring Tim"
