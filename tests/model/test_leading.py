"""Once something has happened, the answers lead to its page, changed as little as can be."""

import pytest

from decision_tool.model.leading import leading_to
from decision_tool.model.replay import replay
from tests.fixture import AT_STEP_3, FLOW, NO_STEP_LEFT, POSTED, journey
from tests.stories import answers


@pytest.mark.parametrize("story", [NO_STEP_LEFT, AT_STEP_3, POSTED])
def test_the_answers_lead_to_the_outcome_from_the_last_question_that_can(story):
    changed = leading_to(FLOW, journey(story), "with-officer")
    assert changed == answers(POSTED)
    assert replay(FLOW, changed).node.id == "with-officer"


@pytest.mark.parametrize("story", ["", "unsafe-now=in-danger"])
def test_where_no_answer_was_given_that_leads_there_nothing_is_made_up(story):
    assert leading_to(FLOW, journey(""), "with-officer") == {}


def test_an_outcome_that_is_not_there_is_not_led_to():
    assert leading_to(FLOW, journey(NO_STEP_LEFT), "") == {}
