"""The payload: what a program reads."""

import json

from decision_tool.sending import payload as p
from tests.policy import AT_THE_FORM, DEVON, FLOW, FORM, SPECIMEN, SUBMISSION, a_case, recorded


def made(written=SPECIMEN, reached=AT_THE_FORM):
    return p.payload(DEVON, reached, written, SUBMISSION)


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
    fields = [*FORM.fields, *FORM.discussion.field]
    labels = [choice.label for field in fields for choice in field.options]
    labels += [question.title for question in FLOW.questions.values()]
    assert not [text for text in labels if f'"{text}"' in p.to_json(made())]
    assert made(a_case(areas=["risk", "plans"]))["form"]["areas"] == ["risk", "plans"]


def test_text_is_written_as_it_was_typed():
    typed = " “Quoted”\r\n\tté \N{RIGHT-TO-LEFT MARK}<script>\0 "
    whole = json.loads(p.to_json(made(a_case(problem=typed))))
    assert whole["form"]["problem"] == typed


def test_what_was_not_answered_is_left_out():
    assert "voice" not in made(a_case(voice=""))["form"]
    assert "result" not in made(recorded({"result": ""}))["discussions"][0]


def test_what_the_form_does_not_ask_is_left_out():
    assert "child-name" not in made(a_case(child_name="Sam"))["form"]


def test_a_private_reflection_is_nowhere_in_it():
    """K10."""
    private = a_case(reflection="Quokka", reflection_share="no")
    assert "Quokka" not in p.to_json(made(private))
    assert "reflection" not in p.to_json(made(private))


def test_discussions_stay_in_the_order_in_which_they_were_kept():
    said = ["second", "first", "third"]
    whole = made(recorded(*({"said": text} for text in said)))
    assert [row["said"] for row in whole["discussions"]] == said
