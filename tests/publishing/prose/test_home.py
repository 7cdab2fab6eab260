"""What the home page leads to is data, and the rest of it comes from the protocol."""

from dataclasses import replace

import pytest

from decision_tool.loading.faults import ProtocolError
from decision_tool.model.backing import backing
from decision_tool.publishing import front
from decision_tool.publishing.prose import home
from tests.fixture import FLOW, PROTOCOL, STAGES
from tests.html import Html

SOURCE = """
title = "When we differ"

[[card]]
title = "I train others"
text = "Sessions, with made-up cases."
page = "training/index.md"
icon = "cap"

[[link]]
title = "Nobody answers"
page = "look-up/contacts.md#no-answer"

[[print]]
title = "Quick guide"
page = "quick-guide.md"
file = "quick-guide.pdf"
"""


def page(source=SOURCE, protocol=PROTOCOL):
    return Html(front.home_page(protocol, home.load(source)).html)


def test_it_leads_where_the_file_says():
    addresses = page().every("href")
    for address in ("training/", "look-up/contacts/#no-answer", "quick-guide/"):
        assert address in addresses


def test_the_first_question_can_be_answered_there():
    question = FLOW.questions[FLOW.start]
    addresses = page().every("href")
    for option in question.options:
        assert f"next-step/{option.to}/#{question.id}={option.id}" in addresses


def test_only_the_answer_that_means_danger_is_marked_as_danger():
    tiles = [attrs for _, attrs in page().tags if "cr-tile" in (attrs.get("class") or "").split()]
    danger = [attrs["href"] for attrs in tiles if "cr-tile--danger" in attrs["class"]]
    assert danger == ["next-step/ring-999/#unsafe-now=in-danger"]


def test_every_stage_and_the_form_are_steps_in_order():
    steps = [f"next-step/{id}/" for id in (*STAGES, "form")]
    addresses = page().every("href")
    assert [address for address in addresses if address in steps][: len(steps)] == steps


def test_under_the_steps_it_says_how_far_the_protocol_backs_them():
    assert page().text("figcaption").startswith(backing(PROTOCOL))


def test_there_may_be_any_number_of_stages():
    fewer = replace(PROTOCOL, stages=PROTOCOL.stages[:1])
    assert page(protocol=fewer).every("href").count(f"next-step/{STAGES[1]}/") == 0


def test_it_is_complete_without_a_file():
    assert "When you disagree" in page("").text("h1")


def test_a_way_to_a_page_that_is_not_there_is_refused():
    with pytest.raises(ProtocolError, match=r"look-up/contacts\.md#no-answer: is no page"):
        home.check(home.load(SOURCE), {"training/index.md", "quick-guide.md"})


def test_a_way_to_a_part_of_a_page_is_a_way_to_the_page():
    home.check(home.load(SOURCE), {"training/index.md", "quick-guide.md", "look-up/contacts.md"})


def test_an_icon_that_there_is_not_is_refused_with_those_that_there_are():
    with pytest.raises(ProtocolError, match=r"no icon “hat”.*cap, clock"):
        home.load(SOURCE.replace('"cap"', '"hat"'))


@pytest.mark.parametrize("source", ["[[card]", '[[card]]\ntitel = "Home"\n', "card = 1"])
def test_a_file_that_can_t_be_read_is_refused(source):
    with pytest.raises(ProtocolError, match=r"_home\.toml"):
        home.load(source)
