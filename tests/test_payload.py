"""The payload: what a program reads, and the published schema that describes it."""

import copy
import json
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft202012Validator, ValidationError

from decision_tool import case
from decision_tool import payload as p
from decision_tool.journey import replay
from tests.policy import (
    AT_THE_FORM,
    DEVON,
    FLOW,
    SPECIMEN,
    SUBMISSION,
    TEXTS,
    TODAY,
    every_set_of_answers,
    values,
)

SCHEMA = p.schema(DEVON)
VALIDATOR = Draft202012Validator(SCHEMA, format_checker=Draft202012Validator.FORMAT_CHECKER)


def made(typed=SPECIMEN, reached=AT_THE_FORM):
    return p.payload(DEVON, reached, typed, SUBMISSION)


def test_the_schema_is_a_schema():
    Draft202012Validator.check_schema(SCHEMA)


def test_the_payload_of_a_form_that_passes_fits_the_schema():
    VALIDATOR.validate(made())


def test_it_survives_the_way_through_json():
    assert json.loads(p.to_json(made())) == made()


def test_it_begins_with_its_schema():
    assert next(iter(made())) == "$schema"
    assert made()["$schema"] == SUBMISSION.schema_url


def test_it_says_which_protocol_and_which_tool_it_comes_from():
    assert made()["protocol"] == {
        "partnership": "Devon Safeguarding Children Partnership",
        "title": DEVON.title,
        "version": DEVON.edition.version,
    }
    assert made()["tool"]["name"] == "decision_tool"


def test_it_traces_the_answers_to_the_outcome_and_its_clauses():
    assert made()["journey"] == {
        "answers": AT_THE_FORM.answers,
        "reached": "form-no-agreement",
        "clauses": ["C10", "K13", "K14", "S2"],
    }


def test_it_holds_ids_and_no_labels():
    """So a change of wording changes no payload."""
    labels = [choice.label for field in DEVON.form.fields for choice in field.options]
    labels += [question.title for question in FLOW.questions.values()]
    written = [text for text in labels if f'"{text}"' in p.to_json(made())]
    assert not written
    assert made(values(areas=["risk", "plans"]))["form"]["areas"] == ["risk", "plans"]


def test_text_is_written_as_it_was_typed():
    typed = " “Quoted”\r\n\tté \N{RIGHT-TO-LEFT MARK}<script>\0 "
    assert made(values(problem=typed))["form"]["problem"] == typed
    assert json.loads(p.to_json(made(values(problem=typed))))["form"]["problem"] == typed


def test_what_was_not_answered_is_left_out():
    assert "voice" not in made(values(voice=""))["form"]


def test_what_the_form_does_not_ask_is_left_out():
    assert "child-name" not in made(SPECIMEN | {"child-name": "Sam"})["form"]


def test_every_journey_fits_the_schema():
    only_journey = Draft202012Validator(SCHEMA["properties"]["journey"])
    for story in every_set_of_answers()[::7]:
        only_journey.validate(made(reached=replay(FLOW, story))["journey"])


@pytest.mark.parametrize("field", [field.id for field in DEVON.form.fields if field.required])
def test_without_a_required_field_it_does_not_fit(field):
    incomplete = made()
    del incomplete["form"][field]
    with pytest.raises(ValidationError, match=field):
        VALIDATOR.validate(incomplete)


@pytest.mark.parametrize(
    ("condition", "missing"),
    [
        ({"contact": "phone"}, "phone"),
        ({"stage-2-followed": "waiting"}, "stage-2-date"),
        ({"stage-3-followed": "yes"}, "stage-3-who"),
    ],
)
def test_without_a_field_that_another_calls_for_it_does_not_fit(condition, missing):
    incomplete = made(SPECIMEN | condition)
    del incomplete["form"][missing]
    with pytest.raises(ValidationError, match=missing):
        VALIDATOR.validate(incomplete)


@pytest.mark.parametrize(
    ("path", "wrong"),
    [
        (("form", "sector"), "army"),
        (("form", "areas"), ["weather"]),
        (("form", "areas"), []),
        (("form", "stage-1-date"), "01/03/2026"),
        (("form", "email"), "nobody"),
        (("form", "child-name"), "Sam"),
        (("format",), 2),
        (("journey", "reached"), "home"),
        (("journey", "answers"), {"danger": "maybe"}),
        (("submission", "prepared_on"), "today"),
    ],
)
def test_what_the_protocol_does_not_know_does_not_fit(path, wrong):
    changed = copy.deepcopy(made())
    inside = changed
    for key in path[:-1]:
        inside = inside[key]
    inside[path[-1]] = wrong
    with pytest.raises(ValidationError):
        VALIDATOR.validate(changed)


def test_a_form_in_which_no_field_calls_for_another_has_a_schema_too():
    sections = tuple(
        replace(s, field=tuple(replace(f, required_when=None) for f in s.field))
        for s in DEVON.form.sections
    )
    other = replace(DEVON, form=replace(DEVON.form, sections=sections))
    Draft202012Validator.check_schema(p.schema(other))


@given(st.fixed_dictionaries(dict.fromkeys(TEXTS, st.text())))
def test_whatever_passes_the_checks_of_the_form_fits_the_schema(typed):
    refused = case.errors(DEVON.form, SPECIMEN | typed, TODAY)
    passing = SPECIMEN | {id: text for id, text in typed.items() if id not in refused}
    VALIDATOR.validate(made(passing))
