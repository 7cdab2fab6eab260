"""Whom to call, and whether the text is still to be relied on."""

from dataclasses import replace
from datetime import date

import pytest

from decision_tool.model.partnership import Line
from tests.fixture import PROTOCOL


@pytest.mark.parametrize(
    ("number", "tel"),
    [
        ("999", "tel:999"),
        ("101", "tel:101"),
        ("01632 960010", "tel:+441632960010"),
        ("+44 1632 960010", "tel:+441632960010"),
    ],
)
def test_a_number_is_called_in_its_international_form_and_a_short_one_as_it_is(number, tel):
    assert replace(PROTOCOL.contacts[0], number=number).tel == tel


@pytest.mark.parametrize(
    ("hours", "out_of_hours", "told"),
    [
        ("all day", "01632 960020", "Open all day. At other times call 01632 960020."),
        ("all day", "", "Open all day."),
        ("", "01632 960020", "Out of hours call 01632 960020."),
        ("", "", "We do not know."),
    ],
)
def test_a_contact_says_when_it_is_open_as_far_as_that_is_known(hours, out_of_hours, told):
    known = {"hours": hours, "out_of_hours": out_of_hours, "unset": "We do not know."}
    assert replace(PROTOCOL.contacts[0], **known).opening == told


@pytest.mark.parametrize(
    ("setting", "href", "shown"),
    [
        ("manager-email", "mailto:officer@westmarch.example", "officer@westmarch.example"),
        ("complaints", "https://westmarch.example/complaints", "How to complain"),
        ("adviser", "tel:+441632960030", "01632 960030"),
    ],
)
def test_a_fact_that_is_filled_in_leads_to_its_address_or_its_number(setting, href, shown):
    filled_in = PROTOCOL.settings[setting]
    assert (filled_in.href, filled_in.shown) == (href, shown)


@pytest.mark.parametrize(
    ("today", "overdue"), [(date(2028, 9, 1), False), (date(2028, 9, 2), True)]
)
def test_a_text_is_overdue_from_the_day_after_its_review_was_due(today, overdue):
    edition = replace(PROTOCOL.edition, review_due="2028-09-01")
    assert edition.overdue(today) is overdue


@pytest.mark.parametrize(
    ("clauses", "ours", "behind"),
    [
        (("1.1", "3.3"), False, "1.1, 3.3"),
        ((), True, "our advice"),
        (("1.1",), True, "our advice, 1.1"),
    ],
)
def test_a_line_says_in_plain_text_what_it_rests_on(clauses, ours, behind):
    assert Line("Do it.", clauses, ours=ours).behind == behind


def test_a_stage_is_called_by_its_noun_and_its_number():
    assert [PROTOCOL.stage_label(stage) for stage in PROTOCOL.stages] == [
        *("step 1", "step 2", "step 3", "step 4", "step 5"),
    ]


def test_a_clause_is_silent_when_it_is_one_of_the_silences():
    silent = [id for id, clause in PROTOCOL.clauses.items() if clause.silent]
    assert silent == ["6.1", "6.2"]
