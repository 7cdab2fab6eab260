"""What an outcome tells, whoever shows it."""

import pytest

from decision_tool.model.description import described
from tests.fixture import DIFFER, FLOW, PROTOCOL, addressed, journey


def told(outcome, story=None, protocol=PROTOCOL):
    """What an outcome tells after a story, or on paper where there is none."""
    found = journey(story, protocol) if story is not None else None
    return described(protocol, protocol.flow.outcomes[outcome], found)


def leads(description):
    return [note.lead for note in description.notes]


# ---- Notes -----------------------------------------------------------------------------------

CHARITY, UNSURE = "In a small charity", "If you feel less sure of yourself"
VOLUNTEER = DIFFER.replace("role=worker", "role=volunteer")


def test_on_paper_there_is_every_note():
    assert leads(told("colleagues")) == [CHARITY, UNSURE]


@pytest.mark.parametrize(("story", "fitting"), [(VOLUNTEER, [CHARITY, UNSURE]), (DIFFER, [UNSURE])])
def test_after_questions_there_are_the_notes_that_fit_the_answers(story, fitting):
    assert leads(told("colleagues", f"{story} step-tried=not-started")) == fitting


# ---- How far the source goes -----------------------------------------------------------------


@pytest.mark.parametrize(
    ("address", "silences"), [("officer@westmarch.example", ["6.2"]), ("", ["6.1", "6.2"])]
)
def test_a_silence_is_told_until_the_partnership_has_filled_it_in(address, silences):
    found = told("post-form", protocol=addressed(address))
    assert [clause.id for clause in found.silences] == silences


def test_an_outcome_of_a_stage_tells_how_far_the_source_backs_that_stage():
    (stage,) = (stage for stage in PROTOCOL.stages if stage.id == "directors")
    for outcome in ("directors", "directors-hold", "heads-of-service-late"):
        support = told(outcome).support
        assert (support.text, support.clauses) == (stage.support_note, stage.clauses)


@pytest.mark.parametrize("outcome", ["colleagues", "ring-999"])
def test_where_the_source_says_it_all_nothing_is_told_of_that(outcome):
    assert told(outcome).support is None


@pytest.mark.parametrize(
    ("outcome", "heading"),
    [
        ("directors", "How far the protocol goes"),
        ("with-officer", "What the protocol does not say"),
        ("colleagues", ""),
    ],
)
def test_the_limits_of_the_source_have_a_heading_where_there_are_any(outcome, heading):
    assert told(outcome).limits == heading


# ---- Calls, the way on, and why --------------------------------------------------------------


def test_whom_to_call_is_told_in_the_order_of_the_outcome():
    assert [contact.id for contact in told("ring-helpdesk").calls] == ["day-line", "night-line"]


def test_a_way_on_leads_past_the_question_that_it_answers():
    way_on = told("ring-999").go_on
    assert (way_on.to, way_on.answer) == (FLOW.questions["at-risk"], "unsafe-now=rung")


def test_a_way_on_without_an_answer_leads_to_its_question():
    way_on = told("think-first").go_on
    assert (way_on.to, way_on.answer) == (FLOW.questions["topic"], "")


def test_most_outcomes_have_no_way_on():
    assert told("colleagues").go_on is None


def test_the_answers_that_led_there_are_told_and_on_paper_there_are_none():
    found = told("ring-999", "unsafe-now=in-danger")
    assert [(step.question.id, step.option.id) for step in found.steps] == [
        ("unsafe-now", "in-danger")
    ]
    assert told("ring-999").steps == ()


def test_its_clauses_are_told_in_full():
    assert told("settled").clauses == (PROTOCOL.clauses["3.4"], PROTOCOL.clauses["6.2"])
