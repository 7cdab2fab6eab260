"""What must be mended is told for each field, in words that begin with what to do."""

from dataclasses import replace
from itertools import chain

import pytest

from decision_tool.case import record as case
from decision_tool.case import validation
from decision_tool.model.form import Value, Values
from tests.policy import DEVON, FORM, SPECIMEN, TODAY, a_case

FIELDS = {field.id: field for field in FORM.fields}
ROW_FIELDS = {field.id: field for field in FORM.discussion.field}
ROW = SPECIMEN.discussions[0]


def unfinished(values: Values) -> validation.Mends:
    """What is told of the whole form before it is sent."""
    conditions = case.conditions(DEVON.stages, replace(SPECIMEN, values=values))
    found = (validation.unfinished(s, values, conditions, TODAY) for s in FORM.sections)
    return dict(chain.from_iterable(mends.items() for mends in found))


def malformed(values: Values) -> validation.Mends:
    """What is told of a page of the form when it is saved."""
    found = (validation.malformed(section, values, TODAY) for section in FORM.sections)
    return dict(chain.from_iterable(mends.items() for mends in found))


def mistakes(**changed: Value) -> validation.Mends:
    """What is told of a malformed value, when the page is saved and before it is sent alike."""
    values = a_case(**changed).values
    assert unfinished(values) == malformed(values)
    return malformed(values)


def row_mistakes(**changed: Value) -> validation.Mends:
    values = ROW | changed
    return validation.unfinished(FORM.discussion, values, values, TODAY)


# ---- What must be filled in ------------------------------------------------------------------


def test_the_specimen_passes():
    assert mistakes() == {}
    assert row_mistakes() == {}


@pytest.mark.parametrize("field", [field for field in FIELDS.values() if field.required])
@pytest.mark.parametrize("empty", ["", " \n\t", []])
def test_what_is_required_can_not_be_left_out(field, empty):
    found = unfinished(SPECIMEN.values | {field.id: empty})
    assert list(found) == [field.id]
    assert field.label in found[field.id]


@pytest.mark.parametrize("id", [field.id for field in ROW_FIELDS.values() if field.required])
def test_a_discussion_without_what_is_required_is_unfinished(id):
    assert list(row_mistakes(**{id: ""})) == [id]


@pytest.mark.parametrize("id", FIELDS)
def test_a_page_can_be_saved_with_anything_left_out(id):
    assert not malformed(SPECIMEN.values | {id: ""})


@pytest.mark.parametrize("field", [field for field in FIELDS.values() if not field.required])
def test_an_optional_field_can_be_left_out_when_nothing_calls_for_it(field):
    assert not unfinished(SPECIMEN.values | {"contact": "email", field.id: ""})


def test_who_asks_to_be_telephoned_gives_a_number():
    assert list(unfinished(a_case(contact="phone", phone="").values)) == ["phone"]


def test_who_left_out_a_stage_says_why():
    """Z10."""
    early = replace(a_case(early_reason=""), discussions=SPECIMEN.discussions[:2])
    section = FORM.sections[-1]
    conditions = case.conditions(DEVON.stages, early)
    assert list(validation.unfinished(section, early.values, conditions, TODAY)) == ["early-reason"]


def test_an_empty_form_names_what_is_missing_in_the_order_of_the_form():
    found = list(unfinished({}))
    assert found == [id for id in FIELDS if id in found]
    assert found[0] == "name"


# ---- What is malformed -----------------------------------------------------------------------


@pytest.mark.parametrize(
    "email",
    ["a@b.example", "first.last@devon.gov.uk", "o'neil@x.example", "a+b@x.example ", "é@x.example"],
)
def test_an_email_address(email):
    assert mistakes(email=email) == {}


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
    assert list(mistakes(email=email)) == ["email"]


@pytest.mark.parametrize("phone", ["999", "01234 567890", "+44 (0)1392 38-30-00", "0345 155 x 7"])
def test_a_telephone_number(phone):
    assert mistakes(phone=phone) == {}


@pytest.mark.parametrize("phone", ["12", "call me", "0" * 31, "1" * 100_000, "01392\n383000"])
def test_no_telephone_number(phone):
    assert list(mistakes(phone=phone)) == ["phone"]


@pytest.mark.parametrize("day", ["2026-03-01", "2024-02-29", "1999-12-31"])
def test_a_date_until_today(day):
    assert row_mistakes(date=day) == {}


@pytest.mark.parametrize(
    "day",
    [
        "2025-02-29",
        "2026-13-01",
        "01/03/2026",
        "yesterday",
        "20260301",
        "2026-W09-1",
        " 2026-03-01",
    ],
)
def test_no_date(day):
    assert "Give a real date, such as 2026-03-01" in row_mistakes(date=day)["date"]


def test_a_date_in_the_future_is_a_slip():
    assert "not in the future" in row_mistakes(date="2026-03-02")["date"]


def test_a_short_answer_is_one_line_and_a_long_one_as_many_as_it_takes():
    assert list(mistakes(name="Sam\nSmith")) == ["name"]
    assert mistakes(problem="One\nTwo\n\nFour") == {}


@pytest.mark.parametrize(
    ("field", "made_up"),
    [
        ("sector", "army"),
        ("sector", ["health"]),
        ("areas", ["risk", "weather"]),
        ("areas", "risk"),
        ("contact", "<script>"),
        ("name", ["Sam"]),
        ("problem", ["One", "Two"]),
    ],
)
def test_a_value_that_the_form_does_not_offer_counts_as_not_answered(field, made_up):
    assert list(mistakes(**{field: made_up})) == [field]


def test_the_same_choice_twice_counts_as_not_answered():
    """The schema takes each once."""
    assert list(mistakes(areas=["risk", "risk"])) == ["areas"]
