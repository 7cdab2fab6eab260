"""Ids become parts of addresses and of what is sent: each has one form and stands once."""

import pytest

from decision_tool.loading.audit import ids
from decision_tool.loading.files import FORM, OUTCOMES, PARTNERSHIP, QUESTIONS, STAGES
from tests.loading.audit.mistakes import problems, told
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


SHARED = [
    (QUESTIONS, "topic", "index", "the list of them"),
    (QUESTIONS, "topic", "form", "a page of the form"),
    (QUESTIONS, "topic", "form-writer", "a page of the form"),
    (QUESTIONS, "topic", "check", "a page of the form"),
    (OUTCOMES, "settled", "discussions", "a page of the form"),
    (OUTCOMES, "settled", "topic", "a question"),
    (OUTCOMES, "settled", "directors-answer", "a question"),
    (OUTCOMES, "settled", "directors-hold", "an outcome"),
]


@pytest.mark.parametrize(("file", "old", "id", "owner"), SHARED, ids=[s[2] for s in SHARED])
def test_no_two_share_a_page_and_whose_it_is_is_told(file, old, id, owner):
    kind = file.removesuffix("s.toml")
    edit = put(kind, old, "id", id)
    assert told(ids.namesakes, file, edit) == [f"{kind}[{id}]"]
    assert problems(ids.namesakes, file, edit) == [f"has the id “{id}”, which is that of {owner}."]


def test_what_leaves_out_which_stage_it_is_for_is_told_elsewhere_and_once():
    assert told(ids.namesakes, OUTCOMES, put("outcome", "{stage_id}-hold", "id", "hold")) == []
