"""Every path is walked: each ends well, and the table of them is what the partnership signs off."""

import re
import subprocess
import sys

import pytest

from decision_tool.loading import audit
from decision_tool.model import paths
from decision_tool.model.replay import replay
from decision_tool.pages import form as form_pages
from decision_tool.pages import nodes
from tests.policy import DEVON, FLOW, FOLDER, every_set_of_answers

PATHS = list(paths.paths(FLOW))
SETS = every_set_of_answers()
LISTS = ("do", "who", "record", "next")


def test_the_table_that_the_partnership_signs_off_is_current():
    committed = FOLDER / "paths.txt"
    assert committed.read_text("utf-8") == paths.table(DEVON) + "\n", (
        "The questions or outcomes changed. Read the difference, have it agreed, and renew the "
        "table: python -m decision_tool paths > decision_tool/protocols/devon/paths.txt"
    )


def test_the_table_names_every_question_option_and_outcome_in_words():
    table = paths.table(DEVON)
    for question in FLOW.questions.values():
        assert f"\n{question.id}: {question.title}\n" in table
        assert all(f"\n    {option.id}: {option.label}\n" in table for option in question.options)
    for outcome in FLOW.outcomes.values():
        assert f"\n{outcome.id}: {outcome.title}\n" in table


def test_the_table_counts_what_it_stands_for():
    assert sum(path.combinations for path in PATHS) == len(SETS)
    assert f"PATHS: {len(PATHS)} lines for {len(SETS)} sets of answers" in paths.table(DEVON)


def test_every_set_of_answers_is_in_one_line_of_the_table_and_ends_as_it_says():
    for line in PATHS:
        allowed = {question.id: {o.id for o in options} for question, options in line.steps}
        for given in SETS:
            if given.keys() == allowed.keys() and all(given[id] in allowed[id] for id in given):
                assert replay(FLOW, given).node == line.outcome


def test_every_set_of_answers_ends_in_an_outcome_and_uses_each_answer():
    for given in SETS:
        found = replay(FLOW, given)
        assert found.node.id in FLOW.outcomes
        assert found.answers == given
        assert (found.dropped, found.unknown, found.kept) == ((), (), {})


def test_every_outcome_and_every_question_can_be_reached():
    assert {path.outcome.id for path in PATHS} == set(FLOW.outcomes)
    assert {id for given in SETS for id in given} == set(FLOW.questions)


@pytest.mark.parametrize("outcome", FLOW.outcomes.values(), ids=FLOW.outcomes)
def test_an_outcome_says_what_to_do_who_does_it_what_to_record_and_what_comes_next(outcome):
    for name in LISTS:
        assert getattr(outcome, name), name


@pytest.mark.parametrize("outcome", FLOW.outcomes.values(), ids=FLOW.outcomes)
def test_an_outcome_and_every_line_of_it_cites_clauses_that_there_are(outcome):
    lines = [line for name in audit.LINES for line in getattr(outcome, name)]
    for cited in [outcome.clauses, *(line.clauses for line in lines)]:
        assert cited
        assert DEVON.clauses.keys() >= set(cited)


def test_every_question_cites_why_it_is_asked():
    for question in FLOW.questions.values():
        assert question.clauses
        assert DEVON.clauses.keys() >= set(question.clauses)


def test_danger_is_asked_first_and_significant_harm_second():
    first, second, *_ = FLOW.questions.values()
    assert FLOW.outcomes[first.option("yes").to].call == ("emergency",)
    assert FLOW.outcomes[second.option("yes").to].call == ("front_door",)
    assert {option.to for option in first.options} == {"call-999", second.id}


def test_danger_and_harm_are_one_tap_away_on_every_page():
    built = nodes.static_pages(DEVON) | form_pages.static_pages(DEVON)
    for page in built.values():
        for question in ("danger", "harm"):
            assert page.id == question or f'href="../{question}/' in page.html, page.id


def test_no_title_says_less_than_what_to_do():
    """Two outcomes may share a title only where what to do is told apart by their summary."""
    seen = {(o.title, o.summary, o.stage) for o in FLOW.outcomes.values()}
    assert len(seen) == len(FLOW.outcomes)


def test_the_documentation_of_the_kinds_lists_those_that_there_are():
    first = re.search(r"#   kind +(.+)", (FOLDER / "outcomes.toml").read_text("utf-8"))
    assert tuple(first[1].split(" | ")) == audit.OUTCOME_KINDS
    assert {outcome.kind for outcome in FLOW.outcomes.values()} == set(audit.OUTCOME_KINDS)


def test_the_command_prints_the_table():
    command = [sys.executable, "-m", "decision_tool", "paths"]
    result = subprocess.run(command, capture_output=True, check=True, cwd=FOLDER.parents[2])
    assert result.stdout.decode() == paths.table(DEVON) + "\n"
