"""A training scenario is a way through the tree, and a faulty one is refused."""

from dataclasses import replace

import pytest

from decision_tool.loading.faults import ProtocolError
from decision_tool.publishing.training import lists as training_lists
from decision_tool.publishing.training import pages as training_pages
from decision_tool.publishing.training.scenarios import load_scenarios
from decision_tool.publishing.training.story import journeys
from decision_tool.terminal import main as terminal
from tests.fixture import FLOW, PROTOCOL, a_copy
from tests.html import Html

LISTS = """
[sectors]
school = "School"
garden = "A garden"
[themes]
night = "At night"
rain = "In the rain"
[levels]
easy = "Easy"
hard = "Hard"
[ages]
small = "Small"
"""

ONE = """
title = "One"
sector = "school"
area = "level-of-need"
level = "hard"
minutes = 10
age = "9"
ages = ["small"]
themes = ["night"]
warning = "thunder"
trap = "It looks like rain."
about = "To test {day_line_name}."
outcome = "ring-helpdesk"
discuss = ["First?", "{Manager} or not?", "Third?"]
trainer = ["A note."]

[[people]]
who = "Sam"
view = "One view."
[[people]]
who = "Ife"
view = "Another."
since = 2

[[part]]
text = "First."
[[part.answer]]
question = "unsafe-now"
option = "in-danger"
reason = "So it is."
clauses = ["1.2"]
[[part.answer.other]]
option = "rung"
tone = "risk"
text = "Nobody has."
[[part.answer.other]]
option = "not-now"
tone = "risk"
text = "It burns."

[[part]]
text = "Then.\\n\\nAnd then."
[[part.answer]]
question = "unsafe-now"
option = "rung"
given = true
reason = "It was done."
clauses = ["1.2"]
[[part.answer]]
question = "at-risk"
option = "may-be"
reason = "It may be."
clauses = ["1.3"]
[[part.answer.other]]
option = "told"
tone = "risk"
text = "Nobody knows."
[[part.answer.other]]
option = "not-at-risk"
tone = "risk"
text = "It still burns."
"""


@pytest.fixture
def folder(tmp_path):
    """A protocol with one scenario."""
    protocol = a_copy(tmp_path)
    (protocol / "scenarios").mkdir()
    (protocol / "scenarios" / "one.toml").write_text(ONE, "utf-8")
    (protocol / training_lists.FILE).write_text(LISTS, "utf-8")
    return protocol


def load(folder, old="", new=""):
    file = folder / "scenarios" / "one.toml"
    assert old in ONE
    file.write_text(ONE.replace(old, new, 1), "utf-8")
    return load_scenarios(folder, PROTOCOL)


def test_a_scenario_has_the_name_of_its_file_and_the_words_of_the_protocol(folder):
    (scenario,) = load(folder)
    assert scenario.id == "one"
    assert scenario.about == "To test the Children’s Helpdesk."
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
        ('level = "hard"', 'level = "odd"', "level: names “odd”"),
        ('["night"]', '["light"]', "themes: names “light”"),
        ('["night"]', "[]", "themes: has fewer than 1"),
        ('["small"]', '["tall"]', "ages: names “tall”"),
        ('["small"]', "[]", "ages: is empty. Use one of: small."),
        ("minutes = 10", "minutes = 90", "minutes: is 90. Write 3 to 30."),
        ("since = 2", "since = 3", "people[2].since: is no part of the story"),
        ("given = true\n", "", "part[2].answer[1].other[in-danger]: is missing"),
        ('option = "may-be"', 'given = true\noption = "may-be"', "part[2].answer: ends with one"),
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
        ('"rung"\ngiven', '"in-danger"\ngiven', "Change an earlier answer"),
        (
            'outcome = "ring-helpdesk"',
            'outcome = "settled"',
            "the answers lead to “ring-helpdesk”",
        ),
        ('option = "may-be"', 'option = "told"', "Answer that"),
        ('view = "Another."', "", "people[2].view: is missing"),
        ("{day_line_name}", "{tea_line_name}", "about: has no word for {tea_line_name}"),
        ('trap = "It', 'tarp = ""\ntrap = "It', "tarp: is not a known key"),
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


@pytest.fixture
def lists(folder):
    return training_lists.load_lists(folder)


def test_the_page_of_a_scenario_asks_the_questions_of_the_tool_and_gives_its_answers(
    scenario, lists
):
    html = Html(training_pages.scenario_page(PROTOCOL, lists, scenario).html)
    asked = [attrs for _, attrs in html.tags if attrs.get("data-step") == "ask"]
    answers = [answer for part in scenario.part for answer in part.answer]
    answers = [answer for answer in answers if not answer.given]
    assert [attrs["data-right"] for attrs in asked] == [answer.option for answer in answers]
    options = [o for a in answers for o in FLOW.questions[a.question].options]
    assert html.every("data-option") == [option.id for option in options]
    assert html.every("data-leads") == [FLOW.node(option.to).title for option in options]


def test_its_page_tells_the_story_part_by_part(scenario, lists):
    text = Html(training_pages.scenario_page(PROTOCOL, lists, scenario).html).text("cr-story")
    assert text == "Part 1 of 2 First. Part 2 of 2 Then. And then."


def test_a_question_that_is_put_again_says_so(scenario, lists):
    first, second = scenario.part
    asked = replace(second, answer=(replace(second.answer[0], given=False), second.answer[1]))
    scenario = replace(scenario, part=(first, asked))
    html = training_pages.scenario_page(PROTOCOL, lists, scenario).html
    assert html.count("Things have changed, so answer this again.") == 1


def test_the_list_names_every_scenario_and_folds_away_where_it_leads(scenario, lists):
    html = training_pages.list_page(PROTOCOL, lists, [scenario]).html
    listed, folded = html.split("For trainers")
    assert 'href="one/"' in listed
    title = FLOW.outcomes["ring-helpdesk"].title
    assert title in folded
    assert title not in listed


def test_a_card_tells_how_the_story_begins_and_not_what_it_is_for(scenario, lists):
    listed, _ = training_pages.list_page(PROTOCOL, lists, [scenario]).html.split("For trainers")
    assert "First." in listed
    assert "Then." not in listed
    assert scenario.about not in listed


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


@pytest.mark.parametrize(("name", "there"), [("sector", "school"), ("theme", "night")])
def test_what_to_choose_from_is_what_has_a_scenario(scenario, lists, name, there):
    html = Html(training_pages.list_page(PROTOCOL, lists, [scenario]).html)
    inputs = [attrs for tag, attrs in html.tags if tag == "input" and attrs["name"] == name]
    assert [attrs["value"] for attrs in inputs] == ["", there]


def test_the_easiest_are_listed_first(scenario, lists):
    easy = replace(scenario, id="two", level="easy")
    html = training_pages.list_page(PROTOCOL, lists, [scenario, easy]).html
    assert html.index('href="two/"') < html.index('href="one/"')


def test_trainers_find_scenarios_by_where_they_lead_and_learners_are_not_told(scenario, lists):
    settled = replace(scenario, id="two", title="Two", outcome="settled")
    html = training_pages.list_page(PROTOCOL, lists, [settled, scenario]).html
    listed, _, purposes = html.partition("For trainers")
    assert "A call for the child first" not in listed
    call, _, after = purposes.partition("A call for the child first")[2].partition("After the form")
    assert "One" in call
    assert "Two" in after


def test_a_view_shows_with_its_part_and_at_the_start_only_who_there_is(scenario, lists):
    html = training_pages.scenario_page(PROTOCOL, lists, scenario).html
    first, second = html.split("Part 2 of 2")
    assert "One view." in first
    assert "Another." not in first
    assert "Another." in second.partition("cr-rail")[0]
    assert "Ife" in second.partition("cr-rail")[2]


def test_what_is_given_is_settled_and_not_asked(scenario, lists):
    html = Html(training_pages.scenario_page(PROTOCOL, lists, scenario).html)
    settled = html.text("cr-settled")
    assert settled.startswith(f"{FLOW.questions['unsafe-now'].title} Yes, and I have called 999.")


def test_every_other_answer_has_its_words_and_its_tone(scenario, lists):
    html = Html(training_pages.scenario_page(PROTOCOL, lists, scenario).html)
    others = [other for answer in scenario.asked for other in answer.other]
    assert html.every("data-other") == [other.option for other in others]
    assert html.every("data-tone") == [other.tone for other in others]


def test_the_end_says_what_it_was_about_and_what_people_miss(scenario, lists):
    html = training_pages.scenario_page(PROTOCOL, lists, scenario).html
    end = html.partition('data-step="end"')[2].partition("For trainers")[0]
    assert scenario.about in end
    assert scenario.trap in end


def test_the_end_leads_on_to_two_that_have_most_in_common_and_end_elsewhere(scenario):
    def other(id, *themes, outcome="settled"):
        return replace(scenario, id=id, themes=themes, outcome=outcome)

    others = [
        other("far", "rain"),
        scenario,
        other("same-end", "night", outcome=scenario.outcome),
        other("near", "night"),
        other("nearer", "rain", "night"),
    ]
    found = training_pages.next_ones(scenario, others)
    assert [each.id for each in found] == ["near", "nearer"]


def test_each_question_says_how_far_one_is(scenario, lists):
    html = Html(training_pages.scenario_page(PROTOCOL, lists, scenario).html)
    bars = [attrs for _, attrs in html.tags if attrs.get("aria-label") == "Questions"]
    assert [(attrs["value"], attrs["max"]) for attrs in bars] == [
        ("1", "2"),
        ("2", "2"),
    ]
