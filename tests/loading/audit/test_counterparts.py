"""Counterparts are roles and teams that can be reached, and nobody's name."""

import pytest

from decision_tool.loading.audit import counterparts
from decision_tool.loading.files import COUNTERPARTS
from tests.loading.audit.mistakes import told
from tests.loading.edits import drop, put

SCHOOLS = ("counterpart", "schools")
PLACE = "counterpart[schools]"

MISTAKES = [
    ("a stage is not there", put(*SCHOOLS, "roles", "governors", "the chair"),
     f"{PLACE}.roles"),
    ("the day of the check is none", put(*SCHOOLS, "checked", "1 September"), f"{PLACE}.checked"),
    ("a number can't be called", put(*SCHOOLS, "number", "ask the office"), f"{PLACE}.number"),
    ("an address is none", put(*SCHOOLS, "email", "the office"), f"{PLACE}.email"),
    ("a team is called by its head", put(*SCHOOLS, "name", "Mrs J Sandhu, schools"),
     f"{PLACE}.name"),
    ("a first name stands in a role", put(*SCHOOLS, "roles", "line-managers", "ask kayleigh"),
     f"{PLACE}.roles.line-managers"),
    ("a surname stands in a role", put(*SCHOOLS, "roles", "line-managers", "the Sandhu team"),
     f"{PLACE}.roles.line-managers"),
    ("an address is a person's", put(*SCHOOLS, "email", "kayleigh.sandhu@schools.example"),
     f"{PLACE}.email"),
]  # fmt: skip

RIGHT = [
    ("a role has what is short for something", put(*SCHOOLS, "roles", "colleagues", "the SENCO")),
    ("a team has no number and no address", lambda table: [drop(*SCHOOLS, key)(table)
     for key in ("number", "email")]),
]  # fmt: skip


@pytest.mark.parametrize(("edit", "key"), [m[1:] for m in MISTAKES], ids=[m[0] for m in MISTAKES])
def test_a_counterpart_that_is_none_is_told_where_it_is(edit, key):
    assert told(counterparts.faults, COUNTERPARTS, edit) == [key]


@pytest.mark.parametrize("edit", [r[1] for r in RIGHT], ids=[r[0] for r in RIGHT])
def test_what_an_entry_may_say(edit):
    assert told(counterparts.faults, COUNTERPARTS, edit) == []
