"""Slips before and after a session ask other questions on the same themes, and count."""

import json

import pytest

from decision_tool.loading.faults import ProtocolError
from decision_tool.publishing.training import knowledge, slips
from tests.fixture import PROTOCOL, a_copy
from tests.html import Html

QUESTION = """
[[question]]
id = "{slip}-{theme}"
theme = "{theme}"
slip = "{slip}"
title = "What {slip}, on {theme}?"
clauses = ["1.1"]
options = [
  {{ label = "This", feedback = "No: it can wait." }},
  {{ label = "That", feedback = "So it is.", right = true }},
]
"""
TOP = """
sure = ["I know."]
[themes]
night = "At night"
rain = "In the rain"
"""
WHOLE = [(slip, theme) for slip in knowledge.SLIPS for theme in ("night", "rain")]


@pytest.fixture
def load(tmp_path):
    """Load a bank with these questions on its slips."""
    folder = a_copy(tmp_path)

    def load(questions=WHOLE):
        told = "".join(QUESTION.format(slip=slip, theme=theme) for slip, theme in questions)
        (folder / knowledge.FILE).write_text(TOP + told, "utf-8")
        return knowledge.load(folder, PROTOCOL)

    return load


def test_what_is_on_a_slip_is_not_in_the_check(load):
    assert load().check == ()


@pytest.mark.parametrize("slip", knowledge.SLIPS)
def test_a_slip_asks_its_own_questions_and_gives_nothing_away(load, slip):
    bank = load()
    html = slips.slip_page(bank, slip, PROTOCOL).html
    asked = Html(html).text("legend")
    for question in bank.question:
        assert (question.title in asked) == (question.slip == slip)
        assert not any(answer.feedback in html for answer in question.options)
    assert "I know." in asked


def test_the_page_that_counts_knows_what_is_right_on_each_slip(load):
    (tally,) = (
        attrs
        for tag, attrs in Html(slips.tally_page(load(), PROTOCOL).html).tags
        if attrs.get("id") == "tally"
    )
    facts = json.loads(tally["data-facts"])
    assert facts["key"] == {"before": ["B", "B"], "after": ["B", "B"]}
    assert list(facts["themes"]) == ["night", "rain"]
    assert facts["fewest"] == 5


def test_the_trainers_have_the_answers_of_the_slips_too(load):
    html = slips.answers_page(load(), PROTOCOL).html
    assert html.count("So it is.") == len(WHOLE)


@pytest.mark.parametrize(
    ("questions", "fault"),
    [
        (WHOLE[:3], "have not the same themes: before night, rain, after night."),
        ([*WHOLE[:2], *WHOLE[:1:-1]], "before night, rain, after rain, night."),
        ([("before", "snow")], "question[before-snow].theme: names “snow”"),
        ([("during", "rain")], "question[during-rain].slip: names “during”"),
    ],
)
def test_slips_that_cannot_be_compared_are_told(load, questions, fault):
    with pytest.raises(ProtocolError) as raised:
        load(questions)
    assert fault in str(raised.value)
