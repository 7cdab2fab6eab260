"""What the pages show: the reasons, what was left out, and what a partnership fills in."""

from dataclasses import replace

import pytest

from decision_tool.model.replay import replay
from decision_tool.pages import nodes
from tests.cases import MARKUP
from tests.fixture import DIFFER, FLOW, PROTOCOL, SAFE, journey
from tests.html import Html

STATIC = nodes.static_pages(PROTOCOL)


# ---- Why, and what was left out --------------------------------------------------------------


def test_an_outcome_shows_each_answer_that_led_there_with_a_way_to_change_it():
    found = journey(f"{DIFFER} step-tried=not-started")
    html = Html(nodes.node_page(PROTOCOL, "colleagues", found).html)
    for step in found.steps:
        assert f"{step.question.title} {step.option.label} Change" in html.text("cr-answers")
        assert f"../{step.question.id}/#{found.fragment}" in html.every("href")


@pytest.mark.parametrize(
    ("story", "shown"),
    [(DIFFER, False), (DIFFER.replace("role=worker", "role=volunteer"), True)],
)
def test_a_note_for_some_is_shown_to_them_alone(story, shown):
    page = nodes.node_page(PROTOCOL, "colleagues", journey(f"{story} step-tried=not-started"))
    assert ("In a small charity" in page.html) is shown
    assert "If you feel less sure of yourself" in page.html


def test_on_paper_every_note_is_shown():
    assert "In a small charity" in STATIC["colleagues"].html


def test_what_was_left_out_is_said_in_words():
    found = journey(f"{SAFE} role=relative need=cover-up weather=fine")
    notices = Html(nodes.node_page(PROTOCOL, "complain", found).html).text("cr-notices")
    assert "an answer that we do not know: “weather=fine”" in notices
    assert "We left out “I have seen wrongdoing or a cover-up”" in notices
    assert "since “I am a child, parent or carer” leads another way" in notices


def test_an_address_with_markup_in_it_is_shown_as_text():
    found = replay(FLOW, {MARKUP: MARKUP})
    html = nodes.node_page(PROTOCOL, "unsafe-now", found).html
    assert "&lt;script&gt;" in html
    assert "<script" not in html


def test_of_an_answer_that_is_not_known_80_characters_are_shown():
    found = replay(FLOW, {"x": "y" * 200})
    notices = Html(nodes.node_page(PROTOCOL, "unsafe-now", found).html).text("cr-notices")
    assert f"“x={'y' * 78}”" in notices


def test_who_comes_to_a_page_that_the_answers_do_not_lead_to_is_told_and_shown_the_way():
    html = Html(nodes.stray_page(PROTOCOL, "settled", journey("unsafe-now=not-now")).html)
    assert "The answers in this address do not lead to this page." in html.text("cr-notices")
    assert "../at-risk/#unsafe-now=not-now" in html.every("href")


# ---- Lines -----------------------------------------------------------------------------------


def test_a_line_may_lead_to_an_outcome_or_to_a_page_of_the_site():
    late = Html(STATIC["colleagues-late"].html)
    assert FLOW.outcomes["line-managers"].act in late.text("a")
    assert "../line-managers/" in late.every("href")
    assert "../../quick-guide/" in Html(STATIC["speak-up"].html).every("href")


def test_a_line_cites_its_clauses():
    assert "../../clauses/#3.2.1" in Html(STATIC["think-first"].html).every("href")


def test_a_line_cites_national_guidance_as_what_it_is():
    tags = Html(STATIC["speak-up"].html).tags
    cite = next(attrs for _, attrs in tags if attrs.get("class") == "cr-guidance")
    assert cite["href"] == "../../guidance/#g1"
    assert cite["aria-label"] == "National guidance G1"


def test_an_outcome_lists_the_guidance_that_its_lines_cite_apart_from_the_clauses():
    html = Html(STATIC["speak-up"].html)
    assert html.text("h3") == "National guidance, not the protocol"
    clauses, guidance = html.text("cr-why").split("National guidance, not the protocol")
    fact = PROTOCOL.guidance["G1"]
    assert fact.text in guidance
    assert fact.title in guidance
    assert fact.year in guidance
    assert fact.text not in clauses


def with_note(clauses):
    """The step in which the note for a small charity cites these."""
    outcome = FLOW.outcomes["colleagues"]
    small, *others = outcome.note
    notes = (replace(small, clauses=clauses), *others)
    other = replace(FLOW, outcomes=FLOW.outcomes | {"colleagues": replace(outcome, note=notes)})
    return replace(PROTOCOL, flow=other)


@pytest.mark.parametrize(("role", "listed"), [("worker", False), ("volunteer", True)])
def test_guidance_behind_a_note_is_listed_for_those_who_are_shown_the_note(role, listed):
    protocol = with_note(("3.5", "G1"))
    found = journey(f"{DIFFER.replace('worker', role)} step-tried=not-started", protocol)
    html = Html(nodes.node_page(protocol, "colleagues", found).html)
    assert (PROTOCOL.guidance["G1"].text in html.text("cr-why")) is listed


def test_an_outcome_that_cites_no_guidance_speaks_of_none():
    assert "National guidance" not in STATIC["ring-999"].html


def test_guidance_behind_an_outcome_is_not_among_its_clauses():
    settled = replace(FLOW.outcomes["settled"], clauses=("3.4", "G1"))
    flow = replace(FLOW, outcomes=FLOW.outcomes | {"settled": settled})
    html = Html(nodes.node_page(replace(PROTOCOL, flow=flow), "settled").html)
    clauses, guidance = html.text("cr-why").split("National guidance, not the protocol")
    assert PROTOCOL.guidance["G1"].text in guidance
    assert PROTOCOL.clauses["3.4"].text in clauses


def test_a_line_of_our_own_says_so_beside_its_clauses_or_without_any():
    html = Html(STATIC["complain"].html)
    assert html.text("cr-cites cr-ours") == "our advice"
    cited = Html(STATIC["colleagues"].html)
    assert cited.text("cr-cites cr-ours") == "our advice"
    assert "Your view counts as much as anyone’s. our advice 2.1" in cited.text("dd")


def test_where_every_line_cites_the_protocol_none_is_marked_as_ours():
    assert "cr-ours" not in STATIC["ring-999"].html


# ---- What a partnership fills in --------------------------------------------------------------


def linked(value):
    """The outcome of a protocol in which this link has this value."""
    setting = replace(PROTOCOL.settings["complaints"], value=value)
    other = replace(PROTOCOL, settings=PROTOCOL.settings | {setting.id: setting})
    return nodes.node_page(other, "complain").html


def test_a_link_that_is_filled_in_is_a_link():
    assert '<a href="https://other.example/x">How to complain</a>' in linked(
        "https://other.example/x"
    )
    assert "Ask the service for its complaints procedure." not in linked("https://other.example/x")


def test_where_a_link_is_not_filled_in_the_page_says_where_to_look():
    assert "Ask the service for its complaints procedure." in linked("")


def opening(**known):
    """What the outcome says beside the number of the day line, and where that leads."""
    day, *others = (PROTOCOL.contact(id) for id in ("day-line", "emergency", "night-line"))
    other = replace(PROTOCOL, contacts=(replace(day, **known), *others))
    html = Html(nodes.node_page(other, "ring-helpdesk").html)
    return html.text("cr-hours"), html.every("href")


def test_a_call_says_when_it_is_answered_and_calls_the_other_number_too():
    told, hrefs = opening(hours="all day", out_of_hours="01632 960099")
    assert told.startswith("Open all day. At other times call 01632 960099 .")
    assert "tel:+441632960099" in hrefs


def test_where_it_is_not_known_when_a_call_is_answered_that_is_said_and_no_more():
    told, _ = opening(hours="", out_of_hours="", unset="We do not know when.")
    assert told.startswith("We do not know when. Open at night")


def test_a_number_that_is_filled_in_can_be_called_from_a_line():
    assert '<a href="tel:+441632960030">01632 960030</a>' in STATIC["think-first"].html


# ---- How far the protocol goes ---------------------------------------------------------------


UNSAID = "What the protocol does not say"


def test_an_outcome_says_what_the_protocol_leaves_open_where_that_matters():
    assert UNSAID in Html(STATIC["with-officer"].html).text("summary")


@pytest.mark.parametrize("outcome", ["ring-999", "colleagues"])
def test_an_outcome_without_a_silence_or_whose_silences_are_filled_in_says_nothing_of_any(outcome):
    assert UNSAID not in STATIC[outcome].html
