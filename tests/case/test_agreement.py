"""Record and answers each say how far the stages were followed; where they differ, one is asked."""

from dataclasses import replace

import pytest

from decision_tool.case.agreement import ANSWERS, RECORD, reached
from decision_tool.case.record import Case
from tests.fixture import AT_THE_FORM, DIFFER, PROTOCOL, SPECIMEN, journey, recorded

AT_STEP_2 = journey(f"{DIFFER} step-tried=colleagues colleagues-answer=still-differ")
NOT_STARTED = journey(f"{DIFFER} step-tried=not-started")
STEP_3 = recorded({"stage": "colleagues"}, {"stage": "named-leads"}, {"stage": "line-managers"})


def found(at, case=STEP_3):
    return reached(PROTOCOL, at, case)


@pytest.mark.parametrize(
    ("at", "number"),
    [
        (AT_STEP_2, 1),
        (AT_THE_FORM, 5),
        (NOT_STARTED, 0),
        (journey(""), None),
        (journey("unsafe-now=in-danger"), None),
        (journey(f"{DIFFER} step-tried=skipped first-skipped=colleagues"), None),
        (journey(f"{DIFFER} step-tried=line-managers line-managers-answer=no-reply"), 2),
    ],
)
def test_the_answers_say_which_stage_was_the_last_if_they_say_anything(at, number):
    assert found(at).answers == number


@pytest.mark.parametrize(
    ("case", "number"),
    [(Case({}), None), (STEP_3, 3), (SPECIMEN, 5), (recorded({"stage": "outside"}), None)],
)
def test_the_record_says_which_stage_was_the_last_with_a_discussion(case, number):
    assert found(AT_STEP_2, case).record == number


def test_where_both_say_the_same_nobody_is_asked():
    same = found(AT_THE_FORM, SPECIMEN)
    assert (same.differ, same.open, same.by, same.stage) == (False, False, RECORD, 5)


@pytest.mark.parametrize(("at", "case"), [(journey(""), STEP_3), (AT_STEP_2, Case({}))])
def test_where_one_says_nothing_the_other_holds_and_nobody_is_asked(at, case):
    one = found(at, case)
    assert (one.differ, one.open) == (False, False)
    assert one.stage == (one.record or one.answers)


def test_where_they_differ_the_record_holds_until_the_person_has_said():
    both = found(AT_STEP_2)
    assert (both.differ, both.open, both.by, both.stage) == (True, True, RECORD, 3)


@pytest.mark.parametrize(("which", "stage"), [(RECORD, 3), (ANSWERS, 1)])
def test_what_the_person_chose_holds(which, stage):
    said = found(AT_STEP_2, replace(STEP_3, holds=found(AT_STEP_2).choices[which]))
    assert (said.differ, said.open, said.chosen, said.stage) == (True, False, which, stage)


def test_a_choice_holds_for_the_difference_that_was_shown_and_for_no_other():
    """A discussion that is added later is not one that the person was asked about."""
    said = replace(STEP_3, holds=found(AT_STEP_2).choices[ANSWERS])
    later = replace(said, discussions=(*said.discussions, {"stage": "directors"}))
    assert found(AT_STEP_2, later).open


@pytest.mark.parametrize("strange", ["", "record", "answers:1:1", "<script>"])
def test_what_nobody_could_choose_is_no_choice(strange):
    assert found(AT_STEP_2, replace(STEP_3, holds=strange)).open
