"""The record as a table: a spreadsheet runs nothing that was typed."""

import csv
import io

from hypothesis import given
from hypothesis import strategies as st

from decision_tool.sending.spreadsheet import spreadsheet
from tests.fixture import FORM, SPECIMEN, STAGES, filled_with, recorded
from tests.hostile import OWN

FORMULAS = tuple("=+-@＝＋－＠\t\r\n")


def cells(table: str) -> list[list[str]]:
    return list(csv.reader(io.StringIO(table.removeprefix("\ufeff"), newline="")))


def test_it_has_a_line_for_each_discussion_under_the_ids_of_its_fields():
    head, *rows = spreadsheet(FORM.discussion, SPECIMEN).splitlines()
    assert head == '\ufeff"stage","date","who","came-of-it","answered"'
    assert len(rows) == len(STAGES)
    assert rows[0] == '"colleagues","2000-01-01","example","example","had"'


def test_what_was_not_answered_is_an_empty_cell():
    (_, row) = cells(spreadsheet(FORM.discussion, recorded({"who": ""})))
    assert row[2] == ""


@given(st.text() | st.sampled_from(OWN) | st.from_regex(r"[=+@\t\r\n＝-]"))
def test_no_cell_can_be_taken_for_a_formula(text):
    for row in cells(spreadsheet(FORM.discussion, filled_with(text))):
        assert not [cell for cell in row if cell.startswith(FORMULAS)]


@given(st.text() | st.sampled_from(OWN) | st.from_regex(r"['=+@\t\r\n＝-]"))
def test_a_program_that_takes_the_apostrophe_away_has_what_was_typed(text):
    (_, row) = cells(spreadsheet(FORM.discussion, recorded({"who": text})))
    assert (row[2][1:] if row[2].startswith("'") else row[2]) == text
