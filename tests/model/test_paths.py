"""Every path is walked, and the table of them says which is which."""

from pathlib import Path

import pytest

from decision_tool.loading.folder import bundled, load, names
from decision_tool.model import paths
from decision_tool.model.replay import replay
from tests.fixture import FLOW, PROTOCOL
from tests.stories import every_set_of_answers

PATHS = list(paths.paths(FLOW))
SETS = every_set_of_answers(PROTOCOL)
TABLE = paths.table(PROTOCOL)


@pytest.mark.parametrize("name", names())
def test_the_table_that_a_partnership_signs_off_is_current(name):
    folder = bundled(name)
    committed = Path(str(folder)) / "paths.txt"
    assert committed.read_text("utf-8") == paths.table(load(folder)) + "\n", (
        "The questions or outcomes changed. Read the difference, have it agreed, and renew the "
        f"table: python -m decision_tool paths --partnership {name} > {committed}"
    )


def test_the_table_names_every_question_option_and_outcome_in_words():
    for question in FLOW.questions.values():
        assert f"\n{question.id}: {question.title}\n" in TABLE
        assert all(f"\n    {option.id}: {option.label}\n" in TABLE for option in question.options)
    for outcome in FLOW.outcomes.values():
        assert f"\n{outcome.id}: {outcome.title}\n" in TABLE


def test_the_table_counts_what_it_stands_for():
    assert sum(path.combinations for path in PATHS) == len(SETS)
    assert f"PATHS: {len(PATHS)} lines for {len(SETS)} sets of answers" in TABLE


def test_every_set_of_answers_is_in_one_line_of_the_table_and_ends_as_it_says():
    for given in SETS:
        lines = [path for path in PATHS if _allows(path, given)]
        assert [line.outcome for line in lines] == [replay(FLOW, given).node]


def _allows(path, given):
    allowed = {question.id: {o.id for o in options} for question, options in path.steps}
    return given.keys() == allowed.keys() and all(given[id] in allowed[id] for id in given)


@pytest.mark.parametrize(
    ("options", "told"),
    [
        (slice(0, 3), "not-started/colleagues/line-managers"),
        (slice(0, -1), "any but skipped"),
        (slice(None), "any"),
    ],
)
def test_more_than_three_options_that_lead_to_one_place_are_told_by_the_others(options, told):
    question, outcome = FLOW.questions["step-tried"], FLOW.outcomes["settled"]
    path = paths.Path(((question, question.options[options]),), outcome)
    assert str(path) == f"step-tried={told} -> settled [3.4 6.2]"


def test_every_set_of_answers_ends_in_an_outcome_and_uses_each_answer():
    for given in SETS:
        found = replay(FLOW, given)
        assert found.node.id in FLOW.outcomes
        assert found.answers == given
        assert (found.dropped, found.unknown, found.kept) == ((), (), {})


def test_every_outcome_and_every_question_can_be_reached():
    assert {path.outcome.id for path in PATHS} == set(FLOW.outcomes)
    assert {id for given in SETS for id in given} == set(FLOW.questions)
