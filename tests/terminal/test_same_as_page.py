"""A terminal tells of an outcome what its page tells, as text and as data."""

import json

import pytest

from decision_tool.model.replay import replay
from decision_tool.pages import nodes
from decision_tool.terminal import next_step
from tests.fixture import DIFFER, FLOW, PROTOCOL, journey
from tests.html import Html
from tests.stories import one_set_of_answers_per_line

JOURNEYS = [replay(FLOW, story) for story in one_set_of_answers_per_line(PROTOCOL)]
every_journey = pytest.mark.parametrize(
    "found", JOURNEYS, ids=[f"{index}. {found.node.id}" for index, found in enumerate(JOURNEYS)]
)
# What is a page's own: its frame, and the ways to its other pages.
FRAME = (
    "cr-top",
    "cr-changed",
    "cr-switch",
    "cr-stages",
    "cr-backing",
    "cr-rail",
    "cr-old",
    "form",
    "summary",
)
OF_A_PAGE = (*FRAME, "button", "cr-call", "cr-hidden", "cr-button cr-button--second")
LINKS = {"Change", f"Fill in the {PROTOCOL.form_name}", "Keep a record of it"}
WORDS = {"Where you are", "More about this step"}
WORDS |= {words for it in PROTOCOL.contacts for words in (it.situation, f"Call {it.name}.")}


def page(found):
    return Html(nodes.node_page(PROTOCOL, found.node.id, found).html)


def as_text(found):
    return "\n".join(next_step.as_text(PROTOCOL, found))


def as_data(found):
    """Every word of the JSON, as a program would read it."""
    return json.dumps(next_step.as_data(PROTOCOL, found), ensure_ascii=False)


def test_the_journeys_lead_to_every_outcome():
    assert {found.node.id for found in JOURNEYS} == set(FLOW.outcomes)


@every_journey
def test_every_text_of_the_page_stands_in_the_text_of_the_terminal(found):
    told = as_text(found)
    texts = page(found).texts_outside(*OF_A_PAGE) - LINKS - WORDS
    assert not [text for text in texts if text not in told]


@every_journey
def test_every_text_of_the_page_but_its_headings_stands_in_the_json(found):
    told = as_data(found)
    texts = page(found).texts_outside(*OF_A_PAGE, "h2", "h3") - LINKS - WORDS
    assert not [text for text in texts if text.removeprefix("Call ") not in told]


@every_journey
def test_a_note_that_does_not_fit_the_answers_is_told_nowhere(found):
    shown = page(found).texts.get("dt", [])
    for note in found.node.note:
        fits = note.lead in shown
        assert (note.lead in as_text(found), note.lead in as_data(found)) == (fits, fits)


@pytest.mark.parametrize(("role", "told"), [("volunteer", True), ("worker", False)])
def test_advice_for_a_small_charity_is_told_there_alone(role, told):
    answers = DIFFER.replace("role=worker", f"role={role}")
    found = journey(f"{answers} step-tried=not-started")
    for way in (page(found).text("article"), as_text(found), as_data(found)):
        assert ("A trustee may take the part of the head of service." in way) is told


@every_journey
def test_whom_to_call_and_what_comes_first_are_the_first_lines(found):
    lines = as_text(found).split("\n")
    before = lines[: lines.index(found.node.title)]
    urgent = [PROTOCOL.contact(id).number for id in found.node.call]
    urgent += [line.text for line in found.node.first]
    assert len(before) == (len(urgent) + 1 if urgent else 0)  # and an empty line
    assert all(said in line for said, line in zip(urgent, before, strict=False))
