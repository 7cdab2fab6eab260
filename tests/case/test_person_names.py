"""Names are told where they come up again: the writer's own, and those given instead of roles."""

import pytest

from decision_tool.case import privacy
from decision_tool.case.record import Case
from decision_tool.model.form import Values
from tests.fixture import FORM, TODAY


def told(values: Values, *rows: Values) -> list[tuple[str, int | None, str]]:
    found = privacy.findings(FORM, Case(values, rows), TODAY)
    return [(each.field.id, each.row, each.found) for each in found if each.kind == "name"]


def test_the_writers_own_name_is_found_elsewhere():
    found = told({"full-name": "Dr Jo O’Brien", "view": "They told Jo O’Brien’s team."})
    assert found == [("view", None, "Jo O’Brien")]


@pytest.mark.parametrize(
    "who",
    [
        "Headteacher Ann Lee to duty worker",
        "Me to Ann (health visitor)",
        "ann to Mrs Ann Lee",
        "PC Ann Lee, Police",
    ],
)
def test_a_name_given_instead_of_a_role_is_found_elsewhere(who):
    found = told({}, {"who": who, "came-of-it": "Then Ann said no."})
    assert found == [("came-of-it", 0, "Ann")]


def test_a_name_that_two_rows_give_is_found_in_both():
    row = {"who": "Ann Lee to me"}
    assert told({}, row, row) == [("who", 0, "Ann Lee"), ("who", 1, "Ann Lee")]


def test_a_name_whose_words_stand_apart_is_told_word_by_word():
    found = told({}, {"who": "Ann Lee to me", "came-of-it": "Ann said to Lee that it was late."})
    assert found == [("came-of-it", 0, "Ann"), ("came-of-it", 0, "Lee")]


def test_a_title_is_no_name():
    assert told({"full-name": "Mrs Jo Lee", "view": "Mrs Brown rang."}) == []


def test_nothing_else_of_the_writers_own_gives_a_name():
    assert told({"telephone": "Weston 960001", "view": "They live in Weston."}) == []


def test_a_name_that_is_given_once_is_not_told():
    assert told({}, {"who": "Ann Lee to me", "came-of-it": "We disagreed."}) == []


@pytest.mark.parametrize(
    "who",
    [
        "Safeguarding Lead, Hillside Community College, to Weston duty team",
        "Me to Team Manager (North Weston MASH)",
        "Health Visitor and Social Worker",
        "The Manager rang the Named Nurse",
    ],
)
def test_roles_and_agencies_are_no_names(who):
    met = (
        "Hillside Community College and the Weston duty team met. The Manager and the Health "
        "Visitor of North Weston disagreed. Me too, said the Named Nurse."
    )
    assert told({}, {"who": who, "came-of-it": met}) == []
