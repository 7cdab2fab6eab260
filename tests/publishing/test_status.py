"""Which edition a reader has, who answers for it, and where to tell of mistakes in it."""

import re
from dataclasses import replace
from datetime import date

import pytest

from decision_tool.publishing import front, registers
from tests.fixture import PROTOCOL
from tests.html import Html


def edition(**changed):
    return replace(PROTOCOL, edition=replace(PROTOCOL.edition, **changed))


def foot(**changed):
    return front.edition(edition(**changed))


def status(**changed):
    return Html(front.status_page(edition(**changed)).html).text("article")


def reporting(**changed):
    """The page of a partnership with other words on where to report a problem."""
    report = replace(PROTOCOL.report, **changed)
    other = replace(PROTOCOL, settings=PROTOCOL.settings | {report.id: report})
    return front.status_page(other).html


# ---- The foot of a page -------------------------------------------------------------------------


def test_the_foot_says_for_whom_it_is_published_and_how_old_it_is():
    for said in ("Westmarch Safeguarding Children Partnership", "1 September 2026", "2028"):
        assert said in foot()


@pytest.mark.parametrize(
    ("key", "said"), [("approved_on", "15 September 2026"), ("owner", "Partnership Officer")]
)
def test_approval_and_owner_are_at_the_foot_only_once_they_are_true(key, said):
    assert said in foot()
    assert said not in foot(**{key: ""})
    assert "yet" not in foot(**{key: ""})


def test_the_sentences_at_the_foot_stand_apart():
    assert not re.search(r"[a-z0-9]\.[A-Z]", re.sub("<[^>]+>", "", foot()))


@pytest.mark.parametrize(("today", "hidden"), [(date(2028, 9, 1), True), (date(2028, 9, 2), False)])
def test_a_text_that_should_have_been_reviewed_says_so(today, hidden):
    """It is there all the time: the day may also come after the build."""
    html = Html(front.age(PROTOCOL, today))
    told = [
        attrs for _, attrs in html.tags if attrs.get("id") == "stale" or "data-overdue" in attrs
    ]
    assert [("hidden" in attrs) for attrs in told] == [hidden, hidden]


def test_a_text_that_may_no_longer_hold_says_whom_to_call():
    assert PROTOCOL.contacts[-1].number in front.age(PROTOCOL, date(2028, 9, 2))


# ---- The page -----------------------------------------------------------------------------------


def test_the_status_names_who_approved_it_and_who_answers_for_it():
    for said in ("2026-09", "15 September 2026", "Westmarch Partnership Officer"):
        assert said in status()


@pytest.mark.parametrize(
    ("missing", "said"),
    [("approved_on", "Not yet approved by the partnership"), ("owner", "No owner yet")],
)
def test_what_is_not_known_of_the_edition_is_said(missing, said):
    assert said in status(**{missing: ""})
    assert said not in status()


def test_it_says_how_far_the_protocol_backs_each_stage_in_the_words_of_the_silences():
    told, silences = status(), Html(registers.silences_page(PROTOCOL).html).text("article")
    for stage in PROTOCOL.stages:
        assert stage.name in told
    assert {stage.support for stage in PROTOCOL.stages} == {"stated", "implied", "silent"}
    for words in ("Stated", "Implied", "Not in the source"):
        assert words in told
        assert words in silences


@pytest.mark.parametrize(
    ("changed", "shown"),
    [
        ({}, 'href="mailto:site@westmarch.example"'),
        ({"kind": "link", "value": "https://westmarch.example/tell"}, 'example/tell"'),
        ({"value": ""}, PROTOCOL.report.unset),
    ],
    ids=["an address", "a page", "not known yet"],
)
def test_it_says_where_to_report_a_problem_and_until_that_is_known_what_to_do(changed, shown):
    page = reporting(**changed)
    assert shown in page
    assert "report" in Html(page).every("id")


def test_nobody_reports_a_child_at_risk_there():
    assert "If a child may be at risk" in status()
