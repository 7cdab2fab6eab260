"""The letter speaks to its reader, and shows nothing private and nothing that nobody looked at."""

import pytest

from decision_tool.loading.audit import letter
from decision_tool.loading.files import FORM, SENDING
from tests.loading.audit.mistakes import told
from tests.loading.edits import put

WRITER, CHILD = "section[writer].field", "section[young-person].field"
NAME = ("section", "writer", "field", "full-name")
SAFETY = ("section", "young-person", "field", "safety")
VIEW = ("section", "opinion", "field", "view")
FEELINGS = ("section", "yourself", "field", "feelings")
SERVICE = ("section", "writer", "field", "service")
TALK = ("discussion", "field")

MISTAKES = [
    ("safety is filled in from answers", put(*SAFETY, "prefill", []), [f"{CHILD}[safety].prefill"]),
    ("safety is taken over from an answer", put(*SAFETY, "prefill_from", "unsafe-now"),
     [f"{CHILD}[safety].prefill_from"]),
    ("a name is in the subject", put(*NAME, "in_subject", True),
     [f"{WRITER}[full-name].in_subject"]),
    ("a long text is in the subject", put(*VIEW, "in_subject", True),
     ["section[opinion].field[view].in_subject"]),
    ("what may be private is at the head", put(*FEELINGS, "summary", "Feels"),
     ["section[yourself].field[feelings].summary"]),
    ("an option outside the record waits", put(*SERVICE, "options", 0, "waiting", True),
     [f"{WRITER}[service].options[public].waiting"]),
    ("a label speaks to the writer", put(*VIEW, "letter", "How do you see it?"),
     ["section[opinion].field[view].letter"]),
    ("a label of the record speaks to the writer", put(*TALK, "who", "label", "Whom did you ask?"),
     ["discussion.field[who].label"]),
    ("a title speaks to the writer", put("section", "yourself", "letter", "Your own part"),
     ["section[yourself].letter"]),
    ("the record is about safety", put(*TALK, "who", "safety", True),
     ["discussion.field[who].safety"]),
    ("the record is in the subject", put(*TALK, "who", "in_subject", True),
     ["discussion.field[who].in_subject"]),
]  # fmt: skip


@pytest.mark.parametrize(("edit", "keys"), [m[1:] for m in MISTAKES], ids=[m[0] for m in MISTAKES])
def test_a_mistake_is_told_where_it_is(edit, keys):
    assert told(letter.faults, FORM, edit) == keys


def test_the_letter_begins_with_parts_of_the_form():
    assert told(letter.faults, SENDING, put("parts", ["opinion", "opinions"])) == ["parts"]


def test_the_letter_begins_with_headings_of_its_own():
    assert told(letter.faults, SENDING, put("head", ["From", "Form"])) == ["head"]


def test_the_data_as_it_stands_has_no_mistake():
    assert told(letter.faults, FORM) == []
