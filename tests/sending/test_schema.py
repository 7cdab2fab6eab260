"""The published schema fits every payload of a form that passes, and nothing else."""

import copy
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from jsonschema import Draft202012Validator, ValidationError

from decision_tool.case import record as case
from decision_tool.case import validation
from decision_tool.case.record import Case
from decision_tool.model.replay import replay
from decision_tool.sending import payload as p
from decision_tool.sending import schema as s
from tests.fixture import (
    AT_THE_FORM,
    CASES,
    FLOW,
    FORM,
    PROTOCOL,
    ROW_TEXTS,
    SPECIMEN,
    SUBMISSION,
    TEXTS,
    TODAY,
    a_case,
    with_stages,
)
from tests.stories import every_set_of_answers

SCHEMA = s.schema(PROTOCOL)
VALIDATOR = Draft202012Validator(SCHEMA, format_checker=Draft202012Validator.FORMAT_CHECKER)
REQUIRED = [field.id for field in FORM.fields if field.required]
REQUIRED_OF_A_ROW = [field.id for field in FORM.discussion.field if field.required]


def made(written=SPECIMEN, reached=AT_THE_FORM):
    return copy.deepcopy(p.payload(PROTOCOL, reached, written, SUBMISSION))


def test_it_is_a_schema():
    Draft202012Validator.check_schema(SCHEMA)


def test_the_payload_of_a_form_that_passes_fits():
    VALIDATOR.validate(made())


@pytest.mark.parametrize("count", [1, 3, 7])
def test_a_partnership_with_other_stages_has_a_schema_of_its_own(tmp_path, count):
    other = with_stages(tmp_path, count)
    written = case.specimen(other.form, other.stages)
    whole = p.payload(other, replay(other.flow, AT_THE_FORM.answers), written, SUBMISSION)
    Draft202012Validator(s.schema(other)).validate(whole)


def test_every_journey_fits():
    only_journey = Draft202012Validator(SCHEMA["properties"]["journey"])
    for story in every_set_of_answers(PROTOCOL)[::7]:
        only_journey.validate(made(reached=replay(FLOW, story))["journey"])


@pytest.mark.parametrize("field", REQUIRED)
def test_without_a_required_field_it_does_not_fit(field):
    incomplete = made()
    del incomplete["form"][field]
    with pytest.raises(ValidationError, match=field):
        VALIDATOR.validate(incomplete)


@pytest.mark.parametrize("field", REQUIRED_OF_A_ROW)
def test_without_a_required_field_of_a_discussion_it_does_not_fit(field):
    incomplete = made()
    del incomplete["discussions"][1][field]
    with pytest.raises(ValidationError, match=field):
        VALIDATOR.validate(incomplete)


def test_without_a_field_that_another_calls_for_it_does_not_fit():
    incomplete = made(a_case(reply_by="call", telephone=""))
    with pytest.raises(ValidationError, match="telephone"):
        VALIDATOR.validate(incomplete)


@pytest.mark.parametrize("share", ["share", "keep", ""])
def test_with_or_without_what_is_private_it_fits(share):
    VALIDATOR.validate(made(a_case(feelings="Mine", share_feelings=share)))


@pytest.mark.parametrize(
    ("path", "wrong"),
    [
        (("form", "reply-by"), "pigeon"),
        (("form", "topics"), ["weather"]),
        (("form", "topics"), []),
        (("form", "topics"), ["else", "else"]),
        (("form", "email"), "nobody"),
        (("form", "child-name"), "Sam"),
        (("discussions", 0, "date"), "01/03/2026"),
        (("discussions", 0, "stage"), "kings"),
        (("discussions", 0, "child-name"), "Sam"),
        (("format",), 1),
        (("journey", "reached"), "home"),
        (("journey", "answers"), {"unsafe-now": "maybe"}),
        (("journey", "clauses"), ["9.9"]),
        (("protocol", "id"), "elsewhere"),
        (("submission", "prepared_on"), "today"),
    ],
)
def test_what_the_protocol_does_not_know_does_not_fit(path, wrong):
    changed = inside = made()
    for key in path[:-1]:
        inside = inside[key]
    inside[path[-1]] = wrong
    with pytest.raises(ValidationError):
        VALIDATOR.validate(changed)


def test_a_form_in_which_no_field_calls_for_another_has_a_schema_too():
    sections = tuple(
        replace(section, field=tuple(replace(f, required_when=None) for f in section.field))
        for section in FORM.sections
    )
    other = replace(PROTOCOL, form=replace(FORM, sections=sections))
    Draft202012Validator.check_schema(s.schema(other))


def passing(section, values, simple):
    """These values, with a simple one in place of each that must be mended."""
    refused = validation.unfinished(section, values, values, TODAY)
    return values | {id: simple[id] for id in refused}


CHOICES = [field for field in FORM.fields if field.options]
ANSWERS = st.fixed_dictionaries(
    dict.fromkeys(TEXTS, st.text() | st.sampled_from(["", " ", "a@b.example ", " 999"]))
    | {
        field.id: st.lists(st.sampled_from([choice.id for choice in field.options]), max_size=3)
        if field.kind == "choices"
        else st.sampled_from(["", *(choice.id for choice in field.options)])
        for field in CHOICES
    }
)
ROWS = st.fixed_dictionaries(
    dict.fromkeys(ROW_TEXTS, st.text() | st.dates().map(str) | st.just(" 2000-01-01 "))
)


@settings(max_examples=40)
@given(ANSWERS, st.lists(ROWS, max_size=3))
def test_whatever_passes_the_checks_of_the_form_fits(typed, rows):
    values = typed
    for section in FORM.sections:
        values = passing(section, values, SPECIMEN.values)
    simple = CASES.row
    kept = tuple(passing(FORM.discussion, simple | row, simple) for row in rows)
    VALIDATOR.validate(made(Case(values, kept)))
