"""Answers are replayed: back, a changed answer, a link and a reload are all the same walk."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from decision_tool.model.replay import from_fragment, replay, to_fragment
from tests.fixture import DIFFER, FLOW, PROTOCOL, SAFE, WAITING, WORKER, journey
from tests.stories import answers, every_set_of_answers

QUESTIONS = st.sampled_from(list(FLOW.questions))
OPTIONS = st.sampled_from(
    sorted({option.id for question in FLOW.questions.values() for option in question.options})
)
ANY_ANSWERS = st.dictionaries(QUESTIONS | st.text(), OPTIONS | st.text())
KNOWN_ANSWERS = st.dictionaries(QUESTIONS, OPTIONS)
SETS = every_set_of_answers(PROTOCOL)
HOLDING = f"{WAITING} line-managers-pause=can-wait"


def dropped(journey):
    return {d.question.id: d.because.question.id for d in journey.dropped}


def gone_on(journey):
    """The same answers, after the way on that the outcome offers."""
    way = journey.node.go_on
    return replay(FLOW, journey.answers | journey.kept | {way.question: way.option})


def test_without_answers_the_first_question_is_asked():
    assert journey("").node.id == "unsafe-now"


def test_a_journey_stops_at_the_first_question_without_an_answer():
    found = journey("unsafe-now=not-now role=worker")
    assert found.node.id == "at-risk"
    assert found.kept == {"role": "worker"}


def test_the_order_of_the_answers_in_an_address_does_not_matter():
    backwards = dict(reversed(answers(HOLDING).items()))
    assert replay(FLOW, backwards) == journey(HOLDING)


# ---- The child first -------------------------------------------------------------------------


def test_danger_beats_every_other_answer():
    ends = {replay(FLOW, story | {"unsafe-now": "in-danger"}).node.id for story in SETS}
    assert ends == {"ring-999"}


@pytest.mark.parametrize("danger", ["not-now", "rung"])
def test_significant_harm_beats_every_answer_but_danger(danger):
    urgent = {"unsafe-now": danger, "at-risk": "may-be"}
    assert {replay(FLOW, story | urgent).node.id for story in SETS} == {"ring-helpdesk"}


@pytest.mark.parametrize(
    ("question", "urgent"), [("unsafe-now", "in-danger"), ("at-risk", "may-be")]
)
def test_after_the_call_a_person_is_back_where_they_were_with_nothing_lost(question, urgent):
    for story in SETS:
        if story.get("at-risk") in ("not-at-risk", "told"):  # else the call is still to be made
            before = replay(FLOW, story)
            during = replay(FLOW, story | {question: urgent})
            after = gone_on(during)
            assert not during.dropped
            assert not after.dropped
            assert after.node == before.node
            assert after.answers | {question: ""} == story | {question: ""}


def test_a_way_on_without_an_answer_asks_its_question_again_and_loses_nothing():
    thinking = journey(DIFFER.replace("topic=level-of-need", "topic=hard-to-say"))
    assert (thinking.node.go_on.question, thinking.node.go_on.option) == ("topic", "")
    later = journey(f"{WORKER} need=differ topic=hard-to-say step-tried=not-started")
    assert later.kept == {"step-tried": "not-started"}


# ---- A changed answer ------------------------------------------------------------------------


def test_a_changed_answer_keeps_all_that_still_applies():
    changed = journey(HOLDING.replace("topic=level-of-need", "topic=who-does-what"))
    assert changed.node.id == "line-managers-hold"
    assert not changed.dropped


def test_what_no_longer_applies_is_dropped_and_says_because_of_which_answer():
    changed = journey(HOLDING.replace("step-tried=line-managers", "step-tried=named-leads"))
    assert changed.node.id == "named-leads-answer"
    assert dropped(changed) == {
        "line-managers-answer": "step-tried",
        "line-managers-pause": "step-tried",
    }
    given = {d.question.id: d.option.id for d in changed.dropped}
    assert given == {"line-managers-answer": "no-reply", "line-managers-pause": "can-wait"}


def test_the_reason_is_the_first_answer_that_leads_elsewhere():
    changed = journey(HOLDING.replace("need=differ", "need=cover-up"))
    assert changed.node.id == "speak-up"
    assert dropped(changed) == dict.fromkeys(
        ["topic", "step-tried", "line-managers-answer", "line-managers-pause"], "need"
    )


# ---- An address ------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("fragment", "unknown"),
    [
        ("#unsafe-now=maybe", ("unsafe-now=maybe",)),
        ("#weather=fine&unsafe-now=not-now", ("weather=fine",)),
        ("#unsafe-now", ("unsafe-now=",)),
        ("#unsafe-now=rung&unsafe-now=<script>", ("unsafe-now=<script>",)),
        ("#%", ("%=",)),
        ("", ()),
        ("#", ()),
    ],
)
def test_what_an_address_holds_that_is_no_answer_is_named_and_nothing_else_happens(
    fragment, unknown
):
    found = replay(FLOW, from_fragment(fragment))
    assert found.unknown == unknown
    assert found.node.id in ("unsafe-now", "at-risk")


def test_the_address_holds_nothing_but_known_answers():
    found = journey(f"{SAFE} role=worker weather=fine")
    assert found.fragment == "unsafe-now=not-now&at-risk=not-at-risk&role=worker"


def test_a_question_answered_twice_takes_the_last_answer():
    assert from_fragment("#unsafe-now=rung&unsafe-now=not-now") == {"unsafe-now": "not-now"}


@given(ANY_ANSWERS)
def test_an_address_brings_back_the_answers_that_it_was_made_from(given):
    assert from_fragment(to_fragment(given)) == given


@given(ANY_ANSWERS | st.text().map(from_fragment))
def test_any_answers_at_all_lead_somewhere(given):
    found = replay(FLOW, given)
    asked = [step.question.id for step in found.steps]
    assert found.node == FLOW.node(found.steps[-1].option.to if found.steps else FLOW.start)
    assert len(asked) == len(set(asked))


@given(KNOWN_ANSWERS)
def test_every_answer_is_used_kept_dropped_or_named_as_unknown(given):
    found = replay(FLOW, given)
    unknown = {part.partition("=")[0] for part in found.unknown}
    places = [found.answers.keys(), found.kept.keys(), dropped(found).keys(), unknown]
    assert sum(len(place) for place in places) == len(given)
    assert set().union(*places) == set(given)


@given(KNOWN_ANSWERS)
def test_a_replay_of_what_a_journey_holds_is_the_same_journey(given):
    found = replay(FLOW, given)
    again = replay(FLOW, found.answers | found.kept)
    assert (again.steps, again.node, again.kept) == (found.steps, found.node, found.kept)
    assert not again.dropped
    assert not again.unknown
    assert replay(FLOW, from_fragment(found.fragment)) == again


@given(KNOWN_ANSWERS)
def test_a_dropped_answer_names_an_answer_that_was_taken(given):
    found = replay(FLOW, given)
    assert all(d.because in found.steps for d in found.dropped)
