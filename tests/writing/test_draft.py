"""A draft holds whatever was written, and its file holds that and nothing else."""

import pytest

from decision_tool.writing import draft
from tests.fixture import FLOW

ANSWER = {
    "question": "unsafe-now",
    "option": "not-now",
    "reason": "Nobody is hurt.",
    "clauses": ["1.2"],
    "other": [{"option": "in-danger", "text": "Take care.", "tone": "safer"}],
}
TABLE = {
    "title": "The bell",
    "minutes": 10,
    "people": [{"who": "Sam", "view": "One."}, {"who": "Ife", "view": "Two.", "since": 2}],
    "part": [{"text": "First.", "answer": [ANSWER]}],
    "discuss": ["One?"],
    "outcome": "ring-helpdesk",
}


@pytest.mark.parametrize("given", [None, "", [], {}, {"part": "x", "people": 3, "minutes": "ten"}])
def test_whatever_a_browser_kept_is_a_draft(given):
    found = draft.read(FLOW, given)
    assert found["title"] == ""
    assert [len(found[key]) for key in ("discuss", "trainer")] == [3, 1]


def test_what_a_file_holds_comes_out_of_its_draft_again():
    there = draft.table(draft.read(FLOW, TABLE), "ring-helpdesk")
    assert {key: value for key, value in there.items() if key in TABLE} == TABLE


def test_a_draft_has_room_for_words_to_every_answer():
    (answer,) = draft.read(FLOW, TABLE)["part"][0]["answer"]
    options = [option.id for option in FLOW.questions["unsafe-now"].options]
    assert [other["option"] for other in answer["other"]] == options


def test_words_stay_when_another_answer_is_chosen_and_are_in_no_file_where_they_fit_nothing():
    found = draft.read(FLOW, TABLE)
    found["part"][0]["answer"][0]["option"] = "in-danger"
    found = draft.read(FLOW, found)
    (answer,) = found["part"][0]["answer"]
    assert "Take care." in [other["text"] for other in answer["other"]]
    (written,) = draft.table(found, "")["part"][0]["answer"]
    assert "other" not in written


def test_to_call_for_help_begins_as_safer_and_not_to_call_as_a_risk():
    def tones(option):
        answer = {"question": "unsafe-now", "option": option}
        found = draft.read(FLOW, {"part": [{"answer": [answer]}]})
        others = found["part"][0]["answer"][0]["other"]
        return {other["option"]: other["tone"] for other in others}

    assert tones("not-now")["in-danger"] == "safer"
    assert tones("in-danger")["not-now"] == "risk"


@pytest.mark.parametrize(
    ("key", "field"),
    [
        ("title", "title"),
        ("part[1].answer[1].reason", "part[1].answer[1].reason"),
        ("part[1].answer[1].other[1].tone", "part[1].answer[1].other[1].tone"),
        ("part[1].answer[1].other[rung]", "part[1].answer[1].other[2].text"),
    ],
)
def test_a_fault_of_the_file_has_its_field(key, field):
    assert draft.field(draft.read(FLOW, TABLE), key) == field


@pytest.mark.parametrize(
    ("title", "name"),
    [("The bell", "the-bell"), ("Sam’s 2nd day!", "sams-2nd-day"), ("…", "my-scenario")],
)
def test_a_file_is_named_after_its_title(title, name):
    assert draft.name({"title": title}) == name


def test_a_file_that_is_no_scenario_is_told_as_the_check_tells_it():
    _, (curly,) = draft.opened("title = “One”", "one.toml")
    assert str(curly).startswith("one.toml: line 1: has curly quotes")
    _, faults = draft.opened('titel = "One"', "one.toml")
    assert "one.toml: titel: is not a known key. Did you mean “title”?" in map(str, faults)
