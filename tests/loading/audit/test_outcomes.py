"""An outcome says who does what, has its call buttons, and gives advice that fits somebody."""

import pytest

from decision_tool.loading.audit import outcomes
from decision_tool.loading.files import OUTCOMES, QUESTIONS
from tests.loading.audit.mistakes import LINE, told
from tests.loading.edits import drop, put

NOTE = ("outcome", "{stage_id}", "note", 0)
WHEN = "outcome[{stage_id}].note[1].when"
STAGES = 5  # for each of which an outcome is made from "{stage_id}"


def advice_at(outcome, **when):
    """Advice for these answers, underscores standing for hyphens."""
    answers = {question.replace("_", "-"): options for question, options in when.items()}
    return put("outcome", outcome, "note", [LINE | {"lead": "If so", "when": answers}])


MISTAKES = [
    ("its kind is misspelt", put("outcome", "settled", "kind", "setled"),
     ["outcome[settled].kind"]),
    ("no one acts", drop("outcome", "settled", "who"), ["outcome[settled].who"]),
    ("nothing is done", put("outcome", "settled", "do", []), ["outcome[settled].do"]),
    ("nothing is recorded", drop("outcome", "settled", "record"), ["outcome[settled].record"]),
    ("nothing comes next", put("outcome", "settled", "next", []), ["outcome[settled].next"]),
    ("an emergency has no call button", drop("outcome", "ring-999", "call"),
     ["outcome[ring-999].call"]),
    ("harm has no call button", put("outcome", "ring-helpdesk", "call", []),
     ["outcome[ring-helpdesk].call"]),
    ("advice hangs on no question", put(*NOTE, "when", {"rolle": ["worker"]}), [WHEN] * STAGES),
    ("advice hangs on no answer", put(*NOTE, "when", {"role": ["boss"]}),
     [f"{WHEN}.role"] * STAGES),
    ("advice hangs on an empty list", put(*NOTE, "when", {"role": []}),
     [f"{WHEN}.role"] * STAGES),
    ("advice is for those who are sent elsewhere", put(*NOTE, "when", {"role": ["relative"]}),
     [f"{WHEN}.role"] * STAGES),
    ("advice is for what is asked later", advice_at("ring-999", role=["worker"]),
     ["outcome[ring-999].note[1].when.role"]),
    ("one of two conditions never fits", advice_at("settled", role=["worker"],
     unsafe_now=["in-danger"]), ["outcome[settled].note[1].when.unsafe-now"]),
]  # fmt: skip


@pytest.mark.parametrize(("edit", "keys"), [m[1:] for m in MISTAKES], ids=[m[0] for m in MISTAKES])
def test_a_mistake_in_an_outcome_is_told_where_it_is(edit, keys):
    assert told(outcomes.faults, OUTCOMES, edit) == keys


@pytest.mark.parametrize(
    "edit",
    [
        advice_at("settled", role=["worker"], unsafe_now=["not-now"]),
        advice_at("settled", role=["relative", "volunteer"]),
        put("outcome", "settled", "note", [LINE | {"lead": "For everyone"}]),
    ],
    ids=["two conditions", "one of two answers", "no condition"],
)
def test_advice_may_be_for_whoever_comes_here(edit):
    assert told(outcomes.faults, OUTCOMES, edit) == []


@pytest.mark.parametrize(
    ("file", "key", "id"), [(OUTCOMES, "outcome", "settled"), (QUESTIONS, "question", "topic")]
)
def test_the_stage_that_something_belongs_to_is_there(file, key, id):
    def belonging_to(stage):
        return told(outcomes.stages_named, file, put(key, id, "stage", stage))

    assert belonging_to("sixth") == [f"{key}[{id}].stage"]
    assert belonging_to("directors") == []
