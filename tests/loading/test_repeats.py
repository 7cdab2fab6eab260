"""What is written once for each stage or area is spelt out, and says where it comes from."""

import pytest

from decision_tool.loading import repeats
from decision_tool.loading.faults import Place
from decision_tool.loading.repeats import Wording

STAGES = [
    {"id": f"s{n}", "name": f"S{n}", "action": "a", "tried": "t", "between": "b",
     "clauses": [f"2.{n}"], "do": [{"text": f"Do {n}", "clauses": ["1.1"]}],
     "say": [{"text": f"Say {n}", "clauses": ["1.1"]}]}
    for n in (1, 2, 3)
]  # fmt: skip
AREAS = [{"id": "risk", "label": "Risk"}, {"id": "roles", "label": "Roles"}]
WORDING = Wording({}, "stage", "the form", STAGES, AREAS)


def questions(*entries):
    faults = []
    made = repeats.questions({"question": list(entries)}, WORDING, Place("q.toml"), faults)
    assert not faults
    return made


def outcomes(*entries):
    faults = []
    made = repeats.outcomes({"outcome": list(entries)}, WORDING, Place("o.toml"), faults)
    assert not faults
    return made


def ids(tables):
    return [table["id"] for table in tables]


def test_a_question_for_each_stage_becomes_one_for_every_stage():
    made = questions({"id": "first", "options": []}, {
        "each": "stage", "id": "{stage_id}-result", "title": "{Stage}?", "options": []
    })  # fmt: skip
    assert ids(each.table for each in made) == ["first", "s1-result", "s2-result", "s3-result"]
    assert made[2].table["title"] == "Stage 2?"
    assert {each.place.key for each in made[1:]} == {"question[{stage_id}-result]"}
    assert all("each" not in each.table for each in made)


def test_options_for_each_area_stand_where_the_one_stood():
    (made,) = questions({"id": "q", "options": [
        {"id": "before", "to": "x"},
        {"each": "area", "id": "{area_id}", "label": "{area_label}", "to": "y"},
        {"id": "after", "to": "z"},
    ]})  # fmt: skip
    assert made.table["options"] == [
        {"id": "before", "to": "x"},
        {"id": "risk", "label": "Risk", "to": "y"},
        {"id": "roles", "label": "Roles", "to": "y"},
        {"id": "after", "to": "z"},
    ]
    assert [place.key for place in made.leads] == [
        "question[q].options[before].to",
        "question[q].options[{area_id}].to",
        "question[q].options[{area_id}].to",
        "question[q].options[after].to",
    ]


def test_the_last_stage_leads_elsewhere_or_has_no_such_option():
    made = questions({"each": "stage", "id": "{stage_id}", "options": [
        {"id": "on", "to": "{next_stage_id}", "last_to": "form"},
        {"id": "early", "to": "{stage_id}-early", "last_to": ""},
        {"id": "done", "to": "agreed"},
    ]})  # fmt: skip
    leads = [[option["to"] for option in each.table["options"]] for each in made]
    assert leads == [["s2", "s1-early", "agreed"], ["s3", "s2-early", "agreed"], ["form", "agreed"]]
    assert made[-1].leads[0].key == "question[{stage_id}].options[on].last_to"


def test_an_outcome_for_each_stage_may_leave_out_the_last():
    entry = {"each": "stage", "id": "{stage_id}", "title": "{Stage}"}
    assert ids(each.table for each in outcomes(entry)) == ["s1", "s2", "s3"]
    assert ids(each.table for each in outcomes(entry | {"not_last": True})) == ["s1", "s2"]


def test_a_stage_s_own_steps_and_words_come_before_those_of_the_outcome():
    own = {key: [{"text": key, "clauses": ["1.9"]}] for key in ("do", "say")}
    made = outcomes({"each": "stage", "id": "{stage_id}", "stage_steps": True} | own)[1]
    assert [line["text"] for line in made.table["do"]] == ["Do 2", "do"]
    assert [line["text"] for line in made.table["say"]] == ["Say 2", "say"]
    assert made.own == {"id": "s2"} | own


def test_choices_of_a_field_are_repeated_in_the_form_and_in_the_record():
    each_stage = {"each": "stage", "id": "{stage_id}", "label": "{Stage}"}
    other = {"id": "other", "label": "Other"}
    fields = [{"id": "stage", "options": [each_stage, other]}, {"id": "text"}]
    section = {"id": "part", "field": fields}
    faults = []
    form = {"section": [section], "discussion": section}
    made = repeats.form(form, WORDING, Place("form.toml"), faults)
    for part in (made["section"][0], made["discussion"]):
        assert ids(part["field"][0]["options"]) == ["s1", "s2", "s3", "other"]
        assert part["field"][1] == {"id": "text"}
    assert not faults


@pytest.mark.parametrize(
    ("file", "key"),
    [
        ({"id": "q", "hint": "{x}", "options": []}, "question[q].hint"),
        ({"id": "q", "options": [{"id": "o", "to": "{x}"}]}, "question[q].options[o].to"),
        (
            {"each": "stage", "id": "q", "options": [{"id": "o", "to": "a", "last_to": "{x}"}]},
            "question[q].options[o].last_to",
        ),
    ],
)
def test_a_word_that_nobody_knows_is_told_where_it_stands(file, key):
    faults = []
    repeats.questions({"question": [file]}, WORDING, Place("q.toml"), faults)
    assert {fault.key for fault in faults} == {key}
