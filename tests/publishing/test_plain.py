"""The form as data for the browser without Python: all of its parts, and small."""

import json

from decision_tool.publishing.plain import data
from decision_tool.sending import saved
from tests.fixture import FORM, PROTOCOL, SPECIMEN, SUBMISSION, TODAY

DATA = data(PROTOCOL)


def test_it_has_every_part_and_field_in_the_forms_order():
    told = [(part["title"], [it["id"] for it in part["fields"]]) for part in DATA["sections"]]
    assert told == [(part.told, [it.id for it in part.field]) for part in FORM.sections]


def test_a_choice_is_told_in_the_words_of_its_options():
    told = {it["id"]: it for part in DATA["sections"] for it in part["fields"]}
    for field in FORM.fields:
        assert told[field.id].get("options", {}) == {it.id: it.label for it in field.options}


def test_what_its_files_say_of_themselves_is_what_pythons_say():
    kept = saved.data(PROTOCOL, saved.Saved(SPECIMEN, {}, SUBMISSION.id, TODAY))
    assert DATA["file"] == {key: kept[key] for key in DATA["file"]}


def test_it_costs_a_slow_line_next_to_nothing():
    assert len(json.dumps(DATA)) < 20_000
