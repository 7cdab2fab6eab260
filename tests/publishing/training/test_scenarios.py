"""A training scenario is a way through the tree, and a faulty one is refused."""

import pytest

from decision_tool.loading.faults import ProtocolError
from decision_tool.publishing.training import coverage
from decision_tool.publishing.training import pages as training_pages
from decision_tool.publishing.training.scenarios import journeys, load_scenarios
from decision_tool.terminal import main as terminal
from tests.fixture import FLOW, PROTOCOL, a_copy
from tests.html import Html

ONE = """
title = "One"
sector = "school"
area = "level-of-need"
trap = ""
why = "To test {day_line_name}."
outcome = "ring-helpdesk"
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
question = "unsafe-now"
option = "in-danger"
reason = "So it is."
clauses = ["1.2"]

[[part]]
text = "Then.\\n\\nAnd then."
[[part.answer]]
question = "unsafe-now"
option = "rung"
reason = "It was done."
clauses = ["1.2"]
[[part.answer]]
question = "at-risk"
option = "may-be"
reason = "It may be."
clauses = ["1.3"]
"""


@pytest.fixture
def folder(tmp_path):
    """A protocol with one scenario."""
    protocol = a_copy(tmp_path)
    (protocol / "scenarios").mkdir()
    (protocol / "scenarios" / "one.toml").write_text(ONE, "utf-8")
    return protocol


def load(folder, old="", new=""):
    file = folder / "scenarios" / "one.toml"
    assert old in ONE
    file.write_text(ONE.replace(old, new, 1), "utf-8")
    return load_scenarios(folder, PROTOCOL)


def test_a_scenario_has_the_name_of_its_file_and_the_words_of_the_protocol(folder):
    (scenario,) = load(folder)
    assert scenario.id == "one"
    assert scenario.why == "To test the Children’s Helpdesk."
    assert scenario.discuss[1] == "Westmarch Partnership Officer or not?"


def test_scenarios_come_in_the_order_of_their_file_names(folder):
    for name in ("two", "a-first"):
        (folder / "scenarios" / f"{name}.toml").write_text(ONE, "utf-8")
    assert [scenario.id for scenario in load(folder)] == ["a-first", "one", "two"]


def test_a_protocol_needs_no_scenarios(folder):
    (folder / "scenarios" / "one.toml").unlink()
    assert load_scenarios(folder, PROTOCOL) == ()
    (folder / "scenarios").rmdir()
    assert load_scenarios(folder, PROTOCOL) == ()


def test_a_later_answer_counts_and_each_part_ends_where_the_tool_would(folder):
    (scenario,) = load(folder)
    ends = list(journeys(FLOW, scenario))
    assert [end.node.id for end in ends] == ["ring-999", "ring-helpdesk"]
    assert ends[-1].answers == {"unsafe-now": "rung", "at-risk": "may-be"}


@pytest.mark.parametrize(
    ("old", "new", "fault"),
    [
        ('sector = "school"', 'sector = "zoo"', "sector: names “zoo”"),
        ('area = "level-of-need"', 'area = "weather"', "area: names “weather”"),
        ('outcome = "ring-helpdesk"', 'outcome = "bliss"', "outcome: names “bliss”"),
        ('title = "One"', 'title = " "', "title: is empty"),
        ('["First?", ', "[", "discuss: has fewer than 3"),
        ('["A note."]', "[]", "trainer: has fewer than 1"),
        (
            'question = "unsafe-now"',
            'question = "unsafe-mow"',
            "part[1].answer[1].question: names “unsafe-mow”",
        ),
        ('option = "in-danger"', 'option = "maybe"', "part[1].answer[1].option: names “maybe”"),
        ('clauses = ["1.2"]', 'clauses = ["1.22"]', "part[1].answer[1].clauses: names “1.22”"),
        ('clauses = ["1.2"]', "clauses = []", "part[1].answer[1].clauses: is empty"),
        ('question = "at-risk"', 'question = "role"', "part[2].answer[2].option: names “may-be”"),
        (
            'question = "at-risk"\noption = "may-be"',
            'question = "role"\noption = "relative"',
            "Answer “at-risk”",
        ),
        ('option = "rung"', 'option = "in-danger"', "Change an earlier answer"),
        (
            'outcome = "ring-helpdesk"',
            'outcome = "settled"',
            "the answers lead to “ring-helpdesk”",
        ),
        ('option = "may-be"', 'option = "told"', "Answer that"),
        ('view = "Another."', "", "people[2].view: is missing"),
        ("{day_line_name}", "{tea_line_name}", "why: has no word for {tea_line_name}"),
        ('trap = ""', 'trap = ""\ntarp = ""', "tarp: is not a known key"),
        ('title = "One"', "title = One", "line 2: has a value without quotes"),
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


# ---- The pages -------------------------------------------------------------------------------


@pytest.fixture
def scenario(folder):
    (scenario,) = load(folder)
    return scenario


def test_the_page_of_a_scenario_asks_the_questions_of_the_tool_and_gives_its_answers(scenario):
    html = Html(training_pages.scenario_page(PROTOCOL, scenario).html)
    asked = [attrs for _, attrs in html.tags if attrs.get("data-step") == "ask"]
    answers = [answer for part in scenario.part for answer in part.answer]
    assert [attrs["data-right"] for attrs in asked] == [answer.option for answer in answers]
    options = [o for a in answers for o in FLOW.questions[a.question].options]
    assert html.every("data-option") == [option.id for option in options]
    assert html.every("data-leads") == [FLOW.node(option.to).title for option in options]


def test_its_page_tells_the_story_part_by_part(scenario):
    text = Html(training_pages.scenario_page(PROTOCOL, scenario).html).text("cr-story")
    assert text == "Part 1 of 2 First. Part 2 of 2 Then. And then."


def test_a_question_that_is_put_again_says_so(scenario):
    html = training_pages.scenario_page(PROTOCOL, scenario).html
    assert html.count("Things have changed, so answer this again.") == 1


def test_the_list_names_every_scenario_and_folds_away_where_it_leads(scenario):
    html = training_pages.list_page(PROTOCOL, [scenario]).html
    listed, folded = html.split("<details")
    assert 'href="one/"' in listed
    title = FLOW.outcomes["ring-helpdesk"].title
    assert title in folded
    assert title not in listed


def test_a_card_tells_how_the_story_begins_and_not_what_it_is_for(scenario):
    listed, _ = training_pages.list_page(PROTOCOL, [scenario]).html.split("<details")
    assert "First." in listed
    assert "Then." not in listed
    assert scenario.why not in listed


@pytest.mark.parametrize(
    ("story", "told"),
    [
        ("It is late. Sam’s phone rings, and nobody knows why yet. And then?",
         "It is late. Sam’s phone rings, and nobody knows why yet."),
        ("A child of four often comes to nursery without a coat. It snows.",
         "A child of four often comes to nursery without a coat."),
        ("“Who told you that this was a case for us?” Ife asks. She is tired.",
         "“Who told you that this was a case for us?” Ife asks."),
        ("Short.", "Short."),
    ],
)  # fmt: skip
def test_a_card_has_whole_sentences_enough_to_choose_by(story, told):
    assert training_pages.opening(story) == told


def test_the_settings_to_choose_from_are_those_that_have_a_scenario(scenario):
    html = Html(training_pages.list_page(PROTOCOL, [scenario]).html)
    inputs = [attrs for tag, attrs in html.tags if tag == "input"]
    assert [attrs["value"] for attrs in inputs] == ["", "school"]


def test_the_people_are_met_after_the_story_has_begun(scenario):
    html = training_pages.scenario_page(PROTOCOL, scenario).html
    assert html.index("Part 1 of 2") < html.index("Who is in it")


def test_each_question_says_how_far_one_is(scenario):
    html = Html(training_pages.scenario_page(PROTOCOL, scenario).html)
    bars = [attrs for tag, attrs in html.tags if tag == "progress"]
    assert [(attrs["value"], attrs["max"]) for attrs in bars] == [
        ("1", "3"),
        ("2", "3"),
        ("3", "3"),
    ]


# ---- What is covered -------------------------------------------------------------------------


def test_a_scenario_covers_every_outcome_on_its_way(scenario):
    assert coverage.reached(PROTOCOL, scenario) == ["ring-999", "ring-helpdesk"]


def test_gaps_are_named(scenario):
    found = list(coverage.gaps(PROTOCOL, [scenario]))
    assert found[:2] == ["1 scenarios; 16 are enough.", "0 with a trap; 4 are enough."]
    assert "No scenario for area: who-does-what." in found
    (outcomes,) = (gap for gap in found if gap.startswith("No scenario for outcome: "))
    assert "settled" in outcomes
    assert "ring-999" not in outcomes


def test_the_table_has_a_line_for_each_scenario_and_one_for_each_gap(scenario):
    lines = coverage.table(PROTOCOL, [scenario]).splitlines()
    assert lines[1].split() == ["one", "school", "level-of-need", "ring-999", "ring-helpdesk"]
    assert lines[3:] == list(coverage.gaps(PROTOCOL, [scenario]))


def test_the_command_prints_the_table(capsys):
    """Of a partnership without scenarios all is a gap."""
    assert terminal.main(["scenarios", "--partnership", "westmarch"]) == 0
    assert capsys.readouterr().out == coverage.table(PROTOCOL, []) + "\n"
