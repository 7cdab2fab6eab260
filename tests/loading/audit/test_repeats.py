"""What is repeated says over what, and in its id which one it is."""

import pytest

from decision_tool.loading.audit import repeats
from decision_tool.loading.files import FORM, OUTCOMES, QUESTIONS
from tests.loading.audit.mistakes import tables, told
from tests.loading.edits import put

MISTAKES = [
    ("a question for each of nothing", QUESTIONS, put("question", "topic", "each", "stages"),
     ["question[topic].each"]),
    ("a question for each area", QUESTIONS, put("question", "{stage_id}-answer", "each", "area"),
     ["question[{stage_id}-answer].each"]),
    ("questions that can't be told apart", QUESTIONS,
     put("question", "{stage_id}-answer", "id", "answer"), ["question[answer].id"]),
    ("an option for each of nothing", QUESTIONS,
     put("question", "topic", "options", 0, "each", "areas"),
     ["question[topic].options[{area_id}].each"]),
    ("options that can't be told apart", QUESTIONS,
     put("question", "topic", "options", 0, "id", "{stage_id}"),
     ["question[topic].options[{stage_id}].id"]),
    ("a last way where nothing is repeated", QUESTIONS,
     put("question", "topic", "options", 1, "last_to", ""),
     ["question[topic].options[hard-to-say].last_to"]),
    ("an outcome for each of nothing", OUTCOMES, put("outcome", "{stage_id}", "each", "stages"),
     ["outcome[{stage_id}].each"]),
    ("outcomes that can't be told apart", OUTCOMES,
     put("outcome", "{stage_id}-hold", "id", "hold"), ["outcome[hold].id"]),
    ("one outcome for all but the last stage", OUTCOMES,
     put("outcome", "settled", "not_last", True), ["outcome[settled].not_last"]),
    ("one outcome with a stage's steps", OUTCOMES,
     put("outcome", "settled", "stage_steps", True), ["outcome[settled].stage_steps"]),
    ("a choice for each of nothing", FORM,
     put("section", "opinion", "field", "topics", "options", 0, "each", "areas"),
     ["section[opinion].field[topics].options[{area_id}].each"]),
    ("choices that can't be told apart", FORM,
     put("discussion", "field", "stage", "options", 0, "id", "stage"),
     ["discussion.field[stage].options[stage].id"]),
]  # fmt: skip

RIGHT = [
    (QUESTIONS, put("question", "{stage_id}-answer", "id", "next-{next_stage_id}")),
    (OUTCOMES, put("outcome", "settled", "not_last", False)),
    (FORM, put("discussion", "field", "answered", "options", 0,
     {"each": "area", "id": "had-{area_id}", "label": "Yes"})),
]  # fmt: skip


@pytest.mark.parametrize(
    ("file", "edit", "keys"), [m[1:] for m in MISTAKES], ids=[m[0] for m in MISTAKES]
)
def test_what_can_not_be_repeated_is_told_where_it_is(file, edit, keys):
    assert told(repeats.faults, file, edit) == keys


@pytest.mark.parametrize(
    ("file", "edit"), RIGHT, ids=["by the next stage", "of none", "choices by area"]
)
def test_what_may_be_said_of_repeats(file, edit):
    assert told(repeats.faults, file, edit) == []


@pytest.mark.parametrize(
    ("file", "edit", "what"),
    [
        (QUESTIONS, put("question", "topic", "options", 1, "last_to", ""), "question"),
        (OUTCOMES, put("outcome", "settled", "not_last", True), "outcome"),
    ],
    ids=["question", "outcome"],
)
def test_the_remedy_says_what_would_have_to_be_repeated(file, edit, what):
    (fault,) = repeats.faults(tables(file, edit))
    assert fault.remedy == f'Take it out, or give the {what} each = "stage".'
