"""The knowledge check: one right answer each, kept off the learner's page; mistakes stop."""

import pytest

from decision_tool.loading.tables import ProtocolError
from decision_tool.publishing.training import knowledge
from tests.html import Html
from tests.policy import DEVON, FOLDER, copy_of_devon, edit

QUESTIONS = knowledge.load(FOLDER, DEVON)
CHECK = knowledge.check_page(QUESTIONS, DEVON)
ANSWERS = knowledge.answers_page(QUESTIONS, DEVON)


def right(question):
    (letter,) = (letter for letter, answer in question.lettered.items() if answer.right)
    return letter


def test_there_are_twelve_questions_with_feedback_on_every_answer():
    assert len(QUESTIONS) == 12
    assert all(answer.feedback for question in QUESTIONS for answer in question.options)


def test_no_letter_is_right_much_more_often_than_another():
    letters = [right(question) for question in QUESTIONS]
    assert {letters.count(letter) for letter in "ABCD"} == {3}


def test_the_longest_answer_is_seldom_the_right_one():
    longest = [
        question
        for question in QUESTIONS
        if max(question.options, key=lambda answer: len(answer.label)).right
    ]
    assert len(longest) <= len(QUESTIONS) / 4


def test_the_learners_page_asks_everything_and_gives_nothing_away():
    page = Html(CHECK.html)
    inputs = [attrs for tag, attrs in page.tags if tag == "input"]
    assert len(inputs) == sum(len(question.options) for question in QUESTIONS)
    assert all(attrs.keys() == {"type", "name", "value"} for attrs in inputs)
    for question in QUESTIONS:
        assert question.title in page.text("legend")
        assert not any(answer.feedback in CHECK.html for answer in question.options)


def test_the_trainers_page_has_every_answer_under_the_name_that_the_script_asks_for():
    tags = [attrs for tag, attrs in Html(ANSWERS.html).tags if tag == "dd"]
    marked = {attrs["id"]: "data-right" in attrs for attrs in tags}
    assert marked == {
        f"{question.id}-{letter}": answer.right
        for question in QUESTIONS
        for letter, answer in question.lettered.items()
    }


MISTAKES = [
    ("right = true, feedback", "right = false, feedback",
     "question[first].options: holds no right answer. Write right = true in one of them."),
    ('Call {front_door_name}", right', 'Call {front_dor_name}", right', "front_dor_name"),
    ('clauses = ["P1"]', 'clauses = ["P99"]', "question[who-may].clauses: names “P99”"),
    ('clauses = ["P1"]', "clauses = []", "question[who-may].clauses: is empty."),
    ('id = "who-may"', 'id = "first"', "question[first]: stands twice."),
    ('feedback = "Rank', 'wrong = true, feedback = "Rank', "wrong: is not a known key."),
    ("Rank plays no part. Somebody junior may be the one who sees it.\" }",
     "Rank.\", right = true }",
     "question[who-may].options: holds 2 right answers. Write right = true in one of them."),
]  # fmt: skip


@pytest.mark.parametrize(("old", "new", "message"), MISTAKES, ids=[m[2] for m in MISTAKES])
def test_a_mistake_names_file_key_and_remedy(tmp_path, old, new, message):
    folder = copy_of_devon(tmp_path)
    edit(folder, knowledge.FILE, old, new)
    with pytest.raises(ProtocolError) as raised:
        knowledge.load(folder, DEVON)
    (fault,) = raised.value.faults
    assert str(fault).startswith("knowledge.toml: ")
    assert message in str(fault)
    assert fault.remedy
