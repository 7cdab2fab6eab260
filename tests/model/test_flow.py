"""The decision tree: what it finds by an id, and what can follow from where."""

import pytest

from decision_tool.model.flow import KINDS, reachable
from tests.fixture import FLOW


def test_the_first_question_of_the_data_is_asked_first():
    assert FLOW.start == "unsafe-now"


@pytest.mark.parametrize(
    ("id", "found"),
    [
        ("topic", FLOW.questions["topic"]),
        ("settled", FLOW.outcomes["settled"]),
        ("nowhere", None),
    ],
)
def test_a_question_or_an_outcome_is_found_by_its_id(id, found):
    assert FLOW.node(id) is found


@pytest.mark.parametrize(("id", "label"), [("rung", "Yes, and I have called 999"), ("maybe", None)])
def test_an_option_is_found_by_its_id(id, label):
    option = FLOW.questions["unsafe-now"].option(id)
    assert (option.label if option else None) == label


def test_everything_can_follow_from_the_first_question():
    assert reachable(FLOW, FLOW.start) == {*FLOW.questions, *FLOW.outcomes}


def test_from_the_last_stage_no_other_stage_can_follow():
    assert reachable(FLOW, "directors-answer") == {
        *("directors-answer", "directors-pause", "directors-hold"),
        *("post-form", "settled"),
    }


def test_nothing_follows_from_an_outcome():
    assert reachable(FLOW, "settled") == {"settled"}


def test_the_protocol_of_these_tests_has_every_kind_of_outcome():
    assert {outcome.kind for outcome in FLOW.outcomes.values()} == set(KINDS)
