"""An outcome in a terminal: whom to call, what lines name, and the way on."""

from dataclasses import replace

import pytest

from decision_tool.model.description import described
from decision_tool.terminal import outcome
from tests.fixture import FLOW, PROTOCOL


def data(id, protocol=PROTOCOL):
    return outcome.as_data(protocol, described(protocol, protocol.flow.outcomes[id]))


def text(id):
    return list(outcome.as_text(PROTOCOL, described(PROTOCOL, FLOW.outcomes[id])))


# ---- Calls -----------------------------------------------------------------------------------


def test_a_call_says_who_answers_and_when():
    assert text("ring-helpdesk")[:2] == [
        "Call 01632 960010 (the Children’s Helpdesk, Open Monday to Friday, 9am to 5pm. "
        "At other times call 01632 960020.)",
        "Call 01632 960020 (the Night Team, Open at night, at weekends and on bank holidays.)",
    ]


def test_a_number_that_is_its_own_name_is_said_once():
    assert text("ring-999")[0] == "Call 999"


def test_a_program_gets_the_number_by_itself():
    assert data("ring-999")["call"] == [
        {"id": "emergency", "name": "999", "number": "999", "opening": ""}
    ]


# ---- What a line names -----------------------------------------------------------------------


@pytest.mark.parametrize(
    ("value", "said"),
    [
        ("https://other.example/x", "How to complain: https://other.example/x"),
        ("", "Ask the service for its complaints procedure."),
    ],
)
def test_a_link_is_given_or_where_to_look_while_it_is_not_filled_in(value, said):
    setting = replace(PROTOCOL.settings["complaints"], value=value)
    protocol = replace(PROTOCOL, settings=PROTOCOL.settings | {setting.id: setting})
    assert data("complain", protocol)["do"] == [
        "Tell the worker what you would like to happen. If that does not help, complain. "
        f"{said} [2.3]"
    ]


def test_an_outcome_is_named_by_its_title():
    assert data("colleagues-late")["do"][0] == (
        "Go to step 2 today. “Ask your line manager to take it up with theirs”. [3.3]"
    )


def test_a_page_is_named():
    assert data("speak-up")["next"][0].endswith("Read more: quick-guide [3.1]")


def test_a_line_without_clauses_stands_by_itself():
    found = FLOW.outcomes["speak-up"]
    bare = replace(found, who=(replace(found.who[0], clauses=()),))
    assert outcome.as_data(PROTOCOL, described(PROTOCOL, bare))["who"] == ["You."]


# ---- The way on, and how far the source goes -------------------------------------------------


@pytest.mark.parametrize(
    ("id", "said"),
    [
        ("ring-999", "  I have called 999: go on (--answer unsafe-now=rung)"),
        ("think-first", "  I can say what it is: go on (--answer topic=…)"),
    ],
)
def test_the_way_on_is_the_answer_to_give(id, said):
    assert said in text(id)


def test_a_program_gets_the_way_on_or_none():
    assert data("ring-999")["go_on"] == {
        "label": "I have called 999: go on",
        "to": "at-risk",
        "answer": "unsafe-now=rung",
    }
    assert data("colleagues")["go_on"] is None


def test_a_program_gets_how_far_the_source_goes_and_where_it_is_silent():
    assert data("directors")["support"] == (
        "The protocol names this step and says nothing more about it. [3.2.5, 6.1]"
    )
    assert data("colleagues")["support"] is None
    assert data("with-officer")["silent"] == {"6.2": PROTOCOL.clauses["6.2"].text}


@pytest.mark.parametrize("heading", ["What you could say", "Also for you"])
def test_a_heading_without_lines_is_left_out(heading):
    assert heading in text("colleagues")
    assert heading not in text("settled")
