"""Whatever a file cites or names is there, and is told where it is written."""

import pytest

from decision_tool.loading.audit import references
from decision_tool.loading.files import (
    FORM,
    GUIDE,
    OUTCOMES,
    PARTNERSHIP,
    QUESTIONS,
    SENDING,
    STAGES,
)
from tests.loading.audit.mistakes import LINE, told
from tests.loading.edits import put

MISTAKES = [
    ("a rule is not there", QUESTIONS, put("question", "topic", "clauses", ["9.9"]),
     "question[topic].clauses"),
    ("one of two rules is not there", OUTCOMES,
     put("outcome", "settled", "do", 1, "clauses", ["1.1", "9.9"]),
     "outcome[settled].do[2].clauses"),
    ("the rule behind a contact is not there", PARTNERSHIP,
     put("contact", "day-line", "clause", "9.9"), "contact[day-line].clause"),
    ("a contact rests on the clauses of a stage", PARTNERSHIP,
     put("contact", "day-line", "clause", "{stage_clauses}"), "contact[day-line].clause"),
    ("a rule to show after sending is not there", SENDING, put("after", ["9.9"]), "after"),
    ("a rule is named as a silence", OUTCOMES, put("outcome", "settled", "silent", ["1.1"]),
     "outcome[settled].silent"),
    ("nothing is cited", FORM, put("section", "writer", "field", "email", "clauses", []),
     "section[writer].field[email].clauses"),
]  # fmt: skip


@pytest.mark.parametrize(
    ("file", "edit", "key"), [m[1:] for m in MISTAKES], ids=[m[0] for m in MISTAKES]
)
def test_a_clause_that_is_not_there_or_missing_is_told(file, edit, key):
    assert told(references.to_clauses, file, edit) == [key]


@pytest.mark.parametrize(
    ("file", "edit"),
    [
        (QUESTIONS, put("question", "topic", "clauses", ["1.1", "6.2"])),
        (OUTCOMES, put("outcome", "{stage_id}-late", "clauses", ["{next_stage_clauses}"])),
        (OUTCOMES, put("outcome", "settled", "do", [])),
        (GUIDE, put("after", [])),
    ],
    ids=["silences beside rules", "those of a stage", "an empty list of lines", "an empty sheet"],
)
def test_what_may_be_cited(file, edit):
    assert told(references.to_clauses, file, edit) == []


@pytest.mark.parametrize(
    ("edit", "key"),
    [
        (put("outcome", "complain", "do", 0, "link", "complaint"), "outcome[complain].do[1].link"),
        (put("outcome", "complain", "do", 0, "link", "manager-email"),
         "outcome[complain].do[1].link"),
        (put("outcome", "ring-999", "call", ["999"]), "outcome[ring-999].call"),
    ],
    ids=["no setting", "a setting that is no link", "no contact"],
)  # fmt: skip
def test_a_contact_or_a_link_that_is_not_there_is_told(edit, key):
    assert told(references.to_contacts_and_links, OUTCOMES, edit) == [key]


LEADING = LINE | {"outcome": "setled"}


@pytest.mark.parametrize(
    ("file", "edit", "key"),
    [
        (OUTCOMES, put("outcome", "settled", "do", [LEADING]), "outcome[settled].do[1].outcome"),
        (GUIDE, put("after", 1, "line", [LEADING]), "after[2].line[1].outcome"),
        (SENDING, put("missed", [LEADING]), "missed[1].outcome"),
        (SENDING, put("sent", LEADING["outcome"]), "sent"),
        (STAGES, put("stage", "directors", "do", [LEADING]), "stage[directors].do[1].outcome"),
    ],
    ids=["outcomes", "guide", "sending", "once it is sent", "stages"],
)
def test_an_outcome_that_is_not_there_is_told_once(file, edit, key):
    assert told(references.to_outcomes, file, edit) == [key]


@pytest.mark.parametrize("page", ["clauses.md", "/clauses", "Clauses", "a//b", "a b", "a/", "a--b"])
def test_what_can_be_no_page_is_refused(page):
    edit = put("outcome", "settled", "do", 0, "page", page)
    assert told(references.to_pages, OUTCOMES, edit) == ["outcome[settled].do[1].page"]


@pytest.mark.parametrize("page", ["clauses", "training/poster", "a1/b-2/c", ""])
def test_what_can_be_a_page_passes(page):
    edit = put("outcome", "settled", "do", 0, "page", page)
    assert told(references.to_pages, OUTCOMES, edit) == []
