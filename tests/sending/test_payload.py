"""The payload: what a program reads."""

import json
from dataclasses import replace

import pytest

from decision_tool.sending import payload as p
from tests.fixture import (
    AT_THE_FORM,
    FLOW,
    FORM,
    PROTOCOL,
    SPECIMEN,
    SUBMISSION,
    a_case,
    recorded,
)


def made(written=SPECIMEN, reached=AT_THE_FORM):
    return p.payload(PROTOCOL, reached, written, SUBMISSION)


def test_it_survives_the_way_through_json():
    assert json.loads(p.to_json(made())) == made()


def test_it_begins_with_its_schema():
    assert next(iter(made())) == "$schema"
    assert made()["$schema"] == SUBMISSION.schema_url


def test_it_names_clauses_of_the_protocol_and_no_national_guidance():
    node = replace(AT_THE_FORM.node, clauses=("4.1", "G1"))
    reached = replace(AT_THE_FORM, node=node)
    assert made(reached=reached)["journey"]["clauses"] == ["4.1"]


def test_it_says_which_protocol_and_which_tool_it_comes_from():
    assert made()["protocol"] == {
        "id": "westmarch",
        "partnership": "Westmarch Safeguarding Children Partnership",
        "title": "Differences of Opinion Protocol",
        "version": "2026-09",
    }
    assert made()["tool"]["name"] == "decision_tool"


def test_it_traces_the_answers_to_the_outcome_and_its_clauses():
    assert made()["journey"] == {
        "answers": AT_THE_FORM.answers,
        "reached": "post-form",
        "clauses": ["4.1", "4.2"],
    }


def test_it_holds_ids_and_no_labels():
    """So a change of wording changes no payload."""
    fields = [*FORM.fields, *FORM.discussion.field]
    labels = [choice.label for field in fields for choice in field.options]
    labels += [question.title for question in FLOW.questions.values()]
    assert not [text for text in labels if f'"{text}"' in p.to_json(made())]
    assert made(a_case(topics=["else", "level-of-need"]))["form"]["topics"] == [
        *("else", "level-of-need"),
    ]


def test_text_is_written_as_it_was_typed():
    typed = " “Quoted”\r\n\tté \N{RIGHT-TO-LEFT MARK}<script>\0 "
    whole = json.loads(p.to_json(made(a_case(view=typed))))
    assert whole["form"]["view"] == typed


@pytest.mark.parametrize("nothing", ["", " ", "\n\t", []])
def test_what_was_not_answered_is_left_out(nothing):
    """An optional date of spaces would not fit the schema."""
    assert "first-seen" not in made(a_case(first_seen=nothing))["form"]
    assert "answered" not in made(recorded({"answered": nothing}))["discussions"][0]


def test_what_the_form_does_not_ask_is_left_out():
    assert "child-name" not in made(a_case(child_name="Sam"))["form"]


def test_what_is_private_is_nowhere_in_it():
    private = a_case(feelings="Quokka", share_feelings="keep")
    assert "Quokka" not in p.to_json(made(private))
    assert "feelings" not in p.to_json(made(private))


def test_discussions_stay_in_the_order_in_which_they_were_kept():
    told = ["second", "first", "third"]
    whole = made(recorded(*({"came-of-it": text} for text in told)))
    assert [row["came-of-it"] for row in whole["discussions"]] == told


@pytest.mark.parametrize(
    ("called", "file"),
    [
        ("difference of opinion form", "difference-of-opinion-form.json"),
        ("CR1 (part 2)", "cr1-part-2.json"),
    ],
)
def test_its_file_has_the_name_of_the_form(called, file):
    assert p.file_name(replace(PROTOCOL, form_name=called)) == file
