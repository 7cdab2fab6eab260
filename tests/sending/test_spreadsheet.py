"""The record as a table: in words, and a spreadsheet runs and changes nothing that was typed."""

import csv
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from decision_tool.sending.spreadsheet import KEEP, spreadsheet
from tests.fixture import FORM, SPECIMEN, STAGES, filled_with, recorded
from tests.hostile import OWN

FORMULAS = tuple("=+-@＝＋－＠\t\r\n")


def cells(table: str) -> list[list[str]]:
    return list(csv.reader(io.StringIO(table.removeprefix("\ufeff"), newline="")))


def test_it_has_a_line_for_each_discussion_in_words():
    head, *rows = cells(spreadsheet(FORM.discussion, SPECIMEN))
    assert head == [field.told for field in FORM.discussion.field]
    assert len(rows) == len(STAGES)
    assert rows[0] == ["Step 1: Colleagues", "1 January 2000", "example", "example", "Yes"]


def test_what_was_not_answered_is_an_empty_cell():
    (_, row) = cells(spreadsheet(FORM.discussion, recorded({"who": ""})))
    assert row[2] == ""


@given(st.text() | st.sampled_from(OWN) | st.from_regex(r"[=+@\t\r\n＝-]"))
def test_no_cell_can_be_taken_for_a_formula(text):
    for row in cells(spreadsheet(FORM.discussion, filled_with(text))):
        assert not [cell for cell in row if cell.startswith(FORMULAS)]


@pytest.mark.parametrize(
    "text",
    [
        "07700900123",
        "07700 900123",
        "+44 7700 900123",
        "1/2",
        "3-4",
        "1,000",
        "(01632)",
        "1E5",
        "3 May",
    ],
)
def test_a_number_keeps_its_zeros_and_its_marks(text):
    (_, row) = cells(spreadsheet(FORM.discussion, recorded({"who": text})))
    assert row[2] == f"{KEEP}{text}"


@pytest.mark.parametrize("text", ["Our lead", "Health visitor, 2 social workers", "", "A = B"])
def test_other_words_are_left_as_they_are(text):
    (_, row) = cells(spreadsheet(FORM.discussion, recorded({"who": text})))
    assert row[2] == text


@given(st.text(min_size=1).filter(str.strip) | st.sampled_from(OWN).filter(str.strip))
def test_whoever_takes_the_space_away_has_what_was_typed(text):
    (_, row) = cells(spreadsheet(FORM.discussion, recorded({"who": text})))
    assert (row[2][1:] if row[2].startswith(KEEP) else row[2]) == text
