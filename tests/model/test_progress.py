"""How far somebody is with the questions: known from their path, and never a guess."""

import pytest

from decision_tool.loading.folder import bundled, load, names
from decision_tool.model.flow import Flow, Option, Question
from decision_tool.model.progress import Progress, progress
from tests.fixture import AT_STEP_3, DIFFER, FLOW, POSTED, SAFE, journey
from tests.stories import answers


@pytest.mark.parametrize("id", [id for id in FLOW.questions if id != FLOW.start])
def test_nobody_is_told_how_far_they_are_where_it_is_not_known(id):
    assert progress(FLOW, id) is None
    assert progress(FLOW, id, journey("")) is None


def test_the_first_question_is_the_first_for_everybody():
    assert progress(FLOW, FLOW.start).number == 1


def test_each_question_on_the_path_has_its_number():
    found = journey(AT_STEP_3)
    numbers = [progress(FLOW, id, found).number for id in answers(AT_STEP_3)]
    assert numbers == list(range(1, 8))


def test_the_question_that_is_asked_now_comes_after_those_that_were_answered():
    assert progress(FLOW, "step-tried", journey(DIFFER)).number == 6


@pytest.mark.parametrize("story", ["", SAFE, POSTED, DIFFER, AT_STEP_3])
def test_a_number_is_never_above_how_many_there_are(story):
    found = journey(story)
    for id in [*answers(story), *([found.node.id] if found.node.id in FLOW.questions else [])]:
        told = progress(FLOW, id, found)
        assert 1 <= told.number <= told.about


def question(id, *to):
    options = tuple(Option(f"{id}-{n}", "", it) for n, it in enumerate(to))
    return Question(id, id, (), options)


def flow(*questions):
    return Flow({it.id: it for it in questions}, dict.fromkeys(("end", "stop"), None))


@pytest.mark.parametrize(
    ("ways", "median"),
    [
        (("end",), 1),
        (("end", "end", "b"), 1),
        (("end", "b"), 2),  # of two in the middle, the greater
        (("b", "b", "end"), 2),
        (("end", "c"), 3),
    ],
)
def test_what_is_left_is_the_median_of_all_ways_from_here(ways, median):
    made = flow(question("a", *ways), question("b", "end"), question("c", "b", "b"))
    assert made.remaining["a"] == median


def test_about_is_what_was_asked_and_what_is_left():
    made = flow(question("a", "b", "end", "end"), question("b", "end"))
    assert progress(made, "a") == Progress(1, 1)
    assert made.remaining == {"a": 1, "b": 1}


@pytest.mark.parametrize("name", names())
def test_every_question_of_a_partnership_has_at_least_itself_left(name):
    assert min(load(bundled(name)).flow.remaining.values()) >= 1
