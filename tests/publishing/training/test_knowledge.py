"""The knowledge check: one right answer each, kept off the learner's page; mistakes stop."""

import pytest

from decision_tool.loading.faults import ProtocolError
from decision_tool.publishing.training import knowledge, slips
from decision_tool.publishing.training import pages as training_pages
from tests.fixture import PROTOCOL, a_copy
from tests.html import Html

SOURCE = """
[[question]]
id = "first"
title = "What comes first?"
clauses = ["1.1"]
options = [
  { label = "The form", feedback = "It can wait." },
  { label = "Calling {day_line_name}", feedback = "The child comes first.", right = true },
]

[[question]]
id = "who"
title = "Who may question a decision?"
clauses = ["2.1"]
options = [
  { label = "Everyone who works with children", feedback = "So it is.", right = true },
  { label = "Those in charge", feedback = "Rank plays no part." },
  { label = "Nobody", feedback = "It is a right." },
]
"""


@pytest.fixture
def load(tmp_path):
    """Load the check above, with one thing in it changed."""
    folder = a_copy(tmp_path)

    def load(old="", new=""):
        assert old in SOURCE
        (folder / knowledge.FILE).write_text(SOURCE.replace(old, new, 1), "utf-8")
        return knowledge.load(folder, PROTOCOL)

    return load


def test_a_protocol_needs_no_knowledge_check(tmp_path):
    assert knowledge.load(a_copy(tmp_path), PROTOCOL).question == ()


def test_the_words_of_the_protocol_are_filled_in(load):
    assert load().check[0].options[1].label == "Calling the Children’s Helpdesk"


def test_answers_are_called_by_letters(load):
    assert [list(question.lettered) for question in load().check] == [["A", "B"], ["A", "B", "C"]]


def test_the_learners_page_asks_everything_and_gives_nothing_away(load):
    questions = load().check
    html = training_pages.check_page(questions, PROTOCOL).html
    page = Html(html)
    inputs = [attrs for tag, attrs in page.tags if tag == "input"]
    assert [attrs["value"] for attrs in inputs] == ["A", "B", "A", "B", "C"]
    assert all(attrs.keys() == {"type", "name", "value"} for attrs in inputs)
    for question in questions:
        assert question.title in page.text("legend")
        assert not any(answer.feedback in html for answer in question.options)


def test_the_trainers_page_has_every_answer_under_the_name_that_the_script_asks_for(load):
    html = slips.answers_page(load(), PROTOCOL).html
    tags = [attrs for tag, attrs in Html(html).tags if tag == "dd"]
    assert {attrs["id"]: "data-right" in attrs for attrs in tags} == {
        "first-A": False,
        "first-B": True,
        "who-A": True,
        "who-B": False,
        "who-C": False,
    }


MISTAKES = [
    (", right = true", "",
     "question[first].options: holds no right answer. Write right = true in one of them."),
    ('part." }', 'part.", right = true }',
     "question[who].options: holds 2 right answers. Write right = true in one of them."),
    ('  { label = "The form", feedback = "It can wait." },\n', "",
     "question[first].options: leaves nothing to choose. Write at least two, of which one is"),
    ("{day_line_name}", "{day_lime_name}",
     "question[first].options[2].label: has no word for {day_lime_name}."),
    ('["2.1"]', '["2.9"]', "question[who].clauses: names “2.9”, which is not known."),
    ('["2.1"]', "[]", "question[who].clauses: is empty. Name the clauses behind it."),
    ('id = "who"', 'id = "first"', "question[first]: stands twice. Give each an id of its own."),
    ('feedback = "Rank', 'wrong = true, feedback = "Rank',
     "question[who].options[2].wrong: is not a known key."),
]  # fmt: skip


@pytest.mark.parametrize(("old", "new", "message"), MISTAKES, ids=[m[2] for m in MISTAKES])
def test_a_mistake_names_file_key_and_remedy(load, old, new, message):
    with pytest.raises(ProtocolError) as raised:
        load(old, new)
    (fault,) = raised.value.faults
    assert str(fault).startswith(f"knowledge.toml: {message}")
    assert fault.remedy
