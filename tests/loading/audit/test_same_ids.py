"""Ids become parts of addresses and of what is sent: each has one form and stands once."""

import pytest

from decision_tool.loading.audit import ids
from decision_tool.loading.files import FORM, OUTCOMES, PARTNERSHIP, QUESTIONS, STAGES
from tests.loading.audit.mistakes import told
from tests.loading.edits import again, put

WRONG = "Not one"
EVERYTHING = [
    (PARTNERSHIP, ("id",), "id"),
    (PARTNERSHIP, ("contact", "day-line", "id"), f"contact[{WRONG}].id"),
    (PARTNERSHIP, ("setting", "complaints", "id"), f"setting[{WRONG}].id"),
    (PARTNERSHIP, ("area", "level-of-need", "id"), f"area[{WRONG}].id"),
    (STAGES, ("stage", "directors", "id"), f"stage[{WRONG}].id"),
    (QUESTIONS, ("question", "topic", "id"), f"question[{WRONG}].id"),
    (QUESTIONS, ("question", "topic", "options", 1, "id"), f"question[topic].options[{WRONG}].id"),
    (OUTCOMES, ("outcome", "settled", "id"), f"outcome[{WRONG}].id"),
    (FORM, ("section", "writer", "id"), f"section[{WRONG}].id"),
    (FORM, ("section", "writer", "field", "email", "id"), f"section[writer].field[{WRONG}].id"),
    (FORM, ("section", "writer", "field", "reply-by", "options", 0, "id"),
     f"section[writer].field[reply-by].options[{WRONG}].id"),
    (FORM, ("discussion", "id"), "discussion.id"),
    (FORM, ("discussion", "field", "answered", "id"), f"discussion.field[{WRONG}].id"),
    (FORM, ("discussion", "field", "answered", "options", 0, "id"),
     f"discussion.field[answered].options[{WRONG}].id"),
]  # fmt: skip


@pytest.mark.parametrize(("file", "path", "key"), EVERYTHING, ids=[e[2] for e in EVERYTHING])
def test_whatever_has_an_id_has_one_that_can_be_part_of_an_address(file, path, key):
    assert told(ids.malformed, file, put(*path, WRONG)) == [key]


@pytest.mark.parametrize("id", ["{stage_name}", "a {stage_id}", "-{stage_id}"])
def test_only_an_id_may_be_filled_in_in_an_id(id):
    edit = put("outcome", "{stage_id}", "id", id)
    assert told(ids.malformed, OUTCOMES, edit) == [f"outcome[{id}].id"]


# ---- Twice --------------------------------------------------------------------------------------


def test_an_option_stands_once_in_its_question():
    key = "question[topic].options[hard-to-say]"
    assert told(ids.twins, QUESTIONS, again("question", "topic", "options")) == [key]


def test_an_option_has_no_id_of_a_stage_beside_it():
    edit = put("question", "step-tried", "options", 0, "id", "directors")
    key = "question[step-tried].options[directors]"
    assert told(ids.twins, QUESTIONS, edit) == [key]


def test_a_question_and_an_outcome_share_no_page():
    edit = put("outcome", "settled", "id", "topic")
    assert told(ids.namesakes, OUTCOMES, edit) == ["outcome[topic]"]


def test_an_outcome_has_no_id_that_another_is_given_for_a_stage():
    edit = put("outcome", "settled", "id", "directors-hold")
    assert told(ids.namesakes, OUTCOMES, edit) == ["outcome[directors-hold]"]


@pytest.mark.parametrize("page", ["index", "form", "form-writer", "discussions", "check", "send"])
def test_a_question_has_no_id_of_another_page(page):
    edit = put("question", "topic", "id", page)
    assert told(ids.namesakes, QUESTIONS, edit) == [f"question[{page}]"]


def test_what_leaves_out_which_stage_it_is_for_is_told_elsewhere_and_once():
    assert told(ids.namesakes, OUTCOMES, put("outcome", "{stage_id}-hold", "id", "hold")) == []
