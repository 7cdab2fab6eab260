"""Going on from the emergency asks about danger or harm again, and skips neither."""

from decision_tool.loading.files import OUTCOMES, QUESTIONS
from tests.loading.edits import add, as_file, found, in_folder, put, source


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
