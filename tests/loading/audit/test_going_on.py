"""Going on from the emergency asks about danger or harm again, and skips neither."""

from decision_tool.loading.files import OUTCOMES, QUESTIONS
from tests.loading.edits import add, as_file, found, in_folder, put, source


def faults_going_on_to(folder, question, option=""):
    """The faults if somebody can come to 999 later too, and goes on from there to a question."""
    files = source()
    later = {"id": "danger-after-all", "label": "A child is in danger", "to": "call-999"}
    add("question", "who", "options", later)(files[QUESTIONS])
    go_on = {"label": "Go on", "question": question} | ({"option": option} if option else {})
    put("outcome", "call-999", "go_on", go_on)(files[OUTCOMES])
    texts = {name: as_file(files[name]) for name in (QUESTIONS, OUTCOMES)}
    return [(fault.file, fault.key) for fault in found(in_folder(folder, texts))]


def test_it_may_ask_about_danger_again(tmp_path):
    assert faults_going_on_to(tmp_path, "danger") == []


def test_it_may_ask_about_harm(tmp_path):
    assert faults_going_on_to(tmp_path, "harm") == []
    assert faults_going_on_to(tmp_path, "danger", "called") == []


def test_it_may_not_ask_what_comes_after_harm(tmp_path):
    assert faults_going_on_to(tmp_path, "who") == [(OUTCOMES, "outcome[call-999].go_on")]


def test_it_may_not_take_harm_as_answered(tmp_path):
    refused = [(OUTCOMES, "outcome[call-999].go_on")]
    assert faults_going_on_to(tmp_path, "harm", "no") == refused
