"""The door to the desk: a draft goes in, and comes out as it is then."""

import json
import tomllib

import pytest

from decision_tool.model import stored
from decision_tool.writing.desk import Desk
from tests.fixture import PROTOCOL

LISTS = {"sectors": {"school": "School"}, "themes": {"night": "At night"}, "levels": {"a": "Easy"}}
BEGUN = {
    "title": "The bell",
    "sector": "school",
    "level": "a",
    "area": "level-of-need",
    "age": "9",
    "themes": ["night"],
    "about": "It was about a bell.",
    "people": [{"who": "Sam", "view": "I heard it."}, {"who": "Ife", "view": "I did not."}],
    "part": [{"text": "The bell rings.", "answer": []}],
    "discuss": ["Who rang?", "Who heard?", "Who cared?"],
    "trainer": ["Let them argue."],
}


@pytest.fixture
def ask():
    """Ask the desk of the made-up partnership."""
    desk = Desk(stored.write(PROTOCOL))

    def ask(do, draft=BEGUN, **more):
        return json.loads(
            desk.respond(json.dumps({"do": do, "draft": draft, "lists": LISTS, **more}))
        )

    return ask


@pytest.fixture
def answered(ask):
    """The draft in which a child is in danger, with words for whoever does not call."""
    told = ask("answer", at="part[1]", question="unsafe-now", option="in-danger")
    (answer,) = told["draft"]["part"][0]["answer"]
    answer["reason"] = "The house burns."
    for other in answer["other"]:
        other["text"] = "" if other["option"] == "in-danger" else "It burns."
    return told["draft"]


def fields(told):
    return {it["field"] for it in told["faults"]}


def test_the_next_question_of_the_tool_is_asked_where_an_answer_leads(ask):
    told = ask("answer", at="part[1]", question="unsafe-now", option="not-now")
    assert told["at"] == "part[1].answer[1].reason"
    assert PROTOCOL.flow.questions["at-risk"].title in told["fields"]
    assert not told["whole"]


def test_an_answer_cites_what_its_question_cites(ask, answered):
    (answer,) = answered["part"][0]["answer"]
    assert answer["clauses"] == list(PROTOCOL.flow.questions["unsafe-now"].clauses)


def test_the_outcome_is_where_the_answers_lead(ask, answered):
    told = ask("file", answered)
    assert told["whole"]
    assert told["file"]["name"] == "the-bell.toml"
    assert tomllib.loads(told["file"]["text"])["outcome"] == "ring-999"
    assert told["faults"] == []


def test_its_file_opened_again_gives_the_same_draft_and_the_same_file(ask, answered):
    text = ask("file", answered)["file"]["text"]
    again = ask("open", {}, text=text, name="the-bell.toml")
    assert again["draft"] == ask("show", answered)["draft"]
    assert ask("file", again["draft"])["file"]["text"] == text


def test_it_is_played_on_the_page_that_all_scenarios_have(ask, answered):
    html = ask("play", answered)["html"]
    assert 'id="scenario"' in html
    assert "The house burns." in html


def test_what_is_no_way_through_is_not_played(ask):
    told = ask("play")
    assert "html" not in told
    assert "outcome" in fields(told)


def test_an_answer_after_one_that_changed_is_kept_and_told(ask):
    draft = ask("answer", at="part[1]", question="unsafe-now", option="not-now")["draft"]
    draft = ask("answer", draft, at="part[1]", question="at-risk", option="not-at-risk")["draft"]
    draft["part"][0]["answer"][1]["reason"] = "All is well."
    told = ask("choose", draft, at="part[1].answer[1]", option="in-danger")
    assert "All is well." in told["fields"]
    assert "part[1].answer[2].question" in fields(told)
    told = ask("remove", told["draft"], at="part[1].answer[2]")
    assert "All is well." not in told["fields"]
    assert told["whole"]


def test_a_later_part_answers_an_earlier_question_again(ask, answered):
    draft = ask("add", answered, at="part")["draft"]
    told = ask("again", draft, at="part[2]", question="unsafe-now")
    (answer,) = told["draft"]["part"][1]["answer"]
    assert answer["option"] == "in-danger"


@pytest.mark.parametrize(("place", "count"), [("people", 3), ("discuss", 4), ("trainer", 2)])
def test_one_more_is_added_and_taken_out(ask, place, count):
    told = ask("add", at=place)
    assert len(told["draft"][place]) == count
    assert told["at"] == f"{place}[{count}]"
    assert len(ask("remove", told["draft"], at=told["at"])["draft"][place]) == count - 1


def test_a_part_has_notes_of_its_own_for_the_trainer(ask):
    told = ask("add", BEGUN, at="part[1].trainer")
    assert told["at"] == "part[1].trainer[1]"
    told["draft"]["part"][0]["trainer"] = ["Read it slowly."]
    file = tomllib.loads(ask("file", told["draft"])["file"]["text"])
    assert file["part"][0]["trainer"] == ["Read it slowly."]
    assert ask("remove", told["draft"], at=told["at"])["draft"]["part"][0]["trainer"] == []


def test_a_name_that_looks_real_is_told_and_bars_neither_playing_nor_saving(ask):
    named = dict(BEGUN, about="About Hannah Walker.")
    told = ask("check", named)
    assert "about" in [it["field"] for it in told["faults"]]
    assert ask("file", named)["file"]
    assert told["whole"] == ask("check", BEGUN)["whole"]
    again = ask("check", named | {"invented": ["Hannah Walker"]})
    assert "about" not in [it["field"] for it in again["faults"]]


def test_what_could_be_somebody_real_is_told(ask):
    told = ask("check", BEGUN | {"about": "About Sam Hepplewhite, mobile 07700 900123."})
    (fault,) = (it for it in told["faults"] if it["field"] == "about")
    assert "could be real" in fault["text"]


def test_words_that_are_missing_are_told_at_their_field(ask):
    told = ask("answer", at="part[1]", question="unsafe-now", option="not-now")
    assert "part[1].answer[1].other[1].text" in fields(told)


def test_a_file_that_cannot_be_read_says_what_to_mend(ask):
    told = ask("open", {}, text="title = “One”", name="one.toml")
    assert told == {"problem": "one.toml: line 1: has curly quotes “ ” where straight ones belong. "
                               'Write straight quotes " there.'}  # fmt: skip


def test_a_request_that_cannot_be_answered_ends_nothing(ask):
    assert "error" in ask("remove", at="nowhere[1]")
    assert "fields" in ask("show")
