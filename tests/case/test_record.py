"""A case is kept as it was written, completed from the answers, and tells what is sent."""

from dataclasses import replace

import pytest

from decision_tool.case import record as case
from decision_tool.case.kinds import well_formed
from decision_tool.case.record import Case
from decision_tool.model.form import Form, Prefill, Section, Value
from decision_tool.model.replay import Answers
from tests.fixture import (
    FORM,
    PROTOCOL,
    ROW_TEXTS,
    SPECIMEN,
    STAGES,
    TEXTS,
    WORKER,
    a_case,
    recorded,
    with_stages,
)
from tests.stories import answers


def prefilled(given: Answers, **typed: Value):
    return case.prefilled(FORM, given, Case(typed)).values


def missed(written: Case):
    return [stage.id for stage in case.missed(PROTOCOL.stages, written)]


# ---- What the answers already say ------------------------------------------------------------


@pytest.mark.parametrize(
    ("story", "field", "expected"),
    [
        ("topic=who-does-what", "topics", ["who-does-what"]),
        ("topic=hard-to-say", "topics", None),
        ("role=volunteer", "service", "charity"),
        ("role=worker", "service", None),
    ],
)
def test_an_answer_fills_in_a_field(story, field, expected):
    assert prefilled(answers(story)).get(field) == expected


def test_nothing_is_filled_in_that_the_answers_do_not_say():
    assert prefilled({}) == {}
    assert prefilled(answers(f"{WORKER} need=posted")) == {}


def test_an_answer_that_is_taken_over_has_the_shape_that_its_field_holds():
    (topics,) = (field for field in FORM.fields if field.id == "topics")
    section = Section("one", "One", (replace(topics, kind="choice"),))
    filled = case.prefilled(Form((section,), section), {"topic": "who-does-what"}, Case({}))
    assert filled.values == {"topics": "who-does-what"}


@pytest.mark.parametrize("emptied", ["", []])
def test_a_field_that_was_touched_and_emptied_stays_empty(emptied):
    filled = prefilled(answers("topic=level-of-need role=volunteer"), topics=emptied)
    assert not filled["topics"]
    assert filled["service"] == "charity"


def test_what_was_typed_wins_over_what_the_answers_say():
    assert prefilled(answers("role=volunteer"), service="public")["service"] == "public"


@pytest.mark.parametrize("story", ["unsafe-now=rung", "unsafe-now=rung at-risk=told"])
def test_no_answer_says_for_the_person_that_the_child_is_safe(story):
    """The answers may have come with a link, whatever the data would take from them."""
    rule = Prefill({"unsafe-now": ("rung",)}, "police")
    sections = tuple(
        replace(
            part, field=tuple(replace(f, prefill=(rule,)) if f.safety else f for f in part.field)
        )
        for part in FORM.sections
    )
    assert case.prefilled(replace(FORM, sections=sections), answers(story), Case({})).values == {}


def test_what_is_filled_in_is_assumed_until_the_person_saves_it():
    given = answers("role=volunteer topic=who-does-what")
    assert case.prefilled(FORM, given, Case({})).assumed == ("service", "topics")
    assert case.prefilled(FORM, given, Case({"service": "charity"})).assumed == ("topics",)


def test_what_is_assumed_is_not_what_the_person_wrote():
    """So that a file that is opened again does not say that they did."""
    given = case.prefilled(FORM, answers("role=volunteer"), Case({"view": "Mine"}))
    assert given.as_data()["values"] == {"view": "Mine"}


@pytest.mark.parametrize(
    "text", [" both ends ", "a\r\nb", "\N{RIGHT-TO-LEFT MARK}", "<script>", "\0", "x" * 100_000]
)
def test_text_is_never_changed(text):
    assert prefilled({}, view=text) == {"view": text}


def test_filling_in_leaves_the_record_and_the_findings_kept_alone():
    given = replace(SPECIMEN, kept=("a",))
    filled = case.prefilled(FORM, {}, given)
    assert (filled.discussions, filled.kept) == (given.discussions, ("a",))


# ---- The record of discussions ---------------------------------------------------------------


def test_without_a_discussion_every_stage_is_missed():
    assert missed(Case({})) == STAGES


def test_a_discussion_in_the_record_is_a_stage_followed():
    """In any order, more than once, and beside discussions of another kind."""
    found = recorded({"stage": "directors"}, {"stage": "outside"}, *[{"stage": "colleagues"}] * 2)
    assert missed(found) == ["line-managers", "named-leads", "heads-of-service"]


def test_a_row_without_a_stage_counts_for_none():
    assert missed(Case({}, ({"came-of-it": "Yes"},))) == STAGES


def test_a_partnership_with_seven_stages_misses_seven(tmp_path):
    seven = with_stages(tmp_path, 7)
    assert len(case.missed(seven.stages, Case({}))) == 7
    assert not case.missed(seven.stages, case.specimen(seven.form, seven.stages))


@pytest.mark.parametrize(("written", "expected"), [(SPECIMEN, "no"), (recorded({}), "yes")])
def test_a_condition_tells_whether_a_stage_is_missed(written, expected):
    assert case.conditions(PROTOCOL.stages, written)["stages-missed"] == expected


# ---- What is sent ----------------------------------------------------------------------------


def test_what_is_private_stays_so_unless_the_person_shares_it():
    private = {"feelings": "Mine", "share-feelings": "keep"}
    kept = replace(SPECIMEN, values=SPECIMEN.values | private)
    assert not private.keys() & case.sent(FORM, kept).keys()
    shared = replace(kept, values=kept.values | {"share-feelings": "share"})
    assert case.sent(FORM, shared)["feelings"] == "Mine"


@pytest.mark.parametrize("choice", ["", "perhaps", ["share"]])
def test_without_a_clear_yes_it_stays_private(choice):
    assert "feelings" not in case.sent(FORM, a_case(feelings="Mine", share_feelings=choice))


def test_what_was_not_answered_is_not_sent():
    assert "child-view" not in case.sent(FORM, a_case(child_view=""))


def test_all_else_is_sent():
    private = {field.id for field in FORM.fields if field.sent_when}
    assert case.sent(FORM, SPECIMEN).keys() == SPECIMEN.values.keys() - private


# ---- Data from outside -----------------------------------------------------------------------


def test_a_case_survives_the_way_through_data():
    given = replace(SPECIMEN, kept=("a",))
    assert case.from_data(FORM, given.as_data()) == given


def test_no_file_holds_what_was_kept_and_none_can_bring_it():
    """A colleague who hands over a record hands over no consent."""
    given = replace(SPECIMEN, kept=("a",))
    assert "kept" not in given.written()
    assert case.from_file(FORM, given.as_data()) == SPECIMEN
    assert case.from_file(FORM, given.written()) == SPECIMEN


def test_what_the_form_does_not_ask_is_left_out():
    data = {"values": {"view": "Mine", "child": "x"}, "discussions": [{"who": "We", "child": "x"}]}
    assert case.from_data(FORM, data) == Case({"view": "Mine"}, ({"who": "We"},))


@pytest.mark.parametrize(
    "data",
    [None, [], "", {"values": []}, {"discussions": {}}, {"discussions": ["ab"]}, {"kept": "a"}],
)
def test_what_is_no_case_is_refused(data):
    with pytest.raises(ValueError, match=r"a (case|discussion)"):
        case.from_data(FORM, data)


def test_only_a_field_of_several_choices_holds_a_list():
    """Anywhere else a list would stop what expects text."""
    assert case.from_data(FORM, {"values": {"topics": ["else"]}}).values == {"topics": ["else"]}
    for data in ({"values": {"view": ["Mine"]}}, {"discussions": [{"stage": ["x"]}]}):
        with pytest.raises(ValueError, match="another kind"):
            case.from_data(FORM, data)


def test_null_is_empty_and_never_a_word():
    assert case.from_data(FORM, {"values": {"view": None}}).values == {"view": ""}


@pytest.mark.parametrize("field", TEXTS)
def test_half_of_a_surrogate_pair_does_not_stop_a_case(field):
    data = {"values": {field: "a\ud83d"}, "discussions": [dict.fromkeys(ROW_TEXTS, "\udc00")]}
    found = case.from_data(FORM, data)
    assert found.values[field] == "a\N{REPLACEMENT CHARACTER}"
    assert set(found.discussions[0].values()) == {"\N{REPLACEMENT CHARACTER}"}


def test_a_whole_surrogate_pair_is_the_character_it_stands_for():
    assert well_formed("\ud83e\uddd2") == "\N{CHILD}"
