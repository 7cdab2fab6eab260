"""The words in braces: each fact stands once in the data, and is filled in everywhere."""

import pytest

from decision_tool.loading import placeholders
from decision_tool.loading.faults import Place
from decision_tool.loading.files import PARTNERSHIP, STAGES
from tests.loading.edits import SOURCE

HERE = Place("questions.toml", "question[x]")
STAGE_LIST = SOURCE[STAGES]["stage"]


def filled(value, words):
    faults = []
    return placeholders.fill(value, words, HERE, faults), faults


def unknown(text, **words):
    _, (fault,) = filled(text, words)
    return str(fault)


def stage_words(number, noun="stage"):
    return placeholders.of_stage(noun, STAGE_LIST, number - 1, "the form")


def test_words_are_filled_in_wherever_there_is_text():
    line = {"text": "Call {day_line}.", "clauses": ["1.3"], "shown": True}
    assert filled(line, {"day_line": "101"}) == (line | {"text": "Call 101."}, [])
    assert filled({"{a}": ["x {a}"]}, {"a": "b"}) == ({"b": ["x b"]}, [])


def test_a_word_with_a_capital_starts_a_sentence():
    assert stage_words(2)["stage"] == "stage 2"
    assert stage_words(2)["Stage"] == "Stage 2"


def test_one_item_of_a_list_can_stand_for_several_ids():
    assert filled(["{ids}", "1.3"], {"ids": "B2 B4"}) == (["B2", "B4", "1.3"], [])


def test_braces_around_anything_but_a_word_are_left_alone():
    assert filled("{ not a word } {}", {}) == ("{ not a word } {}", [])


def test_the_stage_after_is_known_until_the_last():
    last = len(STAGE_LIST)
    assert stage_words(1)["next_step"] == stage_words(1)["next_stage"] == "stage 2"
    assert stage_words(last)["next_step"] == "the form"
    assert "next_stage" not in stage_words(last)


@pytest.mark.parametrize(("count", "said"), [(1, "one"), (6, "six"), (10, "ten"), (11, "11")])
def test_the_number_of_stages_is_a_word_up_to_ten(count, said):
    file = {"noun": "step", "nouns": "steps", "stage": STAGE_LIST[:1] * count}
    assert placeholders.counted(file)["count"] == said


def test_a_contact_is_known_by_its_number_and_its_name():
    contact = {"id": "day-line", "name": "the Helpdesk", "number": "101"}
    contact |= {"situation": "Harm", "clause": "1.2", "hours": "all day"}
    words = placeholders.general(SOURCE[PARTNERSHIP] | {"contact": [contact]})
    assert words["day_line"] == "101"
    assert words["day_line_name"] == "the Helpdesk"
    assert words["Day_line_name"] == "The Helpdesk"
    assert words["day_line_open"] == "Open all day."


# ---- Words that nobody knows -------------------------------------------------------------------


def test_a_word_that_nobody_knows_is_a_fault_that_lists_those_known():
    said = "questions.toml: question[x]: has no word for {fax}. Known here: phone."
    assert unknown("Dial {fax}", phone="1", Phone="1") == said


def test_a_word_that_is_misspelt_comes_with_the_one_that_was_meant():
    words = {"day_line": "1", "Day_line": "1"}
    assert unknown("{dayline}", **words).endswith("Did you mean {day_line}?")
    assert unknown("{Dayline}", **words).endswith("Did you mean {Day_line}?")


def test_a_word_of_a_stage_or_an_area_is_known_only_where_there_is_one():
    assert unknown("{stage}", first_stage="x").endswith('Only what has each = "stage" knows it.')
    assert unknown("{area_id}", stage="x").endswith('Only what has each = "area" knows it.')


def test_the_last_stage_is_told_that_it_has_none_after_it():
    said = unknown("{next_stage_name}", **stage_words(len(STAGE_LIST)))
    assert "The last has none after it: leave this out there, or write {next_step}." in said


def test_the_words_of_one_contact_are_one_cause():
    _, faults = filled("{door} {door_name} {Door_name}", {"phone": "1"})
    assert len({fault.cause for fault in faults}) == 1
