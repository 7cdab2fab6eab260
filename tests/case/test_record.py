"""A case is kept as it was written, completed from the answers, and tells what is sent."""

from dataclasses import replace

import pytest

from decision_tool.case import record as case
from decision_tool.case.record import Case
from decision_tool.model.form import Value
from decision_tool.model.replay import Answers
from tests.policy import (
    DEVON,
    FORM,
    ROW_TEXTS,
    SPECIMEN,
    TEXTS,
    WORKER,
    a_case,
    answers,
    recorded,
    with_stages,
)


def prefilled(given: Answers, **typed: Value):
    return case.prefilled(FORM, given, Case(typed)).values


# ---- What the answers already say ------------------------------------------------------------


@pytest.mark.parametrize(
    ("story", "field", "expected"),
    [
        ("who=voluntary", "sector", "voluntary"),
        ("who=practitioner", "sector", None),
        ("area=sharing", "areas", ["sharing"]),
        ("area=other", "areas", ["other"]),
        ("area=unclear", "areas", None),
        ("setting=yes", "conference", "yes"),
        ("setting=raised", "conference", "yes"),
        ("setting=no", "conference", "no"),
        ("danger=called", "risk", "emergency"),
        ("danger=called harm=reported", "risk", "emergency"),
        ("danger=no harm=reported", "risk", "front-door"),
        ("danger=no harm=no", "risk", None),
    ],
)
def test_an_answer_fills_in_a_field(story, field, expected):
    assert prefilled(answers(story)).get(field) == expected


def test_nothing_is_filled_in_that_the_answers_do_not_say():
    assert prefilled({}) == {}
    assert prefilled(answers(f"{WORKER} about=theme")) == {}


@pytest.mark.parametrize("emptied", ["", []])
def test_a_field_that_was_touched_and_emptied_stays_empty(emptied):
    filled = prefilled(answers("area=risk setting=no"), areas=emptied)
    assert not filled["areas"]
    assert filled["conference"] == "no"


def test_what_was_typed_wins_over_what_the_answers_say():
    assert prefilled(answers("setting=no"), conference="yes")["conference"] == "yes"


@pytest.mark.parametrize(
    "text", [" both ends ", "a\r\nb", "\N{RIGHT-TO-LEFT MARK}", "<script>", "\0", "x" * 100_000]
)
def test_text_is_never_changed(text):
    assert prefilled({}, problem=text) == {"problem": text}


def test_filling_in_leaves_the_record_and_the_findings_kept_alone():
    given = replace(SPECIMEN, kept=("a",))
    filled = case.prefilled(FORM, {}, given)
    assert (filled.discussions, filled.kept) == (given.discussions, ("a",))


# ---- The record of discussions ---------------------------------------------------------------


def test_without_a_discussion_every_stage_is_missed():
    assert case.missed(DEVON.stages, Case({})) == list(DEVON.stages)


def test_a_discussion_in_the_record_is_a_stage_followed():
    """In any order, more than once, and beside discussions of another kind."""
    found = recorded({"stage": "stage-4"}, {"stage": "other"}, *[{"stage": "stage-1"}] * 2)
    assert [stage.id for stage in case.missed(DEVON.stages, found)] == ["stage-2", "stage-3"]


def test_a_row_without_a_stage_counts_for_none():
    assert len(case.missed(DEVON.stages, Case({}, ({"said": "Yes"},)))) == 4


def test_a_partnership_with_six_stages_misses_six(tmp_path):
    six = with_stages(tmp_path, 6)
    assert len(case.missed(six.stages, Case({}))) == 6
    assert not case.missed(six.stages, case.specimen(six.form, six.stages))


@pytest.mark.parametrize(("written", "expected"), [(SPECIMEN, "no"), (recorded({}), "yes")])
def test_a_condition_tells_whether_a_stage_is_missed(written, expected):
    assert case.conditions(DEVON.stages, written)["stages-missed"] == expected


# ---- What is sent ----------------------------------------------------------------------------


def test_a_reflection_stays_private_unless_the_person_sends_it():
    """K10."""
    private = {"reflection": "Mine", "reflection-share": "no"}
    kept = replace(SPECIMEN, values=SPECIMEN.values | private)
    assert not private.keys() & case.sent(FORM, kept).keys()
    shared = replace(kept, values=kept.values | {"reflection-share": "yes"})
    assert case.sent(FORM, shared)["reflection"] == "Mine"


@pytest.mark.parametrize("choice", ["", "perhaps", ["yes"]])
def test_without_a_clear_yes_a_reflection_stays_private(choice):
    assert "reflection" not in case.sent(FORM, a_case(reflection="Mine", reflection_share=choice))


def test_what_was_not_answered_is_not_sent():
    assert "voice" not in case.sent(FORM, a_case(voice=""))


def test_all_else_is_sent():
    private = {field.id for field in FORM.fields if field.sent_when}
    assert case.sent(FORM, SPECIMEN).keys() == SPECIMEN.values.keys() - private


# ---- Data from outside -----------------------------------------------------------------------


def test_a_case_survives_the_way_through_data():
    given = replace(SPECIMEN, kept=("a",))
    assert case.from_data(FORM, given.as_data()) == given


def test_what_the_form_does_not_ask_is_left_out():
    data = {"values": {"name": "Sam", "child": "x"}, "discussions": [{"who": "We", "child": "x"}]}
    assert case.from_data(FORM, data) == Case({"name": "Sam"}, ({"who": "We"},))


@pytest.mark.parametrize(
    "data",
    [None, [], "", {"values": []}, {"discussions": {}}, {"discussions": ["ab"]}, {"kept": "a"}],
)
def test_what_is_no_case_is_refused(data):
    with pytest.raises(ValueError, match=r"a (case|discussion)"):
        case.from_data(FORM, data)


def test_only_a_field_of_several_choices_holds_a_list():
    """Anywhere else a list would stop what expects text."""
    data = {"values": {"areas": ["risk"], "name": ["Sam"]}, "discussions": [{"stage": ["x"]}]}
    found = case.from_data(FORM, data)
    assert found == Case({"areas": ["risk"], "name": "['Sam']"}, ({"stage": "['x']"},))
    assert len(case.missed(DEVON.stages, found)) == 4


@pytest.mark.parametrize("field", TEXTS)
def test_half_of_a_surrogate_pair_does_not_stop_a_case(field):
    data = {"values": {field: "a\ud83d"}, "discussions": [dict.fromkeys(ROW_TEXTS, "\udc00")]}
    found = case.from_data(FORM, data)
    assert found.values[field] == "a\N{REPLACEMENT CHARACTER}"
    assert set(found.discussions[0].values()) == {"\N{REPLACEMENT CHARACTER}"}


def test_a_whole_surrogate_pair_is_the_character_it_stands_for():
    assert case.well_formed("\ud83e\uddd2") == "\N{CHILD}"
