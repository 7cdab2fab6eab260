"""The page that prepares what to say, and the links to it."""

from dataclasses import replace

import pytest

from decision_tool.pages import nodes, speaking
from tests.fixture import FLOW, FORM, PROTOCOL, STAGES
from tests.html import Html

NOTE = FORM.speaking
PAGE = Html(speaking.static_pages(PROTOCOL)["speaking"].html)
WITHOUT = replace(PROTOCOL, form=replace(FORM, speaking=None))
LINK = "../speaking/"


def test_the_note_asks_for_each_answer_says_why_and_cites():
    text = PAGE.text("article")
    for field in NOTE.field:
        assert all(words in text for words in (field.label, field.hint, field.why))
        assert {f"../../clauses/#{id}" for id in field.clauses} <= set(PAGE.every("href"))


def test_the_note_asks_in_the_order_of_the_data():
    assert PAGE.every("data-typed") == ["seen", "means", "needs", "ask"]


def test_the_note_asks_for_no_names():
    assert "No names." in PAGE.text("cr-lead")


def test_the_note_says_which_field_of_the_record_takes_its_words():
    assert PAGE.every("data-into") == ["came-of-it"]
    assert PAGE.every("data-stages") == [" ".join(STAGES)]


@pytest.mark.parametrize("id", FLOW.outcomes)
def test_the_outcomes_of_the_stages_and_no_others_lead_to_the_note(id):
    links = Html(nodes.node_page(PROTOCOL, id).html).every("href")
    assert (LINK in links) == (FLOW.outcomes[id].kind == "stage")


def test_a_partnership_without_a_note_has_no_such_page_and_no_link():
    assert speaking.static_pages(WITHOUT) == {}
    assert "speaking" not in WITHOUT.form.pages
    for stage in STAGES:
        assert LINK not in Html(nodes.node_page(WITHOUT, stage).html).every("href")
