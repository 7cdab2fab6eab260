"""Every training scenario of Devon's is a way through the tree, and together they leave no gap."""

from dataclasses import replace

import pytest

from decision_tool.model.replay import replay
from decision_tool.publishing.training import coverage
from decision_tool.publishing.training import pages as training_pages
from decision_tool.publishing.training.lists import load_lists
from decision_tool.publishing.training.scenarios import load_scenarios
from tests.devon.policy import DEVON, FLOW, FOLDER
from tests.html import Html

LISTS = load_lists(FOLDER)
SCENARIOS = load_scenarios(FOLDER, DEVON)
EACH = pytest.mark.parametrize("scenario", SCENARIOS, ids=lambda scenario: scenario.id)


@EACH
def test_the_answers_of_a_scenario_lead_to_its_outcome(scenario):
    given = {}
    for part in scenario.part:
        for answer in part.answer:
            journey = replay(FLOW, given)
            assert answer.question in (journey.node.id, *journey.answers)
            given = journey.answers | journey.kept | {answer.question: answer.option}
    assert replay(FLOW, given).node.id == scenario.outcome


@EACH
def test_the_page_of_a_scenario_is_well_formed(scenario):
    html = Html(training_pages.scenario_page(DEVON, LISTS, scenario, SCENARIOS).html)
    assert html.text("h1") == scenario.title


NONE_YET = {  # a scenario of their own
    *("call-again", "young-person", "public", "carer", "chair", "allegation", "elsewhere"),
    *("distress", "own-manager", "unclear", "facilitator", "form-disagree"),
    *(f"stage-{number}-again" for number in (1, 2, 3, 4)),
}


def test_the_set_has_no_gap():
    """Every sector, area and outcome has a scenario but those named, and enough have a trap."""
    flow = replace(FLOW, outcomes={i: o for i, o in FLOW.outcomes.items() if i not in NONE_YET})
    assert list(coverage.gaps(replace(DEVON, flow=flow), LISTS, SCENARIOS)) == []


def test_what_has_no_scenario_yet_is_named_and_nothing_else():
    trained = {id for scenario in SCENARIOS for id in coverage.reached(DEVON, scenario)}
    assert not trained & NONE_YET
