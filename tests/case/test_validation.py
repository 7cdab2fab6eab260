"""What must be mended is told for each field, in words that begin with what to do."""

from dataclasses import replace
from itertools import chain

import pytest

from decision_tool.case import record as case
from decision_tool.case import validation
from decision_tool.model.form import Value, Values
from tests.fixture import CASES, FORM, PROTOCOL, SPECIMEN, TODAY, a_case, without

FIELDS = {field.id: field for field in FORM.fields}
ROW_FIELDS = {field.id: field for field in FORM.discussion.field}


def unfinished(values: Values) -> validation.Mends:
    """What is told of the whole form before it is sent."""
    conditions = case.conditions(PROTOCOL.stages, replace(SPECIMEN, values=values))
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
    values = CASES.row | {id.replace("_", "-"): value for id, value in changed.items()}
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
    assert not unfinished(SPECIMEN.values | {"reply-by": "writing", field.id: ""})


def test_who_asks_to_be_telephoned_gives_a_number():
    assert list(unfinished(a_case(reply_by="call", telephone="").values)) == ["telephone"]


def test_who_left_out_a_stage_says_why():
    early = replace(a_case(skipped_why=""), discussions=without("directors").discussions)
    section = next(each for each in FORM.sections if each.id == "opinion")
    conditions = case.conditions(PROTOCOL.stages, early)
    assert list(validation.unfinished(section, early.values, conditions, TODAY)) == ["skipped-why"]


def test_an_empty_form_names_what_is_missing_in_the_order_of_the_form():
    found = list(unfinished({}))
    assert found == [id for id in FIELDS if id in found]
    assert found[0] == "full-name"


# ---- What is malformed -----------------------------------------------------------------------


@pytest.mark.parametrize(
    ("field", "value", "message"),
    [
        (
            "email",
            "nobody",
            "Enter an email address with an @, like name@school.example: “Your work email”",
        ),
        (
            "telephone",
            "call me",
            "Enter a telephone number, like 01234 567890: “Your work telephone”",
        ),
        (
            "first-seen",
            "soon",
            "Enter a real date, like 1 3 2026: “When did you first differ?”",
        ),
        ("full-name", "Sam\nSmith", "Write it on one line: “Your full name”"),
        ("reply-by", "pigeon", "Select an answer: “How shall we answer?”"),
        ("topics", ["weather"], "Select at least one answer: “What do you differ about?”"),
    ],
)
def test_what_to_mend_begins_with_what_to_do_and_names_the_field(field, value, message):
    """What each kind takes and refuses is tested with the kinds."""
    assert mistakes(**{field: value}) == {field: message}


def test_a_mistake_in_a_discussion_is_told_too():
    assert row_mistakes(date="2026-03-02") == {
        "date": "The date must be today or in the past: “When was it?”"
    }


def test_what_is_empty_but_for_spaces_is_empty_and_no_mistake():
    assert mistakes(telephone=" \n") == {}
