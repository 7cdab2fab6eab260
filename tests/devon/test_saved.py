"""A file that Devon's form wrote in its first format opens today."""

import json

from decision_tool.sending import payload, saved
from tests.devon.policy import AT_THE_FORM, DEVON, SPECIMEN, SUBMISSION

SENT = payload.payload(DEVON, AT_THE_FORM, SPECIMEN, SUBMISSION)
STAGES = {
    "stage-1-followed": "yes",
    "stage-1-date": "2026-01-05",
    "stage-1-who": "Our lead, their lead",
    "stage-1-result": "We do not agree.",
    "stage-2-followed": "waiting",
    "stage-2-date": "2026-01-12",
    "stage-2-who": "Our manager, their manager",
    "stage-2-result": "No answer yet.",
    "stage-3-followed": "no",
    "stage-3-result": "Nobody answers.",
    "stage-4-followed": "no",
    "stage-4-date": "2026-01-19",
    "stage-4-result": "It was put off.",
}
REST = {id: value for id, value in SENT["form"].items() if id != "early-reason"}
# It had four fields for each stage, no record of discussions, and the partnership's name alone.
FIRST = {key: value for key, value in SENT.items() if key != "discussions"} | {
    "format": 1,
    "protocol": {"partnership": DEVON.name, "version": "2025-11"},
    "form": REST | STAGES,
}
OPENED = saved.restore(DEVON, json.dumps(FIRST).encode()).case


def test_the_stages_of_format_1_become_discussions():
    assert OPENED.discussions == (
        {
            "stage": "stage-1",
            "date": "2026-01-05",
            "who": "Our lead, their lead",
            "said": "We do not agree.",
            "waiting": "no",
        },
        {
            "stage": "stage-2",
            "date": "2026-01-12",
            "who": "Our manager, their manager",
            "said": "No answer yet.",
            "waiting": "yes",
        },
    )


def test_what_format_1_says_of_a_stage_that_was_not_followed_becomes_the_reason():
    assert OPENED.values["early-reason"] == (
        "Stage 3: Nobody answers.\n\nStage 4: 2026-01-19\nIt was put off."
    )


def test_the_rest_of_format_1_stays_as_it_is():
    assert {id: value for id, value in OPENED.values.items() if id != "early-reason"} == REST
