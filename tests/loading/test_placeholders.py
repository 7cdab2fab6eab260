"""The words in braces: each fact stands once in the data, and is filled in everywhere."""

import pytest

from decision_tool.loading import placeholders
from decision_tool.loading.tables import Place
from decision_tool.model.partnership import Line
from tests.policy import DEVON

HERE = Place("questions.toml", "question[x]")


def filled(value, given):
    faults = []
    return placeholders.fill(value, given, HERE, faults), faults


def stage_words(number, noun="stage"):
    return placeholders.of_stage(noun, DEVON.stages, number - 1, "the form")


def test_words_are_filled_in_wherever_there_is_text():
    line = Line("Call {front_door}.", ("E2",))
    assert filled(line, {"front_door": "0345"}) == (Line("Call 0345.", ("E2",)), [])
    assert filled({"{a}": ("x {a}",)}, {"a": "b"}) == ({"b": ("x b",)}, [])


def test_a_word_with_a_capital_starts_a_sentence():
    assert stage_words(2)["stage"] == "stage 2"
    assert stage_words(2)["Stage"] == "Stage 2"


def test_one_item_of_a_list_can_stand_for_several_ids():
    assert filled(("{ids}", "E2"), {"ids": "C2 R1"}) == (("C2", "R1", "E2"), [])


def test_a_word_that_nobody_knows_is_a_fault_that_lists_those_known():
    _, (fault,) = filled("Dial {fax}", {"phone": "1", "Phone": "1"})
    assert str(fault) == "questions.toml: question[x]: has no word for {fax}. Known here: phone."


def test_braces_around_anything_but_a_word_are_left_alone():
    assert filled("{ not a word } {}", {}) == ("{ not a word } {}", [])


def test_the_stage_after_is_known_until_the_last():
    assert stage_words(3)["next_step"] == stage_words(3)["next_stage"] == "stage 4"
    assert stage_words(4)["next_step"] == "the form"
    assert "next_stage" not in stage_words(4)


def test_a_stage_knows_itself_and_those_after_it():
    assert stage_words(3)["stage_id_and_later"] == "stage-3 stage-4"


@pytest.mark.parametrize(("count", "said"), [(1, "one"), (6, "six"), (10, "ten"), (11, "11")])
def test_the_number_of_stages_is_a_word_up_to_ten(count, said):
    assert placeholders.counted("step", DEVON.stages[:1] * count)["count"] == said


def test_a_contact_is_known_by_its_number_and_its_name():
    general = placeholders.general({}, DEVON.contacts)
    assert general["front_door"] == "0345 155 1071"
    assert general["front_door_name"] == "the Front Door"
    assert general["Front_door_name"] == "The Front Door"
