"""Going on from an outcome leads back into the questions that led there."""

import pytest

from decision_tool.loading.audit import going_on
from decision_tool.loading.files import OUTCOMES
from tests.loading.audit.mistakes import told
from tests.loading.edits import put

EMERGENCY, THINKING = ("outcome", "ring-999"), ("outcome", "think-first")

MISTAKES = [
    ("to no question", put(*THINKING, "go_on", "question", "topics"),
     ["outcome[think-first].go_on.question"]),
    ("to an outcome", put(*THINKING, "go_on", "question", "settled"),
     ["outcome[think-first].go_on.question"]),
    ("with no answer there", put(*EMERGENCY, "go_on", "option", "called"),
     ["outcome[ring-999].go_on.option"]),
    ("to what is not asked on the way", put(*THINKING, "go_on", "question", "step-tried"),
     ["outcome[think-first].go_on.question"]),
    ("straight back", put(*THINKING, "go_on", "option", "hard-to-say"),
     ["outcome[think-first].go_on.option"]),
]  # fmt: skip


@pytest.mark.parametrize(("edit", "keys"), [m[1:] for m in MISTAKES], ids=[m[0] for m in MISTAKES])
def test_a_way_on_that_leads_nowhere_new_is_told_where_it_is(edit, keys):
    assert told(going_on.faults, OUTCOMES, edit) == keys


@pytest.mark.parametrize("question", ["unsafe-now", "at-risk", "role", "topic"])
def test_a_way_on_may_lead_to_any_question_on_the_way(question):
    assert told(going_on.faults, OUTCOMES, put(*THINKING, "go_on", "question", question)) == []


def test_after_the_emergency_danger_or_harm_is_asked():
    assert told(going_on.faults, OUTCOMES, put(*EMERGENCY, "go_on", "option", "not-now")) == []
    again = {"label": "Go on", "question": "unsafe-now"}
    assert told(going_on.faults, OUTCOMES, put(*EMERGENCY, "go_on", again)) == []
