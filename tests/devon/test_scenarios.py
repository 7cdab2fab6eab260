"""Every training scenario of Devon's is a way through the tree, and together they leave no gap."""

import pytest

from decision_tool.model.replay import replay
from decision_tool.publishing.training import coverage
from decision_tool.publishing.training import pages as training_pages
from decision_tool.publishing.training.scenarios import load_scenarios
from tests.devon.policy import DEVON, FLOW, FOLDER
from tests.html import Html

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
    html = Html(training_pages.scenario_page(DEVON, scenario).html)
    assert html.text("h1") == scenario.title


def test_the_set_has_no_gap():
    """Every sector, area and outcome has a scenario, and enough of them have a trap."""
    assert list(coverage.gaps(DEVON, SCENARIOS)) == []
