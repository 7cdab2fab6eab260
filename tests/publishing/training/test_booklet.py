"""The cases of a session on paper."""

from dataclasses import replace

import pytest

from decision_tool.publishing.training.booklet import booklet
from decision_tool.publishing.training.sessions import Session
from tests.fixture import PROTOCOL
from tests.html import Html
from tests.publishing.training import test_scenarios as told

SESSION = Session("short", "training/slides", (), ("second", "first"))
folder, scenario, lists = told.folder, told.scenario, told.lists  # fixtures


@pytest.fixture
def page(scenario, lists):
    """The booklet of two cases, in the order of the session."""
    cases = [
        replace(scenario, id=id, title=f"The {id}", trainer=(f"A note on the {id}.",))
        for id in ("first", "second", "third")
    ]
    return booklet(PROTOCOL, lists, SESSION, cases)


def headings(page):
    return [text for text in Html(page.html).texts["h2"] if text]


def test_it_has_the_cases_of_its_session_and_then_their_answers(page):
    assert page.title == "Booklet of 2 cases"
    assert headings(page) == [
        "The second",
        "The first",
        "Answers: The second",
        "Answers: The first",
    ]


def test_no_answer_stands_before_the_last_case_ends(page, scenario):
    stories = page.html.partition("Answers: The second</h2>")[0]
    for answer in scenario.asked:
        assert answer.reason not in stories
        assert answer.reason in page.html
    assert "A note on" not in stories


def test_of_one_case_it_bears_the_name(scenario, lists):
    one = replace(SESSION, scenarios=(scenario.id,))
    assert booklet(PROTOCOL, lists, one, [scenario]).title == f"Booklet: {scenario.title}"
