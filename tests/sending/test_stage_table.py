"""The table of the stages: what was tried at each, in order, and where nothing was."""

import pytest

from decision_tool.sending.stage_table import DASH, day, table
from tests.fixture import PROTOCOL, SPECIMEN, recorded


def rows(*discussions):
    return table(PROTOCOL, recorded(*discussions)).rows


def test_it_has_the_columns_that_the_form_names():
    assert table(PROTOCOL, SPECIMEN).columns == ("Date", "Who met whom", "Waiting since")


def test_every_stage_has_a_row_and_one_without_a_discussion_has_no_cells():
    found = rows({"stage": "named-leads"})
    assert [row.stage.partition(":")[0] for row in found] == [f"Step {n}" for n in range(1, 6)]
    assert [bool(row.cells) for row in found] == [False, False, True, False, False]


def test_discussions_come_by_stage_and_then_by_day_and_others_last():
    found = rows(
        {"stage": "outside", "date": "2026-01-01"},
        {"stage": "line-managers", "date": "2026-02-02"},
        {"stage": "colleagues", "date": "2026-02-03"},
        {"stage": "line-managers", "date": "2026-02-01"},
    )
    assert [(row.stage, row.cells[0]) for row in found if row.cells] == [
        ("Step 1: Colleagues", "3 February 2026"),
        ("Step 2: Line managers", "1 February 2026"),
        ("Step 2: Line managers", "2 February 2026"),
        ("None of them", "1 January 2026"),
    ]


def test_who_still_waits_waits_since_that_day():
    waits = {"stage": "colleagues", "date": "2026-02-03"}
    (told, *_) = rows(waits | {"answered": "not-had"})
    assert told.cells[-1] == "3 February 2026"
    (told, *_) = rows(waits | {"answered": "had"})
    assert told.cells[-1] == DASH
    (told, *_) = rows(waits | {"answered": ""})
    assert told.cells[-1] == ""


@pytest.mark.parametrize("strange", ["", "\r", "A HEADING\n---------", "2026-13-01"])
def test_what_is_no_day_is_not_told_as_one(strange):
    """It would stand in a heading of ours."""
    assert day({"date": strange}) == ""


def test_the_columns_of_days_are_known():
    assert table(PROTOCOL, SPECIMEN).days == (True, False, True)
