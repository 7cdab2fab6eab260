"""What stands around a question: how far one is, the answers so far, and the way back to danger."""

import pytest

from decision_tool.pages import nodes
from tests.fixture import DIFFER, FLOW, PROTOCOL, journey
from tests.html import Html

STATIC = nodes.static_pages(PROTOCOL)
THERE = journey(DIFFER)
LATER = [id for id in FLOW.questions if id != FLOW.start]


def page(at, found=THERE):
    return Html(nodes.node_page(PROTOCOL, at, found).html)


def bar(html):
    (attrs,) = (attrs for tag, attrs in html.tags if tag == "progress")
    return attrs


# ---- How far one is --------------------------------------------------------------------------


def test_who_answered_is_told_the_number_of_the_question_and_of_about_how_many():
    html = page("step-tried")
    assert "Question 6 of about 7" in html.text("cr-top")
    assert (bar(html)["value"], bar(html)["max"]) == ("6", "7")


def test_the_first_question_says_so_without_any_script():
    html = Html(STATIC[FLOW.start].html)
    assert "Question 1 of about" in html.text("cr-top")
    assert bar(html)["value"] == "1"


@pytest.mark.parametrize("id", LATER)
def test_a_question_that_is_opened_by_itself_shows_no_guess(id):
    html = Html(STATIC[id].html)
    assert not [digit for digit in html.text("cr-top") if digit.isdigit()]
    assert "hidden" in bar(html)
    assert "value" not in bar(html)


# ---- The answers so far ----------------------------------------------------------------------


def test_the_answers_so_far_are_listed_each_with_a_way_to_change_it():
    html = page("step-tried")
    for step in THERE.steps:
        assert f"{step.question.title} {step.option.label} Change" in html.text("cr-answers")
        assert f"../{step.question.id}/#{THERE.fragment}" in html.every("href")


def test_they_end_before_the_question_that_is_shown():
    assert page("role").text("cr-answers").count("Change") == 2 * 2  # beside it, and on phones


def test_without_any_there_is_nothing_of_them():
    parts = [
        attrs
        for _, attrs in page("at-risk", journey("")).tags
        if "answers" in str(attrs.get("data-part"))
    ]
    assert len(parts) == 2
    assert all("hidden" in attrs for attrs in parts)


def test_the_answer_of_last_time_is_marked():
    html = page("topic")
    (tile,) = (
        attrs
        for _, attrs in html.tags
        if attrs.get("class") == "cr-tile" and "aria-current" in attrs
    )
    assert tile["href"].endswith("topic=level-of-need")
    assert "Your answer last time" in html.text("cr-tile")


# ---- Has something changed? ------------------------------------------------------------------


@pytest.mark.parametrize("id", [*LATER, *FLOW.outcomes])
def test_every_page_says_in_words_what_leads_back_to_danger_and_harm(id):
    told = Html(STATIC[id].html).text("cr-changed")
    for safety in FLOW.safety:
        assert (FLOW.questions[safety].changed in told) is (safety != id)
    assert "Your record and your form are kept." in told


def test_at_the_first_question_nothing_has_changed_yet():
    assert "cr-changed" not in STATIC[FLOW.start].html
