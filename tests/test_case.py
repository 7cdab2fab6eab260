"""What a person typed is kept as it is, completed from their answers, and checked."""

from datetime import date

import pytest

from decision_tool import case
from decision_tool.form import Value
from decision_tool.journey import Answers
from tests.policy import DEVON, DISAGREE, SPECIMEN, WORKER, answers, values

FORM = DEVON.form
FIELDS = {field.id: field for field in FORM.fields}
TODAY = date(2026, 3, 1)


def mistakes(**changed: Value) -> case.Errors:
    return case.errors(FORM, values(**changed), TODAY)


def prefilled(given: Answers, **typed: Value):
    return case.prefilled(FORM, given, typed)


# ---- What must be filled in ------------------------------------------------------------------


def test_the_specimen_passes():
    assert mistakes() == {}


@pytest.mark.parametrize("field", [field for field in FIELDS.values() if field.required])
@pytest.mark.parametrize("empty", ["", " \n\t", []])
def test_what_is_required_can_not_be_left_out(field, empty):
    found = case.errors(FORM, SPECIMEN | {field.id: empty}, TODAY)
    assert list(found) == [field.id]
    assert field.label in found[field.id]


@pytest.mark.parametrize("field", [field for field in FIELDS.values() if not field.required])
def test_an_optional_field_can_be_left_out_when_nothing_calls_for_it(field):
    none_followed = {id: "no" for id in FIELDS if id.endswith("-followed")}
    by_email = {"contact": "email"}
    assert not case.errors(FORM, SPECIMEN | none_followed | by_email | {field.id: ""}, TODAY)


def test_who_asks_to_be_telephoned_gives_a_number():
    assert list(mistakes(contact="phone", phone="")) == ["phone"]


@pytest.mark.parametrize("followed", ["yes", "waiting"])
def test_a_stage_that_was_followed_needs_its_date_and_who_spoke_to_whom(followed):
    found = mistakes(stage_2_followed=followed, stage_2_date="", stage_2_who="")
    assert list(found) == ["stage-2-date", "stage-2-who"]


def test_an_empty_form_names_what_is_missing_in_the_order_of_the_form():
    found = list(case.errors(FORM, {}, TODAY))
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
    assert mistakes(stage_1_date=day) == {}


@pytest.mark.parametrize(
    "day", ["2025-02-29", "2026-13-01", "01/03/2026", "yesterday", "20260301", "2026-W09-1"]
)
def test_no_date(day):
    assert "Give a real date, such as 2026-03-01" in mistakes(stage_1_date=day)["stage-1-date"]


def test_a_date_in_the_future_is_a_slip():
    assert "not in the future" in mistakes(stage_1_date="2026-03-02")["stage-1-date"]


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


# ---- What the answers already say ------------------------------------------------------------


@pytest.mark.parametrize(
    ("story", "field", "expected"),
    [
        ("who=voluntary", "sector", "voluntary"),
        ("who=practitioner", "sector", None),
        ("area=sharing", "areas", ["sharing"]),
        ("area=other", "areas", ["other"]),
        ("area=unclear", "areas", None),
        ("setting=yes", "conference", "yes"),
        ("setting=raised", "conference", "yes"),
        ("setting=no", "conference", "no"),
        ("danger=called", "risk", "emergency"),
        ("danger=called harm=reported", "risk", "emergency"),
        ("danger=no harm=reported", "risk", "front-door"),
        ("danger=no harm=no", "risk", None),
    ],
)
def test_an_answer_fills_in_a_field(story, field, expected):
    assert prefilled(answers(story)).get(field) == expected


@pytest.mark.parametrize(
    ("story", "followed"),
    [
        ("reached=none", [None, None, None, None]),
        ("reached=stage-2 stage-2-result=no", ["yes", "yes", None, None]),
        ("reached=stage-2 stage-2-result=waiting", ["yes", "waiting", None, None]),
        ("reached=stage-4 stage-4-result=no", ["yes", "yes", "yes", "yes"]),
        ("reached=stage-4 stage-4-result=waiting", ["yes", "yes", "yes", "waiting"]),
        ("reached=missed missed=stage-3", [None, None, "no", None]),
    ],
)
def test_the_stages_that_were_followed_are_filled_in(story, followed):
    filled = prefilled(answers(f"{DISAGREE} {story}"))
    assert [filled.get(f"{stage.id}-followed") for stage in DEVON.stages] == followed


def test_nothing_is_filled_in_that_the_answers_do_not_say():
    assert prefilled({}) == {}
    assert prefilled(answers(f"{WORKER} about=theme")) == {}


@pytest.mark.parametrize("emptied", ["", []])
def test_a_field_that_was_touched_and_emptied_stays_empty(emptied):
    filled = prefilled(answers("area=risk setting=no"), areas=emptied)
    assert not filled["areas"]
    assert filled["conference"] == "no"


def test_what_was_typed_wins_over_what_the_answers_say():
    assert prefilled(answers("setting=no"), conference="yes")["conference"] == "yes"


@pytest.mark.parametrize(
    "text", [" both ends ", "a\r\nb", "\N{RIGHT-TO-LEFT MARK}", "<script>", "\0", "x" * 100_000]
)
def test_text_is_never_changed(text):
    assert prefilled({}, problem=text) == {"problem": text}
