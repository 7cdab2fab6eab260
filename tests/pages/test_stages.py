"""The stages beside an outcome: what is done, what is now, and how far the protocol backs them."""

import pytest

from decision_tool.model.backing import backing
from decision_tool.model.description import described
from decision_tool.pages import nodes
from decision_tool.pages.stages import ladder
from tests.fixture import AT_STEP_3, AT_THE_FORM, DIFFER, FLOW, PROTOCOL, STAGES, WAITING, journey
from tests.html import Html

STATIC = nodes.static_pages(PROTOCOL)
SECOND, THIRD = STAGES[1], STAGES[2]
THERE = journey(AT_STEP_3)
LATE = f"{WAITING} line-managers-pause=too-long"
LEFT_OUT = journey(f"{DIFFER} step-tried=skipped first-skipped=colleagues")


def states(found, days=None):
    """How each stage stands, after these answers and with these days in the record."""
    told = described(PROTOCOL, found.node, found)
    return {rung.stage.id: rung.state for rung in ladder(PROTOCOL, told, found, days or {})}


def page(found, days=None):
    return Html(nodes.node_page(PROTOCOL, found.node.id, found, days).html)


# ---- Done ------------------------------------------------------------------------------------


def test_a_stage_is_done_that_was_answered_as_tried():
    assert states(THERE)[SECOND] == "done"


def test_a_stage_before_it_that_nobody_asked_about_is_not_said_to_be_done():
    """It may have been left out."""
    assert states(THERE)[STAGES[0]] == "next"
    assert page(THERE).text("cr-stages").count("Done") == 1


def test_a_stage_that_was_answered_as_left_out_is_where_one_is_and_not_done():
    assert list(states(LEFT_OUT).values()) == ["now", *["next"] * 4]
    assert "Done" not in page(LEFT_OUT).text("cr-stages")


def test_a_stage_in_the_record_is_done_whatever_the_answers_said_of_it():
    assert states(THERE, {STAGES[0]: "2026-03-01"})[STAGES[0]] == "done"


@pytest.mark.parametrize("story", [WAITING + " line-managers-pause=can-wait", AT_STEP_3])
def test_the_stage_at_which_one_is_or_waits_is_never_done(story):
    found = journey(story)
    here = found.node.stage
    assert states(found, {here: "2026-03-01"})[here] == "now"


def test_after_too_long_the_next_stage_is_now():
    assert states(journey(LATE))[THIRD] == "now"


# ---- Days ------------------------------------------------------------------------------------


def test_a_day_comes_from_the_record():
    assert "Done, 1 March" in page(THERE, {SECOND: "2026-03-01"}).text("cr-stages")


@pytest.mark.parametrize("day", ["", "soon", "2026-13-01"])
def test_without_a_day_there_none_is_named(day):
    told = page(THERE, {SECOND: day}).text("cr-stages")
    assert "Done" in told
    assert "Done," not in told


# ---- Where one is ----------------------------------------------------------------------------


@pytest.mark.parametrize("stage", STAGES)
def test_a_stage_is_marked_among_all_of_them(stage):
    tags = Html(STATIC[stage].html).tags
    steps = [
        attrs.get("aria-current") for tag, attrs in tags if tag == "li" and "data-state" in attrs
    ]
    marked = [index for index, current in enumerate(steps) if current == "step"]
    assert marked == [STAGES.index(stage)]


def test_the_form_is_the_last_step():
    tags = page(AT_THE_FORM).tags
    steps = [
        attrs.get("aria-current") for tag, attrs in tags if tag == "li" and "data-state" in attrs
    ]
    assert steps == [None] * len(STAGES) + ["step"]


def shown(html):
    """The text of the row above the heading that a reader can see."""
    hidden = any("data-answered" in attrs and "hidden" in attrs for _, attrs in html.tags)
    told = html.text("cr-top")
    return told.partition("Your next step")[0] if hidden else told


def test_who_answered_is_told_the_next_step():
    assert "Your next step: step 3 of 5" in shown(page(THERE))


@pytest.mark.parametrize("id", [id for id, it in FLOW.outcomes.items() if it.kind == "stage"])
def test_an_outcome_opened_from_a_menu_is_nobodys_next_step_and_offers_the_questions(id):
    html = Html(STATIC[id].html)
    assert "next step" not in shown(html)
    assert f"Step {STAGES.index(id) + 1} of 5 Answer the questions" in shown(html)
    outside = " ".join(html.texts_outside("cr-top"))
    assert "You are here" not in outside
    assert "your next step" not in outside.lower()


def test_who_is_told_to_wait_is_at_a_stage_and_has_no_next_one():
    found = journey(f"{WAITING} line-managers-pause=can-wait")
    assert "You are at step 2 of 5" in shown(page(found))


def test_where_a_child_is_in_danger_nothing_is_counted():
    found = journey("unsafe-now=in-danger")
    assert page(found).text("cr-top") == "Back"


# ---- How far the protocol backs them ---------------------------------------------------------


@pytest.mark.parametrize(
    "id", [id for id, it in FLOW.outcomes.items() if it.stage or it.kind == "form"]
)
def test_wherever_the_stages_stand_the_page_says_how_far_the_protocol_backs_them(id):
    told = described(PROTOCOL, FLOW.outcomes[id])
    html = Html(STATIC[id].html)
    assert (told.support.text if told.support else backing(PROTOCOL)) in html.text("section")
