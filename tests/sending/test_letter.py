"""The letter: everything that is sent, in words and in order, and nothing that is private."""

from dataclasses import replace

import pytest

from decision_tool.sending import letter as mail
from tests.policy import AT_THE_FORM, DEVON, FORM, SPECIMEN, SUBMISSION, TEXTS, a_case, recorded

PRIVATE = {"reflection": "Quokka", "reflection_share": "no"}


def written(case=SPECIMEN, protocol=DEVON):
    return mail.letter(protocol, AT_THE_FORM, case, SUBMISSION)


def test_it_has_every_field_in_words():
    text = written(a_case(areas=["risk", "plans"], voice="", reflection_share="yes")).text
    for field in (*FORM.fields, *FORM.discussion.field):
        assert f"\n{field.label}\n" in text
    risk, plans = DEVON.areas[0].label, DEVON.areas[4].label
    assert f"  {risk}; {plans}\n" in text
    assert "What has the child said or shown about this?\n  (not answered)\n" in text


@pytest.mark.parametrize("field", TEXTS)
def test_what_was_typed_is_in_it_and_not_in_its_subject(field):
    given = written(a_case(**{field: "Quokka", "reflection_share": "yes"}))
    assert "  Quokka\n" in given.text
    assert "Quokka" not in given.subject + given.note


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r", "\f", "\x85", "\N{LINE SEPARATOR}"])
def test_every_line_of_a_long_answer_is_indented(end):
    """So that no answer can pass for a heading or a question of ours."""
    text = written(a_case(problem=end.join(["One", "THE CHILD", "---------"]))).text
    assert "  One\n  THE CHILD\n  ---------\n" in text


def test_the_discussions_are_numbered_in_their_order():
    text = written(recorded({"said": "Emu"}, {"said": "Ibis"})).text
    places = [text.index(part) for part in ("DISCUSSION (1)", "Emu", "DISCUSSION (2)", "Ibis")]
    assert places == sorted(places)


def test_a_private_reflection_is_not_mentioned():
    """K10: not even that there is one."""
    text = written(a_case(**PRIVATE)).text
    assert "Quokka" not in text
    assert not [f.label for f in FORM.fields if f.sent_when and f.label in text]


def test_what_the_person_keeps_has_the_reflection_and_says_that_it_is_private():
    case = a_case(**PRIVATE)
    parts = mail.parts(DEVON, AT_THE_FORM, case, case.values)
    answers = dict(answer for part in parts for answer in part.answers)
    label = next(field.label for field in FORM.fields if field.id == "reflection")
    assert answers[f"{label} {mail.PRIVATE}"] == "Quokka"


def test_it_tells_which_answers_led_to_it_and_the_clauses():
    text = written().text
    assert "Is a child in danger right now?\n  No\n" in text
    assert "  Send the case resolution form (clauses C10, K13, K14, S2)" in text


def test_it_says_what_kind_of_message_it_is():
    """Z11: the partnership expects its own online form."""
    assert "it was not made with the partnership’s own online form (Z11)" in written().note
    assert written().text.startswith(written().note)


def test_the_note_says_which_sending_it_is_and_what_to_attach():
    note = written().note
    assert SUBMISSION.id in note
    assert "case-resolution-form.json" in note


def test_without_an_address_the_person_fills_it_in():
    """Z4."""
    assert written().to == ""


def test_with_an_address_the_letter_goes_there():
    setting = replace(DEVON.settings["manager_email"], value="manager@partnership.example")
    other = replace(DEVON, settings=DEVON.settings | {"manager_email": setting})
    assert written(protocol=other).to == "manager@partnership.example"


def test_it_comes_from_the_person_who_wrote_it():
    assert written(a_case(email=" name@school.example ")).sender == "name@school.example"


def test_the_subject_tells_sendings_apart_and_names_nobody():
    assert written().subject == "Case resolution form: 01234567"
