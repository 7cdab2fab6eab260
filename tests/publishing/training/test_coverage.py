"""What a set of scenarios covers, and whether it could be answered without reading."""

from dataclasses import replace

import pytest

from decision_tool.publishing.training import balance, coverage
from decision_tool.publishing.training.feedback import ModelAnswer
from decision_tool.publishing.training.lists import Lists
from decision_tool.publishing.training.story import Part, Scenario
from decision_tool.terminal import main as terminal
from tests.fixture import PROTOCOL

LISTS = Lists({"school": "School", "garden": "Garden"}, {"night": "Night", "rain": "Rain"}, {})


def answer(question, option, **told):
    return ModelAnswer(question, option, "So it is.", ("1.1",), **told)


def a_scenario(*parts, id="one"):
    return Scenario(
        title="One",
        sector="school",
        area="level-of-need",
        level="easy",
        minutes=10,
        age="9",
        themes=("night",),
        about="It.",
        outcome="",
        people=(),
        part=tuple(Part("First.", tuple(answers)) for answers in parts),
        discuss=(),
        trainer=(),
        id=id,
    )


CALLED = a_scenario(
    [answer("unsafe-now", "in-danger")],
    [answer("unsafe-now", "rung", given=True), answer("at-risk", "may-be")],
)
LATER = a_scenario([], [answer("at-risk", "may-be")])
CALM = a_scenario([answer("unsafe-now", "not-now"), answer("at-risk", "not-at-risk")])


def test_a_scenario_covers_every_outcome_on_its_way():
    assert coverage.reached(PROTOCOL, CALLED) == ["ring-999", "ring-helpdesk"]


def test_gaps_are_named():
    found = list(coverage.gaps(PROTOCOL, LISTS, [CALLED]))
    assert found[:2] == ["1 scenarios; 16 are enough.", "0 with a trap; 4 are enough."]
    assert "No scenario for area: who-does-what." in found
    assert "No scenario for sector: garden." in found
    assert "No scenario for theme: rain." in found
    with_ages = replace(LISTS, ages={"small": "Small"})
    assert "No scenario for age: small." in coverage.gaps(PROTOCOL, with_ages, [CALLED])
    (outcomes,) = (gap for gap in found if gap.startswith("No scenario for outcome: "))
    assert "settled" in outcomes
    assert "ring-999" not in outcomes


def test_the_table_has_a_line_for_each_scenario_each_question_and_each_gap():
    lines = coverage.table(PROTOCOL, LISTS, [CALLED]).splitlines()
    assert lines[1].split() == [
        "one",
        "school",
        "easy",
        "level-of-need",
        "ring-999",
        "ring-helpdesk",
    ]
    assert lines[3:6] == list(balance.table(PROTOCOL, [CALLED]))
    assert lines[7:] == list(coverage.gaps(PROTOCOL, LISTS, [CALLED]))


def test_the_command_prints_the_table(capsys):
    """Of a partnership without scenarios all is a gap."""
    assert terminal.main(["scenarios", "--partnership", "westmarch"]) == 0
    assert capsys.readouterr().out == coverage.table(PROTOCOL, Lists(), []) + "\n"


def test_what_is_given_is_not_counted_as_asked():
    counted = balance.counts(PROTOCOL, [CALLED])
    assert {question: dict(options) for question, options in counted.items()} == {
        "unsafe-now": {"in-danger": 1},
        "at-risk": {"may-be": 1},
    }


def test_the_question_of_each_stage_is_counted_as_one_question():
    stages = [stage.id for stage in PROTOCOL.stages]
    asked = a_scenario([answer(f"{stage}-pause", "can-wait") for stage in stages[:-1]])
    counted = balance.counts(PROTOCOL, [asked])
    assert {options["can-wait"] for options in counted.values()} == {len(stages) - 1}


def test_a_set_that_trains_to_answer_without_reading_is_told():
    found = list(balance.gaps(PROTOCOL, [CALM, CALM, CALM, LATER]))
    assert found == ["Always giving the commonest answer finds 6 of 7; fewer than half is fair."]


@pytest.mark.parametrize(("calm", "told"), [(3, 0), (4, 1)])
def test_in_a_quarter_of_them_a_child_is_in_danger_or_at_risk(calm, told):
    found = list(balance.gaps(PROTOCOL, [CALLED, *[CALM] * calm]))
    assert sum("with a child in danger or at risk" in gap for gap in found) == told


def test_in_some_it_shows_only_later():
    at_once = replace(CALLED, part=CALLED.part[:1])
    later = "None in which a child is at risk only later."
    assert later in balance.gaps(PROTOCOL, [at_once])
    assert later not in balance.gaps(PROTOCOL, [LATER])
