"""Devon's knowledge check can't be passed by looking at the answers, and each of them teaches."""

from collections import Counter

import pytest

from decision_tool.publishing.training import knowledge
from tests.devon.policy import DEVON, FOLDER

BANK = knowledge.load(FOLDER, DEVON)
QUESTIONS = BANK.check
SETS = {slip or "check": BANK.on_slip(slip) for slip in ("", *knowledge.SLIPS)}
EACH = pytest.mark.parametrize("questions", SETS.values(), ids=SETS)


def right(question):
    (letter,) = (letter for letter, answer in question.lettered.items() if answer.right)
    return letter


def test_every_answer_says_why_or_why_not():
    assert all(answer.feedback for question in BANK.question for answer in question.options)


@EACH
def test_no_letter_is_right_much_more_often_than_another(questions):
    """Whoever always answers with the same letter has half at most."""
    letters = Counter(map(right, questions))
    assert max(letters.values()) <= len(questions) / 2


@EACH
def test_the_longest_answer_is_seldom_the_right_one(questions):
    longest = [
        question
        for question in questions
        if max(question.options, key=lambda answer: len(answer.label)).right
    ]
    assert len(longest) <= len(questions) / 2


@pytest.mark.parametrize("slip", knowledge.SLIPS)
def test_a_slip_has_five_questions_and_two_cases(slip):
    cases = [bool(question.case) for question in BANK.on_slip(slip)]
    assert cases == [False] * 5 + [True] * 2


def test_no_question_is_asked_twice():
    titles = [question.title for question in BANK.question if not question.case]
    assert len({*titles}) == len(titles)


def test_every_question_is_tagged():
    assert all(question.theme in BANK.themes for question in BANK.question)
