"""Every training scenario is a way through the tree, and a faulty one is refused."""

import subprocess
import sys

import pytest

from decision_tool.loading.tables import ProtocolError
from decision_tool.model.replay import replay
from decision_tool.publishing.training import coverage
from decision_tool.publishing.training import pages as training_pages
from decision_tool.publishing.training.scenarios import journeys, load_scenarios
from decision_tool.terminal import main as terminal
from tests.html import Html
from tests.policy import DEVON, FLOW, FOLDER, copy_of_devon

SCENARIOS = load_scenarios(FOLDER, DEVON)
EACH = pytest.mark.parametrize("scenario", SCENARIOS, ids=lambda scenario: scenario.id)
ONE = """
title = "One"
sector = "school"
area = "risk"
trap = ""
why = "To test {front_door_name}."
outcome = "call-front-door"
discuss = ["First?", "{Manager} or not?", "Third?"]
trainer = ["A note."]

[[people]]
who = "Sam"
view = "One view."
[[people]]
who = "Ife"
view = "Another."

[[part]]
text = "First."
[[part.answer]]
question = "danger"
option = "yes"
reason = "So it is."
clauses = ["E3"]

[[part]]
text = "Then."
[[part.answer]]
question = "danger"
option = "called"
reason = "It was done."
clauses = ["E3"]
[[part.answer]]
question = "harm"
option = "yes"
reason = "It may be."
clauses = ["E2"]
"""


@pytest.fixture
def folder(tmp_path):
    """A protocol with one scenario."""
    protocol = copy_of_devon(tmp_path)
    for file in (protocol / "scenarios").iterdir():
        file.unlink()
    (protocol / "scenarios" / "one.toml").write_text(ONE, "utf-8")
    return protocol


def load(folder, old="", new=""):
    file = folder / "scenarios" / "one.toml"
    assert old in ONE
    file.write_text(ONE.replace(old, new, 1), "utf-8")
    return load_scenarios(folder, DEVON)


def test_a_scenario_has_the_name_of_its_file_and_the_words_of_the_protocol(folder):
    (scenario,) = load(folder)
    assert scenario.id == "one"
    assert scenario.why == f"To test {DEVON.words['front_door_name']}."
    assert scenario.discuss[1] == f"{DEVON.words['Manager']} or not?"


def test_scenarios_come_in_the_order_of_their_file_names(folder):
    for name in ("two", "a-first"):
        (folder / "scenarios" / f"{name}.toml").write_text(ONE, "utf-8")
    assert [scenario.id for scenario in load(folder)] == ["a-first", "one", "two"]


def test_a_protocol_needs_no_scenarios(folder):
    (folder / "scenarios" / "one.toml").unlink()
    assert load_scenarios(folder, DEVON) == ()
    (folder / "scenarios").rmdir()
    assert load_scenarios(folder, DEVON) == ()


def test_a_later_answer_counts_and_each_part_ends_where_the_tool_would(folder):
    (scenario,) = load(folder)
    ends = list(journeys(FLOW, scenario))
    assert [end.node.id for end in ends] == ["call-999", "call-front-door"]
    assert ends[-1].answers == {"danger": "called", "harm": "yes"}


@pytest.mark.parametrize(
    ("old", "new", "fault"),
    [
        ('sector = "school"', 'sector = "zoo"', "sector: names “zoo”"),
        ('area = "risk"', 'area = "weather"', "area: names “weather”"),
        ('outcome = "call-front-door"', 'outcome = "bliss"', "outcome: names “bliss”"),
        ('title = "One"', 'title = " "', "title: is empty"),
        ('["First?", ', "[", "discuss: has fewer than 3"),
        ('["A note."]', "[]", "trainer: has fewer than 1"),
        (
            'question = "danger"',
            'question = "dagner"',
            "part[1].answer[1].question: names “dagner”",
        ),
        ('option = "yes"', 'option = "maybe"', "part[1].answer[1].option: names “maybe”"),
        ('clauses = ["E3"]', 'clauses = ["E33"]', "part[1].answer[1].clauses: names “E33”"),
        ('clauses = ["E3"]', "clauses = []", "part[1].answer[1].clauses: is empty"),
        ('question = "harm"', 'question = "who"', "part[2].answer[2].option: names “yes”"),
        (
            'question = "harm"\noption = "yes"',
            'question = "who"\noption = "family"',
            "Answer “harm”",
        ),
        ('option = "called"', 'option = "yes"', "Change an earlier answer"),
        (
            'outcome = "call-front-door"',
            'outcome = "agreed"',
            "the answers lead to “call-front-door”",
        ),
        ('question = "harm"\noption = "yes"', 'question = "harm"\noption = "no"', "Answer that"),
        ('view = "Another."', "", "people[2].view: is missing"),
        ("{front_door_name}", "{back_door_name}", "why: has no word for {back_door_name}"),
        ('trap = ""', 'trap = ""\ntarp = ""', "tarp: is not a known key"),
        ('title = "One"', "title = One", "(the file): can't be read as TOML"),
    ],
)
def test_a_faulty_scenario_is_refused_with_file_key_and_remedy(folder, old, new, fault):
    with pytest.raises(ProtocolError) as error:
        load(folder, old, new)
    assert "scenarios/one.toml: " in str(error.value)
    assert fault in str(error.value)


def test_a_file_whose_name_is_no_address_is_refused(folder):
    (folder / "scenarios" / "My Story.toml").write_text(ONE, "utf-8")
    with pytest.raises(ProtocolError, match=r"My Story\.toml: \(the file\): has a name"):
        load(folder)


def test_check_tells_of_scenarios(folder, capsys):
    assert terminal.main(["check", str(folder)]) == 0
    assert "1 training scenario" in capsys.readouterr().out
    (folder / "scenarios" / "one.toml").write_text(ONE + "x = 1", "utf-8")
    assert terminal.main(["check", str(folder)]) == 1
    assert "scenarios/one.toml: " in capsys.readouterr().err


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
def test_the_page_of_a_scenario_asks_the_questions_of_the_tool_and_gives_its_answers(scenario):
    html = Html(training_pages.scenario_page(DEVON, scenario).html)
    asked = [attrs for tag, attrs in html.tags if attrs.get("data-step") == "ask"]
    answers = [answer for part in scenario.part for answer in part.answer]
    assert [attrs["data-right"] for attrs in asked] == [answer.option for answer in answers]
    options = [o for a in answers for o in FLOW.questions[a.question].options]
    assert html.every("data-option") == [option.id for option in options]
    assert html.every("data-leads") == [FLOW.node(option.to).title for option in options]


def test_the_list_names_every_scenario_and_folds_away_where_it_leads():
    html = training_pages.list_page(DEVON, SCENARIOS).html
    listed, folded = html.split("<details")
    for scenario in SCENARIOS:
        assert f'href="{scenario.id}/"' in listed
        title = FLOW.outcomes[scenario.outcome].title
        assert title in folded
        assert title not in listed


def test_the_set_has_no_gap():
    """Every sector, area and outcome has a scenario, and enough of them have a trap."""
    assert list(coverage.gaps(DEVON, SCENARIOS)) == []


def test_gaps_are_named(folder):
    assert list(coverage.gaps(DEVON, load(folder)))[:2] == [
        f"1 scenarios; {coverage.ENOUGH} are enough.",
        f"0 with a trap; {coverage.ENOUGH_TRAPS} are enough.",
    ]


def test_the_command_prints_what_is_covered():
    command = [sys.executable, "-m", "decision_tool", "scenarios"]
    result = subprocess.run(command, capture_output=True, check=True, cwd=FOLDER.parents[2])
    assert result.stdout.decode() == coverage.table(DEVON, SCENARIOS) + "\n"
    assert all(scenario.id in result.stdout.decode() for scenario in SCENARIOS)
