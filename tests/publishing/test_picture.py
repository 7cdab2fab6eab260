"""The picture of every way through: all of the flow is in it, for any partnership's data."""

import pytest

from decision_tool.model.flow import Flow, Option, Outcome, Question
from decision_tool.publishing.picture import Way, picture
from decision_tool.publishing.registers import picture_page
from tests.fixture import PROTOCOL, with_stages
from tests.html import Html


def question(id, *leads, stage=""):
    options = (Option(f"answer-{number}", f"To {to}", to) for number, to in enumerate(leads))
    return Question(id, f"{id}?", (), tuple(options), stage=stage)


def outcome(id, kind, stage=""):
    return Outcome(
        id=id, kind=kind, title=id, summary="", clauses=(), who=(), record=(), next=(), stage=stage
    )


SMALL = Flow(
    {
        it.id: it
        for it in (
            question("hurt", "ambulance", "risk"),
            question("risk", "police", "tried"),
            question("tried", "talk", "talked", "write", "late"),
            question("talked", "write", "settled", "settled", stage="talk"),
            question("late", "write", "settled"),
        )
    },
    {
        it.id: it
        for it in (
            outcome("ambulance", "emergency"),
            outcome("police", "harm"),
            outcome("talk", "stage", "talk"),
            outcome("write", "stage", "write"),
            outcome("write-again", "stage", "write"),
            outcome("settled", "settled"),
        )
    },
)


def ids(rows):
    return [row.question.id for row in rows]


# ---- Its parts ---------------------------------------------------------------------------------


def test_the_two_safety_questions_come_first():
    assert ids(picture(SMALL).safety) == ["hurt", "risk"]


def test_then_come_the_questions_that_are_not_about_one_stage():
    assert ids(picture(SMALL).finding) == ["tried", "late"]


def test_then_each_stage_with_the_questions_for_those_who_have_tried_it():
    ladder = [(stage.id, ids(rows)) for stage, rows in picture(SMALL).ladder]
    assert ladder == [("talk", ["talked"]), ("write", [])]


def test_answers_that_lead_to_the_same_place_are_one_way():
    _, (talked,) = picture(SMALL).ladder[0]
    assert talked.ways == (
        Way(("To write",), SMALL.outcomes["write"]),
        Way(("To settled", "To settled"), SMALL.outcomes["settled"]),
    )


def test_a_way_goes_on_to_questions_and_stages_and_ends_at_other_outcomes():
    risk = picture(SMALL).safety[1]
    _, (talked,) = picture(SMALL).ladder[0]
    assert [way.goes_on for way in risk.ways] == [False, True]
    assert [way.goes_on for way in talked.ways] == [True, False]


def test_a_question_about_a_stage_that_nothing_says_how_to_do_is_not_lost():
    lost = Flow(SMALL.questions | {"odd": question("odd", "settled", stage="no")}, SMALL.outcomes)
    assert ids(picture(lost).finding) == ["tried", "late", "odd"]


# ---- Its page ----------------------------------------------------------------------------------


@pytest.fixture(scope="module", params=[3, 5, 6])
def protocol(request, tmp_path_factory):
    """A protocol, and the same with fewer and with more stages."""
    if request.param == len(PROTOCOL.stages):
        return PROTOCOL
    return with_stages(tmp_path_factory.mktemp("protocol"), request.param)


@pytest.fixture
def page(protocol):
    return Html(picture_page(protocol).html)


def texts(page, tag):
    return sorted(text for text in page.texts[tag] if text)


def links(page):
    return [attributes["href"] for tag, attributes in page.tags if tag == "a"]


def test_every_answer_to_every_question_is_shown_once(protocol, page):
    options = (option for q in protocol.flow.questions.values() for option in q.options)
    assert texts(page, "dt") == sorted(option.label for option in options)


def test_every_question_and_stage_has_one_place_to_go_on_to(protocol, page):
    stages = [o.id for o in protocol.flow.outcomes.values() if o.acts]
    places = sorted(f"at-{id}" for id in (*protocol.flow.questions, *stages))
    assert sorted(page.every("id")) == places


def test_every_question_and_outcome_links_to_its_page_and_nothing_leads_nowhere(protocol, page):
    nodes = {f"../../next-step/{id}/" for id in protocol.flow.questions | protocol.flow.outcomes}
    places = {f"#{id}" for id in page.every("id")}
    assert nodes <= set(links(page)) <= nodes | places | {"../../silences/#backing"}


def test_the_first_way_out_is_to_call_for_a_child_in_danger(protocol, page):
    danger, emergency = links(page)[:2]
    assert danger == f"../../next-step/{protocol.flow.start}/"
    kind = {f"../../next-step/{o.id}/": o.kind for o in protocol.flow.outcomes.values()}
    assert kind[emergency] == "emergency"


def test_the_stages_stand_in_their_order_under_the_partnerships_own_word(protocol, page):
    assert f"Now the {protocol.nouns}, one after the other" in page.text("h2")
    titles = [protocol.flow.outcomes[stage.id].title for stage in protocol.stages]
    assert [text for text in page.texts["h3"] if text in titles] == titles


def test_each_stage_says_how_far_the_protocol_backs_it(protocol, page):
    told = {"stated": "Stated.", "implied": "Implied.", "silent": "Not in the source."}
    said = [text for text in page.texts["p"] if text.startswith((*told.values(),))]
    assert [text.removesuffix(" When you have tried this:") for text in said] == [
        told[stage.support] for stage in protocol.stages
    ]


def test_the_page_holds_no_style_of_its_own(page):
    assert "style" not in {name for _, attributes in page.tags for name in attributes}
