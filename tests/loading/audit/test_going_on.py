"""Going on from an outcome leads back into the questions that led there, and skips no safety."""

import pytest

from decision_tool.loading.audit import going_on
from decision_tool.loading.files import OUTCOMES, QUESTIONS
from tests.loading.audit.mistakes import told
from tests.loading.edits import add, as_file, found, in_folder, put, source

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


# ---- From the emergency -------------------------------------------------------------------------


def faults_going_on_to(folder, question, option=""):
    """The faults if somebody can come to 999 later too, and goes on from there to a question."""
    files = source()
    later = {"id": "unsafe-after-all", "label": "A child is in danger", "to": "ring-999"}
    add("question", "role", "options", later)(files[QUESTIONS])
    go_on = {"label": "Go on", "question": question} | ({"option": option} if option else {})
    put("outcome", "ring-999", "go_on", go_on)(files[OUTCOMES])
    texts = {name: as_file(files[name]) for name in (QUESTIONS, OUTCOMES)}
    return [(fault.file, fault.key) for fault in found(in_folder(folder, texts))]


def test_it_may_ask_about_danger_again(tmp_path):
    assert faults_going_on_to(tmp_path, "unsafe-now") == []


def test_it_may_ask_about_harm(tmp_path):
    assert faults_going_on_to(tmp_path, "at-risk") == []
    assert faults_going_on_to(tmp_path, "unsafe-now", "rung") == []


def test_it_may_not_ask_what_comes_after_harm(tmp_path):
    assert faults_going_on_to(tmp_path, "role") == [(OUTCOMES, "outcome[ring-999].go_on")]


def test_it_may_not_take_harm_as_answered(tmp_path):
    refused = [(OUTCOMES, "outcome[ring-999].go_on")]
    assert faults_going_on_to(tmp_path, "at-risk", "not-at-risk") == refused
