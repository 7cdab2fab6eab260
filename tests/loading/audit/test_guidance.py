"""National guidance can be cited beside the clauses, and is never taken for one."""

import pytest

from decision_tool.loading.audit import guidance, references
from decision_tool.loading.files import GUIDANCE, OUTCOMES, PARTNERSHIP, QUESTIONS, SENDING, STAGES
from tests.loading.audit.mistakes import told
from tests.loading.edits import SOURCE, add, put

G1 = ("guidance", "G1")
FACT = SOURCE[GUIDANCE]["guidance"][0]

MISTAKES = [
    ("an id has no digit", put(*G1, "id", "law"), "guidance[law].id"),
    ("an id differs by a capital", add("guidance", FACT | {"id": "g1"}), "guidance[g1].id"),
    ("it was checked on no day", put(*G1, "checked_on", "2026-11-31"), "guidance[G1].checked_on"),
    ("nobody has checked it", put(*G1, "checked_on", ""), "guidance[G1].checked_on"),
    ("its link is not safe", put(*G1, "link", "http://guidance.example"), "guidance[G1].link"),
]


@pytest.mark.parametrize(("edit", "key"), [m[1:] for m in MISTAKES], ids=[m[0] for m in MISTAKES])
def test_guidance_that_could_not_be_cited_or_looked_up_is_told_where_it_is(edit, key):
    assert told(guidance.faults, GUIDANCE, edit) == [key]


def test_its_link_may_be_left_open():
    assert told(guidance.faults, GUIDANCE, put(*G1, "link", "")) == []


@pytest.mark.parametrize("id", ["1.1", "6.2"], ids=["a rule", "a silence"])
def test_guidance_never_has_the_id_of_a_clause(id):
    assert told(guidance.namesakes, GUIDANCE, put(*G1, "id", id)) == [f"guidance[{id}].id"]


RULED = [
    (QUESTIONS, ("question", "topic"), "question[topic].clauses"),
    (OUTCOMES, ("outcome", "settled"), "outcome[settled].clauses"),
    (STAGES, ("stage", "directors"), "stage[directors].clauses"),
]


@pytest.mark.parametrize(("file", "entry", "key"), RULED, ids=["question", "outcome", "stage"])
def test_guidance_alone_decides_nothing(file, entry, key):
    assert told(guidance.alone, file, put(*entry, "clauses", ["G1"])) == [key]
    assert told(guidance.alone, file, put(*entry, "clauses", ["1.1", "G1"])) == []


@pytest.mark.parametrize(
    ("file", "edit"),
    [
        (QUESTIONS, put("question", "topic", "clauses", ["2.2", "G1"])),
        (OUTCOMES, put("outcome", "settled", "clauses", ["3.4", "G1"])),
        (OUTCOMES, put("outcome", "settled", "do", 0, "clauses", ["G1"])),
        (OUTCOMES, put("outcome", "{stage_id}", "note", 0, "clauses", ["G1"])),
    ],
    ids=["question", "outcome", "line", "note"],
)
def test_guidance_may_be_cited_beside_clauses(file, edit):
    assert told(references.to_clauses, file, edit) == []


@pytest.mark.parametrize(
    ("file", "edit", "key"),
    [
        (PARTNERSHIP, put("contact", "day-line", "clause", "G1"), "contact[day-line].clause"),
        (SENDING, put("after", ["G1"]), "after"),
        (OUTCOMES, put("outcome", "settled", "silent", ["G1"]), "outcome[settled].silent"),
        (OUTCOMES, put("outcome", "settled", "clauses", ["3.4", "G9"]), "outcome[settled].clauses"),
    ],
    ids=["a contact", "after sending", "a silence", "guidance that is not there"],
)
def test_guidance_stands_for_no_clause(file, edit, key):
    assert told(references.to_clauses, file, edit) == [key]
