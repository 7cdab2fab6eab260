"""Answers are replayed: back, a changed answer, a link and a reload are all the same walk."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from decision_tool.model.replay import from_fragment, replay, to_fragment
from tests.policy import DISAGREE, FLOW, answers, every_set_of_answers, journey

QUESTIONS = st.sampled_from(list(FLOW.questions))
OPTIONS = st.sampled_from(
    sorted({option.id for question in FLOW.questions.values() for option in question.options})
)
ANY_ANSWERS = st.dictionaries(QUESTIONS | st.text(), OPTIONS | st.text())
KNOWN_ANSWERS = st.dictionaries(QUESTIONS, OPTIONS)
WAITING = f"{DISAGREE} reached=stage-2 stage-2-result=waiting stage-2-delay=wait"


def dropped(journey):
    return {d.question.id: d.because.question.id for d in journey.dropped}


def gone_on(journey):
    """The same answers, after the way on that the outcome offers."""
    way = journey.node.go_on
    return replay(FLOW, journey.answers | journey.kept | {way.question: way.option})


def test_without_answers_the_first_question_is_asked():
    assert journey("").node.id == "danger"


def test_a_journey_stops_at_the_first_question_without_an_answer():
    found = journey("danger=no who=practitioner")
    assert found.node.id == "harm"
    assert found.kept == {"who": "practitioner"}


def test_the_order_of_the_answers_in_an_address_does_not_matter():
    backwards = dict(reversed(answers(WAITING).items()))
    assert replay(FLOW, backwards) == journey(WAITING)


# ---- The child first -------------------------------------------------------------------------


def test_danger_beats_every_other_answer():
    ends = {replay(FLOW, story | {"danger": "yes"}).node.id for story in every_set_of_answers()}
    assert ends == {"call-999"}


@pytest.mark.parametrize("danger", ["no", "called"])
def test_significant_harm_beats_every_answer_but_danger(danger):
    urgent = {"danger": danger, "harm": "yes"}
    ends = {replay(FLOW, story | urgent).node.id for story in every_set_of_answers()}
    assert ends == {"call-front-door"}


@pytest.mark.parametrize("question", ["danger", "harm"])
def test_after_the_call_a_person_is_back_where_they_were_with_nothing_lost(question):
    for story in every_set_of_answers():
        if story.get("harm") in ("no", "reported"):  # else the call is still to be made
            before = replay(FLOW, story)
            during = replay(FLOW, story | {question: "yes"})
            after = gone_on(during)
            assert not during.dropped
            assert not after.dropped
            assert after.node == before.node
            assert after.answers | {question: ""} == story | {question: ""}


def test_after_raising_it_with_the_chair_a_person_is_back_where_they_were():
    with_chair = WAITING.replace("setting=no", "setting=yes")
    assert journey(with_chair).node.id == "conference"
    assert gone_on(journey(with_chair)).node.id == "stage-2-wait"


def test_after_getting_clear_a_person_says_what_it_is_about():
    prepare = journey(DISAGREE.replace("area=risk", "area=unclear"))
    assert prepare.node.id == "prepare"
    assert (prepare.node.go_on.question, prepare.node.go_on.option) == ("area", "")


# ---- A changed answer ------------------------------------------------------------------------


def test_a_changed_answer_keeps_all_that_still_applies():
    changed = journey(WAITING.replace("area=risk", "area=roles"))
    assert changed.node.id == "stage-2-wait"
    assert not changed.dropped


def test_what_no_longer_applies_is_dropped_and_says_because_of_which_answer():
    changed = journey(WAITING.replace("reached=stage-2", "reached=stage-3"))
    assert changed.node.id == "stage-3-result"
    assert dropped(changed) == {"stage-2-result": "reached", "stage-2-delay": "reached"}


def test_the_reason_is_the_first_answer_that_leads_elsewhere():
    changed = journey(WAITING.replace("about=disagree", "about=worried"))
    assert changed.node.id == "request-support"
    assert set(dropped(changed)) == {
        "setting",
        "area",
        "reached",
        "stage-2-result",
        "stage-2-delay",
    }
    assert set(dropped(changed).values()) == {"about"}


# ---- An address ------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("fragment", "unknown"),
    [
        ("#danger=maybe", ("danger=maybe",)),
        ("#weather=fine&danger=no", ("weather=fine",)),
        ("#danger", ("danger=",)),
        ("#danger=no&danger=<script>", ("danger=<script>",)),
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
    assert found.node.id in ("danger", "harm")


def test_the_address_holds_nothing_but_known_answers():
    found = journey("danger=no harm=no who=practitioner weather=fine")
    assert found.fragment == "danger=no&harm=no&who=practitioner"


def test_a_question_answered_twice_takes_the_last_answer():
    assert from_fragment("#danger=yes&danger=no") == {"danger": "no"}


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
