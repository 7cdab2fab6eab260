"""The door to the browser: text in, text out, an answer to everything, and nothing typed lost."""

import json
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from decision_tool import bridge
from decision_tool.case.check import text_of
from decision_tool.model import stored
from tests.asking import ABOUT, HALF_A_PAIR, LONG, address, ask, page, told
from tests.fixture import DIFFER, FLOW, PROTOCOL, SPECIMEN, WORKER, recorded
from tests.html import Html

# ---- Questions and outcomes ------------------------------------------------------------------

READ = replace(SPECIMEN, read=text_of(PROTOCOL.form, SPECIMEN))


def test_without_answers_the_first_question_is_shown():
    found = page()
    assert (found["page"], found["fragment"]) == ("unsafe-now", "")
    assert found["title"] == "Is a child in danger right now?"
    assert Html(found["html"]).text("h1") == found["title"]


def test_the_answers_lead_to_the_page():
    assert page(f"{DIFFER} step-tried=not-started")["page"] == "colleagues"


@pytest.mark.parametrize("at", ["unsafe-now", "topic", "colleagues"])
def test_any_page_on_the_way_can_be_looked_at_again_with_all_answers_kept(at):
    found = page(f"{DIFFER} step-tried=not-started", at)
    assert found["page"] == at
    assert found["fragment"] == address(f"{DIFFER} step-tried=not-started")


def test_a_page_that_the_answers_do_not_lead_to_is_shown_and_says_so():
    found = page("unsafe-now=rung", "settled")
    assert found["page"] == "settled"
    assert "do not lead to this page" in found["html"]


def test_a_page_by_itself_is_shown_without_a_word_about_answers():
    found = page("", "settled")
    assert found["page"] == "settled"
    assert "do not lead to this page" not in found["html"]


@pytest.mark.parametrize("at", ["nowhere", "", "../..", "<script>"])
def test_for_a_page_that_there_is_not_the_answers_decide(at):
    assert page("unsafe-now=rung", at)["page"] == "at-risk"


def test_what_was_dropped_is_out_of_the_address_and_said_in_words():
    story = f"{DIFFER} step-tried=not-started"
    found = page(story.replace("need=differ", "need=cover-up"))
    assert found["fragment"] == address(f"{WORKER} need=cover-up")
    assert Html(found["html"]).text("cr-notices").count("We left out") == 2


@pytest.mark.parametrize(
    "fragment",
    [
        "unsafe-now=maybe",
        "=&=&&",
        "%",
        "a=b=c",
        "unsafe-now=rung&unsafe-now",
        LONG,
        "é=\0",
        HALF_A_PAIR,
    ],
    ids=lambda text: ascii(text)[-12:],
)
def test_an_address_edited_by_hand_is_answered(fragment):
    found = ask("page", at=None, fragment=fragment)
    assert found["page"] == "unsafe-now"
    assert found["fragment"] == ""
    Html(found["html"])


# ---- An answer to everything -----------------------------------------------------------------


@pytest.mark.parametrize(
    "request_",
    [
        {},
        {"do": "nothing"},
        {"do": None},
        {"do": ["page"]},
        {"do": "page"},
        {"do": "page", "at": "form", "fragment": ""},
        ABOUT | {"do": "page", "at": "form", "case": None},
        ABOUT | {"do": "page", "at": "form", "case": {"values": []}},
        ABOUT | {"do": "page", "at": "form", "case": {"discussions": [None]}},
        ABOUT | {"do": "page", "at": "form", "today": "today"},
        ABOUT | {"do": "page", "at": "form", "today": 1},
        ABOUT | {"do": "page", "at": {"a": 1}},
        ABOUT | {"do": "save", "at": "unsafe-now"},
        ABOUT | {"do": "save", "at": "check"},
        ABOUT | {"do": "page", "at": "send", "case": READ.as_data(), "submission": "a\nb"},
        ABOUT | {"do": "page", "at": "send", "case": READ.as_data(), "submission": None},
        ABOUT | {"do": "keep", "submission": ["a"], "today": None},
        [],
        None,
        1,
        "page",
    ],
    ids=str,
)
def test_a_request_that_can_not_be_answered_gives_an_error(request_):
    assert list(told(request_)) == ["error"]


@pytest.mark.parametrize(
    "text",
    ["", "{", "page", "\0", "[" * 100_000, '{"do":' * 100_000, "1" * 100_000],
    ids=["empty", "begun", "word", "nul", "deep list", "deep table", "long number"],
)
def test_a_request_that_is_no_json_gives_an_error(text):
    assert list(json.loads(bridge.respond(PROTOCOL, text))) == ["error"]


def test_an_error_says_what_it_is():
    assert told({"do": "nothing"}) == {"error": "KeyError: 'nothing'"}


@pytest.mark.parametrize("row", [-1, -2, 2, 10**30, 0.5, "0", None, [], {}], ids=str)
def test_a_row_that_there_is_not_is_a_new_one(row):
    case = recorded({"came-of-it": "Quokka"}, {"came-of-it": "Quokka"})
    found = ask("page", at="discussion", case=case, row=row)
    assert found["page"] == "discussion"
    assert "Quokka" not in found["html"]


def test_a_page_that_can_not_be_made_is_an_error_and_the_next_one_is_made():
    """A fault in a template must not end the tool."""
    without_settings = replace(PROTOCOL, settings={})
    assert list(ask("page", without_settings, at="complain")) == ["error"]
    assert ask("page", without_settings, at="unsafe-now")["page"] == "unsafe-now"


ANYTHING = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=9),
    lambda inner: (
        st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=9), inner, max_size=3)
    ),
    max_leaves=5,
)
ODD = st.fixed_dictionaries(
    {"do": st.sampled_from(list(bridge.REQUESTS))},
    optional=dict.fromkeys(("at", "text", "day", *ABOUT), ANYTHING),
)


@settings(max_examples=60)
@given(ODD)
def test_whatever_a_request_holds_it_is_answered(odd):
    answer = told(ABOUT | odd)
    assert answer.keys() & {"page", "files", "case", "problem", "error"}


@given(st.text(), st.none() | st.sampled_from([*FLOW.questions, *FLOW.outcomes]) | st.text())
@settings(max_examples=40)
def test_any_address_is_answered_with_a_page(fragment, at):
    assert ask("page", at=at, fragment=fragment)["page"]


# ---- The door ---------------------------------------------------------------------------------


def test_it_is_opened_with_the_finished_protocol_as_text():
    answer = bridge.opened(stored.write(PROTOCOL))
    request = json.dumps(ABOUT | {"do": "page", "at": None})
    assert answer(request) == bridge.respond(PROTOCOL, request)


def test_a_request_says_what_the_door_asks_for():
    more = {"do", "at", "text", "bytes", "which", "revision", "sent", "source", "names"}
    assert set(ABOUT) | more == set(bridge.Request.__annotations__)


# ---- What the record says of the stages ------------------------------------------------------


def test_a_stage_in_the_record_is_done_on_the_last_day_it_was_discussed():
    story = f"{DIFFER} step-tried=line-managers line-managers-answer=still-differ"
    days = ("2026-02-03", "2026-02-14", "2026-01-30")
    case = recorded(*({"stage": "line-managers", "date": day} for day in days))
    told = Html(ask("page", at=None, fragment=address(story), case=case)["html"])
    assert "Step 2: Line managers Done, 14 February" in told.text("cr-stages")


@pytest.mark.parametrize("case", [None, [], {"discussions": [None]}], ids=str)
def test_the_questions_go_on_whatever_became_of_the_record(case):
    story = f"{DIFFER} step-tried=line-managers line-managers-answer=still-differ"
    assert ask("page", at=None, fragment=address(story), case=case)["page"] == "named-leads"
