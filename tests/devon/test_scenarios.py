"""Every training scenario of Devon's is a way through the tree, and together they leave no gap."""

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


def test_the_set_has_no_gap():
    """Every setting, theme, level, area and outcome has a scenario, and it trains nobody to say no.

    Always giving the commonest answer finds less than half, and in a quarter of the set a child is
    in danger or at risk, in some of it only once the story has gone on.
    """
    assert list(coverage.gaps(DEVON, LISTS, SCENARIOS)) == []


# People and themes that a set of scenarios once lacked: a sector, or a word of the story.
ONCE_MISSING = {
    "a GP practice": "gp",
    "a midwife": "midwifery",
    "CAMHS": "camhs",
    "residential care": "residential",
    "probation": "probation",
    "a disabled child": "uses picture cards",
    "a bruise on a baby who can’t move": "The baby can’t roll over yet",
    "domestic abuse": "domestic abuse charity",
    "harmful sexual behaviour": "behind the sheds",
    "online harm": "A girl he met in a game",
    "racism and language": "In their culture",
    "an unborn baby": "weeks pregnant",
    "out of hours": "It’s the weekend",
    "an allegation against staff": "Our secret",
    "one’s own manager refuses": "Children are not our remit",
    "another area": "plays for a team from another area",
    "teaching at home": "has taught him at home",
}


@pytest.mark.parametrize("wanted", ONCE_MISSING.values(), ids=ONCE_MISSING)
def test_people_and_themes_that_were_missing_have_a_scenario(wanted):
    stories = ["\n".join(part.text for part in it.part) for it in SCENARIOS]
    assert wanted in [it.sector for it in SCENARIOS] or any(wanted in story for story in stories)


@EACH
def test_a_scenario_leads_on_to_two_others(scenario):
    assert len(training_pages.next_ones(scenario, SCENARIOS)) == 2


@EACH
def test_each_part_is_short_enough_to_be_heard(scenario):
    assert all(45 <= len(part.text.split()) <= 125 for part in scenario.part)
