"""The letter: everything that is sent, in words and in order, and nothing that is private."""

from dataclasses import replace

import pytest

from decision_tool.sending import letter as letters
from tests.fixture import (
    AT_THE_FORM,
    FORM,
    PROTOCOL,
    SPECIMEN,
    SUBMISSION,
    TEXTS,
    a_case,
    addressed,
    recorded,
)

PRIVATE = {"feelings": "Quokka", "share_feelings": "keep"}


def written(case=SPECIMEN, protocol=PROTOCOL):
    return letters.letter(protocol, AT_THE_FORM, case, SUBMISSION)


def test_it_has_every_field_in_words():
    both = [area.id for area in PROTOCOL.areas]
    text = written(a_case(topics=both, child_view="", share_feelings="share")).text
    for field in (*FORM.fields, *FORM.discussion.field):
        assert f"\n{field.label}\n" in text
    assert "  How serious it is for the child; Who should do what, and by when\n" in text
    assert "What does the child say about it?\n  (not answered)\n" in text


@pytest.mark.parametrize("field", TEXTS)
def test_what_was_typed_is_in_it_and_not_in_its_subject(field):
    given = written(a_case(**{field: "Quokka", "share_feelings": "share"}))
    assert "  Quokka\n" in given.text
    assert "Quokka" not in given.subject + given.note


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r", "\f", "\x85", "\N{LINE SEPARATOR}"])
def test_every_line_of_a_long_answer_is_indented(end):
    """So that no answer can pass for a heading or a question of ours."""
    text = written(a_case(view=end.join(["One", "WHO WRITES", "----------"]))).text
    assert "  One\n  WHO WRITES\n  ----------\n" in text


def test_the_discussions_are_numbered_in_their_order():
    text = written(recorded({"came-of-it": "Emu"}, {"came-of-it": "Ibis"})).text
    places = [text.index(part) for part in ("A TALK (1)", "Emu", "A TALK (2)", "Ibis")]
    assert places == sorted(places)


def test_what_is_private_is_not_mentioned():
    """Not even that there is something."""
    text = written(a_case(**PRIVATE)).text
    assert "Quokka" not in text
    assert not [f.label for f in FORM.fields if f.sent_when and f.label in text]


def test_what_the_person_keeps_has_it_and_says_that_it_is_private():
    case = a_case(**PRIVATE)
    parts = letters.parts(PROTOCOL, AT_THE_FORM, case, case.values)
    answers = dict(answer for part in parts for answer in part.answers)
    label = next(field.label for field in FORM.fields if field.id == "feelings")
    assert answers[f"{label} {letters.PRIVATE}"] == "Quokka"


def test_it_names_clauses_of_the_protocol_and_no_national_guidance():
    node = replace(AT_THE_FORM.node, clauses=("4.1", "G1"))
    whole = letters.letter(PROTOCOL, replace(AT_THE_FORM, node=node), SPECIMEN, SUBMISSION)
    assert "(clauses 4.1)" in whole.text


def test_it_tells_which_answers_led_to_it_and_the_clauses():
    text = written().text
    assert "Is a child in danger right now?\n  No\n" in text
    assert "  Send the difference of opinion form (clauses 4.1, 4.2)" in text


def test_it_begins_with_a_note_that_says_to_whom_it_goes_and_what_it_is():
    assert written().note.startswith(
        "To the Westmarch Partnership Officer\n\n"
        "This is a difference of opinion form under the Differences of Opinion Protocol of the "
        "Westmarch Safeguarding Children Partnership. "
    )
    assert written().text.startswith(written().note)


def test_the_note_says_what_the_partnership_wants_said_and_cites_it():
    assert "My line manager knows that I send it. (4.1)" in written().note
    silent = replace(PROTOCOL, sending=replace(PROTOCOL.sending, letter=()))
    assert "My line manager" not in written(protocol=silent).note


def test_the_note_says_which_sending_it_is_and_what_to_attach():
    note = written().note
    assert SUBMISSION.id in note
    assert "difference-of-opinion-form.json" in note


@pytest.mark.parametrize("address", ["", "officer@partnership.example"])
def test_it_goes_to_the_address_that_is_filled_in_and_to_none_while_there_is_none(address):
    assert written(protocol=addressed(address)).to == address


def test_it_comes_from_the_person_who_wrote_it():
    assert written(a_case(email=" name@school.example ")).sender == "name@school.example"


def test_the_subject_tells_sendings_apart_and_names_nobody():
    assert written().subject == "Difference of opinion form: 01234567"
