"""Clauses can be cited: each has an id that looks like one, and stands once."""

import pytest

from decision_tool.loading import audit
from decision_tool.loading.audit import clauses
from decision_tool.loading.files import CLAUSES
from decision_tool.loading.tables import Tables
from tests.loading.audit.mistakes import keys, tables, told
from tests.loading.edits import put, rename

MISTAKES = [
    ("an id has no digit", put("family", "5", "clauses", "Rule", "A rule."),
     ["family[5].clauses.Rule"]),
    ("an id stands in two families", put("family", "5", "clauses", "1.1", "A rule."),
     ["family[5].clauses.1.1"]),
    ("an id differs by a capital", put("family", "5", "clauses", {"5a": "A rule.", "5A": "One."}),
     ["family[5].clauses.5A"]),
    ("a silence has the id of a rule", put("silence", "6.2", "id", "1.1"), ["silence[1.1]"]),
    ("a silence can't be cited", put("silence", "6.2", "id", "six"), ["silence[six]"]),
    ("a family is called like that of the silences", put("family", "5", "id", "silences"),
     ["family[silences].id"]),
    ("a family is empty", put("family", "5", "clauses", {}), ["family[5].clauses"]),
]  # fmt: skip


@pytest.mark.parametrize(
    ("edit", "told_at"), [m[1:] for m in MISTAKES], ids=[m[0] for m in MISTAKES]
)
def test_a_clause_that_could_not_be_cited_is_told_where_it_is(edit, told_at):
    assert told(clauses.faults, CLAUSES, edit) == told_at


def test_a_rule_may_have_any_other_id():
    assert told(clauses.faults, CLAUSES, rename("family", "5", "clauses", "5.1", "7b")) == []


def test_a_mistake_is_told_even_if_no_other_file_can_be_used():
    alone = Tables({CLAUSES: tables(CLAUSES, put("family", "5", "clauses", {})).source[CLAUSES]})
    assert keys(CLAUSES, audit.faults(alone)) == ["family[5].clauses"]
