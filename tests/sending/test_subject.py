"""Forms are told apart at a glance, by nothing that could name a child."""

from dataclasses import replace
from datetime import date

import pytest

from decision_tool.case.record import Case
from decision_tool.sending import subject
from tests.fixture import (
    AT_THE_FORM,
    DIFFER,
    PROTOCOL,
    SPECIMEN,
    SUBMISSION,
    a_case,
    journey,
    recorded,
    with_stages,
    without,
)
from tests.hostile import HOSTILE


def of(case, at=AT_THE_FORM):
    return subject.subject(PROTOCOL, at, case, SUBMISSION)


def named(case=SPECIMEN, **changed):
    return subject.file_name(PROTOCOL, case, replace(SUBMISSION, **changed))


# ---- The subject -----------------------------------------------------------------------------


def test_it_says_which_form_who_sends_it_for_which_case_and_which_stages_were_tried():
    case = a_case(service="charity", case_number="WM/22-10")
    assert of(case) == "Difference of opinion form: Charity, case WM/22-10, all five steps tried"


def test_stages_that_the_answers_alone_tell_are_said_not_to_be_in_the_record():
    told = of(Case(SPECIMEN.values))
    assert told.endswith(", all five steps tried, none recorded")
    assert not of(SPECIMEN).endswith("none recorded")


@pytest.mark.parametrize(
    "typed",
    [
        *("", "Alfie Brown", "alfie", "AB\nBcc: 1", "2210 – Alfie", "é1", "x1" * 21, "\u202e12"),
        *("=?utf-8?q?1?=", "a@b1.example", "<b>1</b>"),
    ],
)
def test_what_is_no_plain_reference_stays_out_and_the_number_stands_in(typed):
    assert of(a_case(case_number=typed)).endswith(
        ": Public service, number 01234567, all five steps tried"
    )


@pytest.mark.parametrize("case", HOSTILE)
def test_whatever_is_typed_it_is_one_plain_line(case):
    assert of(case).isascii()
    assert of(case).isprintable()
    assert len(of(case)) < 160


@pytest.mark.parametrize(
    ("case", "at", "told"),
    [
        (SPECIMEN, AT_THE_FORM, "all five steps tried"),
        (without("directors"), AT_THE_FORM, "steps 1, 2, 3 and 4 tried"),
        (recorded({"stage": "named-leads"}), AT_THE_FORM, "step 3 tried"),
        (Case({}), AT_THE_FORM, "all five steps tried"),
        (Case({}), journey(f"{DIFFER} step-tried=not-started"), "no step tried yet"),
        (Case({}), journey(""), "no step recorded"),
    ],
)
def test_the_stages_are_those_of_the_record_or_without_one_of_the_answers(case, at, told):
    assert subject.tried(PROTOCOL, at, case) == told


def test_of_a_single_stage_there_is_no_all(tmp_path):
    one = with_stages(tmp_path, 1)
    assert subject.tried(one, journey("", one), recorded({"stage": "colleagues"})) == "step 1 tried"


# ---- The names of files ----------------------------------------------------------------------


def test_a_file_is_named_after_the_form_the_reference_and_the_day():
    case = a_case(case_number="WM/22-10")
    assert named(case) == "difference-of-opinion-WM-22-10-1-mar"
    assert named(case, prepared_on=date(2026, 11, 24)).endswith("-24-nov")


def test_a_form_that_is_sent_again_has_a_name_of_its_own():
    assert named(revision=2) == "difference-of-opinion-01234567-1-mar-r2"


@pytest.mark.parametrize("case", HOSTILE)
def test_a_name_has_nothing_that_a_system_refuses(case):
    assert set(named(case)) <= set(
        "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-"
    )
    assert len(named(case)) < 80


@pytest.mark.parametrize(
    ("file", "stem"), [("", "cr1-part-2"), ("case-resolution", "case-resolution")]
)
def test_it_begins_as_the_data_says_or_with_the_name_of_the_form(file, stem):
    sending = replace(PROTOCOL.sending, file=file)
    assert subject.stem(replace(PROTOCOL, form_name="CR1 (part 2)", sending=sending)) == stem
