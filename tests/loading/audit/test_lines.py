"""Whoever reads a line can see what it rests on: clauses, or our own advice."""

import pytest

from decision_tool.loading.audit import lines
from decision_tool.loading.files import GUIDE, OUTCOMES, SENDING, STAGES
from tests.loading.audit.mistakes import told
from tests.loading.edits import both, drop, put

RECORD = ("outcome", "settled", "record", 0)


@pytest.mark.parametrize(
    ("file", "line", "key"),
    [
        (OUTCOMES, RECORD, "outcome[settled].record[1].clauses"),
        (OUTCOMES, ("outcome", "{stage_id}", "note", 0), "outcome[{stage_id}].note[1].clauses"),
        (STAGES, ("stage", "directors", "do", 0), "stage[directors].do[1].clauses"),
        (GUIDE, ("after", 0, "line", 0), "after[1].line[1].clauses"),
        (SENDING, ("record", 0), "record[1].clauses"),
    ],
    ids=["outcome", "note", "stage", "guide", "sending"],
)
def test_a_line_that_rests_on_nothing_is_told_where_it_is(file, line, key):
    assert told(lines.faults, file, drop(*line, "clauses")) == [key]


def test_advice_of_our_own_needs_no_clause_and_may_have_one():
    ours = put(*RECORD, "ours", True)
    assert told(lines.faults, OUTCOMES, ours) == []
    assert told(lines.faults, OUTCOMES, both(ours, drop(*RECORD, "clauses"))) == []


def test_a_line_that_says_that_it_is_not_ours_cites_a_clause():
    edit = both(put(*RECORD, "ours", False), drop(*RECORD, "clauses"))
    assert told(lines.faults, OUTCOMES, edit) == ["outcome[settled].record[1].clauses"]
