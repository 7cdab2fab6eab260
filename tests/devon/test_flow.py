"""The decision tree as policy: in which situation a person is told what."""

import re
from itertools import pairwise

import pytest

from tests.devon.policy import DISAGREE, FLOW, STAGES, WORKER, journey

STEPS_UP = list(pairwise(STAGES))

CITED = {
    "call-999": "E3",
    "call-front-door": "E2 C2",
    "request-support": "E1",
    "whistleblowing": "W1 W2 W3 W4",
    "family": "P1 Z6",
    "conference": "S8 S9",
    "prepare": "R2 R3",
    "stage-1": "C2",
    "stage-2": "C3 C6",
    "stage-3": "R4",
    "form-no-agreement": "C10 K13 K14 S2",
    "form-unclear": "C8",
    "form-theme": "C9",
    "stage-1-slow": "Z10 S2 K14",
    "stage-1-wait": "P5 K14",
    "form-sent": "S1 S2 S3 S11",
    "agreed": "C4",
}


@pytest.mark.parametrize(("outcome", "clauses"), CITED.items())
def test_an_outcome_cites_the_clauses_that_it_rests_on(outcome, clauses):
    assert set(clauses.split()) <= set(FLOW.outcomes[outcome].clauses)


@pytest.mark.parametrize(("stage", "following"), STEPS_UP)
def test_no_agreement_at_a_stage_leads_to_the_next(stage, following):
    assert journey(f"{DISAGREE} reached={stage} {stage}-result=no").node.id == following


@pytest.mark.parametrize("stage", STAGES)
def test_agreement_at_any_stage_is_recorded_and_told(stage):
    assert journey(f"{DISAGREE} reached={stage} {stage}-result=agreed").node.id == "agreed"


@pytest.mark.parametrize("stage", STAGES)
def test_a_person_who_waits_judges_whether_it_is_safe_for_the_child(stage):
    waiting = f"{DISAGREE} reached={stage} {stage}-result=waiting"
    assert journey(waiting).node.id == f"{stage}-delay"
    assert {"P5", "K14", "Z2"} <= set(journey(waiting).node.clauses)
    assert journey(f"{waiting} {stage}-delay=wait").node.id == f"{stage}-wait"


@pytest.mark.parametrize(("stage", "following"), STEPS_UP)
def test_if_waiting_is_not_safe_go_up_a_stage_now(stage, following):
    waiting = f"{DISAGREE} reached={stage} {stage}-result=waiting"
    assert journey(f"{waiting} {stage}-delay=move").node.id == following


@pytest.mark.parametrize(("stage", "following"), STEPS_UP)
def test_if_efforts_were_too_slow_the_next_stage_now_and_what_an_early_form_meets(stage, following):
    outcome = journey(f"{DISAGREE} reached={stage} {stage}-result=slow").node
    assert (outcome.kind, outcome.stage) == ("early", following)
    assert any(line.outcome == following for line in outcome.do)
    assert {"Z2", "Z10"} <= set(outcome.silent)


def test_at_the_last_stage_there_is_no_early_form_since_the_form_is_next():
    assert journey(f"{DISAGREE} reached={STAGES[-1]} {STAGES[-1]}-result=slow").node.kind == "form"


@pytest.mark.parametrize("stage", STAGES)
def test_a_stage_that_was_missed_comes_first(stage):
    assert journey(f"{DISAGREE} reached=missed missed={stage}").node.stage == stage


@pytest.mark.parametrize("stage", STAGES)
def test_a_form_sent_back_leads_to_the_first_stage_not_followed(stage):
    """S2: and then to sending it again."""
    outcome = journey(f"{WORKER} about=sent sent=back missed={stage}").node
    assert (outcome.kind, outcome.stage) == ("stage", stage)
    assert any("S2" in line.clauses and "again" in line.text for line in outcome.next)


@pytest.mark.parametrize("stage", STAGES)
def test_each_stage_says_what_to_do_if_no_answer_comes_without_a_deadline(stage):
    outcome = FLOW.outcomes[stage]
    assert "Z2" in outcome.silent
    assert {"P5", "K14"} <= {id for line in outcome.next for id in line.clauses}


def test_a_volunteer_learns_who_may_be_their_senior_manager():
    """R4."""
    notes = [note for note in FLOW.outcomes["stage-3"].note if "R4" in note.clauses]
    assert [note.when for note in notes] == [{"who": ("voluntary",)}]
    lay = DISAGREE.replace("who=practitioner", "who=voluntary")
    assert journey(f"{lay} reached=stage-2 stage-2-result=no").node.id == "stage-3"


def test_nobody_at_risk_of_harm_is_told_to_speak_to_the_other_worker_first():
    """C2."""
    told = FLOW.outcomes["call-front-door"]
    assert "C2" in told.who[0].clauses
    assert all("C2" in line.clauses for stage in STAGES for line in FLOW.outcomes[stage].first)
    assert all(FLOW.outcomes[stage].first for stage in STAGES)


@pytest.mark.parametrize("outcome", FLOW.outcomes.values(), ids=lambda outcome: outcome.id)
def test_nobody_is_told_to_tell_the_person_whom_it_may_be_about(outcome):
    """Where a child may be harmed by somebody at work, the manager or Lead may be that somebody."""
    urgent = outcome.kind in ("emergency", "harm") or outcome.id in ("allegation", "whistleblowing")
    for line in outcome.do if urgent else ():
        if re.search(r"[Tt]ell (your manager|the person in charge|the person whom)", line.text):
            assert "unless it may be about them" in line.text


@pytest.mark.parametrize("stage", STAGES)
def test_nobody_hopes_in_vain_that_the_partnership_decides(stage):
    """S11."""
    assert any("S11" in line.clauses for line in FLOW.outcomes[stage].next)


@pytest.mark.parametrize("stage", STAGES)
def test_whoever_does_not_agree_meets_both_tests_for_the_form(stage):
    """Z10."""
    assert "Z10" in FLOW.outcomes[stage].silent
    assert any({"K14", "S2", "Z10"} <= set(line.clauses) for line in FLOW.outcomes[stage].next)


SAFE_ALREADY = ("emergency", "harm")
SAY_SO_THEMSELVES = ("family", "young-person", "public", "elsewhere", "distress", "agreed")


@pytest.mark.parametrize("outcome", FLOW.outcomes.values(), ids=lambda outcome: outcome.id)
def test_a_child_at_risk_comes_before_every_other_outcome(outcome):
    """E2."""
    if outcome.kind in SAFE_ALREADY or outcome.id in SAY_SO_THEMSELVES:
        return
    assert "E2" in outcome.first[0].clauses


def test_somebody_who_was_told_to_wait_is_not_taken_to_be_safe():
    """E2 and P5: being told is not acting."""
    assert journey("danger=no harm=ignored").node.id == "call-again"
    assert "safe for now" in FLOW.questions["harm"].option("reported").label


@pytest.mark.parametrize("danger", ["no", "called"])
def test_the_answers_about_danger_and_harm_lead_to_the_right_number(danger):
    """E2 and E3."""
    assert journey("danger=yes").node.call == ("emergency",)
    assert journey(f"danger={danger} harm=yes").node.call == ("front-door",)


def test_after_raising_it_with_the_chair_a_person_is_back_where_they_were():
    """S9."""
    way = FLOW.outcomes["conference"].go_on
    assert (way.question, way.option) == ("setting", "raised")


def test_after_getting_clear_a_person_says_how_far_they_have_got():
    way = FLOW.outcomes["prepare"].go_on
    assert (way.question, way.option) == ("reached", "")


def test_no_title_says_less_than_what_to_do():
    """Two outcomes may share a title only where what to do is told apart by their summary."""
    seen = {(o.title, o.summary, o.stage) for o in FLOW.outcomes.values()}
    assert len(seen) == len(FLOW.outcomes)
