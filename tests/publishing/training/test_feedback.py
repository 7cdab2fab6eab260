"""Where a child’s safety hangs on an answer, the story itself says what another would mean."""

import pytest

from decision_tool.loading.faults import Place
from decision_tool.publishing.training import feedback
from decision_tool.publishing.training.feedback import ModelAnswer, Other
from tests.fixture import FLOW

CALLS = Other("in-danger", "Take care.", "safer")


def told(question, option, *others, given=False):
    answer = ModelAnswer(question, option, "So it is.", ("1.1",), others, given)
    return [str(fault) for fault in feedback.faults(FLOW, answer, Place("one.toml", "it"))]


def test_every_answer_on_safety_that_leads_elsewhere_needs_words():
    (fault,) = told("unsafe-now", "not-now")
    assert "it.other[in-danger]: is missing" in fault
    assert told("unsafe-now", "not-now", CALLS) == []


def test_so_does_every_answer_on_whether_a_child_can_wait():
    assert feedback.is_delay(FLOW, FLOW.questions["line-managers-pause"])
    missing = told("line-managers-pause", "can-wait")
    assert [fault.split("[")[1].split("]")[0] for fault in missing] == ["can-not-wait", "too-long"]


@pytest.mark.parametrize("question", ["role", "line-managers-answer"])
def test_other_questions_need_none(question):
    option = FLOW.questions[question].options[0].id
    assert not feedback.is_delay(FLOW, FLOW.questions[question])
    assert told(question, option) == []


@pytest.mark.parametrize("tone", ["", "risk"])
def test_to_call_for_help_is_never_counted_as_wrong(tone):
    (fault,) = told("unsafe-now", "not-now", Other("in-danger", "No.", tone))
    assert "tone: counts a call for help as wrong. Write safer or fits." in fault


@pytest.mark.parametrize("tone", ["", "safer", "fits"])
def test_not_to_call_where_it_is_needed_leaves_a_child_at_risk(tone):
    others = [Other("told", "No.", "risk"), Other("not-at-risk", "No.", tone)]
    (fault,) = told("at-risk", "may-be", *others)
    assert "other[2].tone: does not say that a child is left at risk. Write risk." in fault


def test_what_is_given_is_not_asked_and_needs_no_words():
    assert told("unsafe-now", "not-now", given=True) == []
    (fault,) = told("unsafe-now", "not-now", CALLS, given=True)
    assert "it.other: is not asked, as it is given." in fault


@pytest.mark.parametrize(
    ("other", "fault"),
    [
        (Other("maybe", "Hm."), "other[2].option: names “maybe”"),
        (Other("not-now", "Hm."), "other[2].option: names “not-now”"),
        (Other("rung", "Hm.", "loud"), "other[2].tone: names “loud”"),
        (Other("in-danger", "Hm.", "fits"), "option: stands twice"),
    ],
)
def test_a_mistake_in_the_words_is_told(other, fault):
    assert any(fault in each for each in told("unsafe-now", "not-now", CALLS, other))
