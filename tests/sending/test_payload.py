"""The payload: what a program reads."""

import json
from dataclasses import replace

import pytest

from decision_tool.case.agreement import reached
from decision_tool.sending import payload as p
from tests.fixture import (
    AT_THE_FORM,
    FLOW,
    FORM,
    PROTOCOL,
    SPECIMEN,
    STAGES,
    SUBMISSION,
    a_case,
    journey,
    recorded,
)

NOWHERE = journey("")


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


def test_it_says_which_form_it_is_and_how_often_that_was_sent():
    again = replace(SUBMISSION, revision=2)
    told = p.payload(PROTOCOL, AT_THE_FORM, SPECIMEN, again)["submission"]
    assert (told["id"], told["revision"]) == (SUBMISSION.id, 2)
    assert made()["submission"]["revision"] == 1


def test_it_says_which_stages_were_followed_by_the_record_and_by_the_answers():
    assert made()["stages"] == {"recorded": STAGES, "by_answers": "directors"}
    assert made(recorded({"stage": "named-leads"}), NOWHERE)["stages"] == {
        "recorded": ["named-leads"]
    }


def test_where_the_two_differ_it_says_which_holds_or_that_nobody_said():
    one = recorded({"stage": "named-leads"})
    assert made(one)["stages"]["holds"] == "unsaid"
    said = reached(PROTOCOL, AT_THE_FORM, one).choices["record"]
    assert made(replace(one, holds=said))["stages"]["holds"] == "record"


def test_it_says_what_nobody_confirmed():
    assumed = replace(SPECIMEN, assumed=("service", "topics"))
    assert made(assumed)["assumed"] == ["service", "topics"]
    assert made()["assumed"] == []


@pytest.mark.parametrize("source", p.SOURCES)
def test_it_says_where_the_answers_came_from_if_anybody_knows(source):
    told = p.payload(PROTOCOL, AT_THE_FORM, SPECIMEN, replace(SUBMISSION, source=source))
    assert told["journey"]["source"] == source
    assert "source" not in made()["journey"]


def test_nothing_in_it_has_a_meaning_on_the_way():
    """Not in HTML, nor in a message, where a program might decode it once too often."""
    text = p.to_json(made(a_case(view="é <b> & a=3D b")))
    assert text.isascii()
    assert not set(text) & set("<>&=")
