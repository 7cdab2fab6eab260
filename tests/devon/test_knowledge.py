"""Devon's knowledge check can't be passed by looking at the answers, and each of them teaches."""

from collections import Counter

from decision_tool.publishing.training import knowledge
from tests.devon.policy import DEVON, FOLDER

QUESTIONS = knowledge.load(FOLDER, DEVON)


def right(question):
    (letter,) = (letter for letter, answer in question.lettered.items() if answer.right)
    return letter


def test_every_answer_says_why_or_why_not():
    assert all(answer.feedback for question in QUESTIONS for answer in question.options)


def test_no_letter_is_right_much_more_often_than_another():
    """Whoever always answers with the same letter has half at most."""
    letters = Counter(map(right, QUESTIONS))
    assert max(letters.values()) <= len(QUESTIONS) / 2


def test_the_longest_answer_is_seldom_the_right_one():
    longest = [
        question
        for question in QUESTIONS
        if max(question.options, key=lambda answer: len(answer.label)).right
    ]
    assert len(longest) <= len(QUESTIONS) / 2
