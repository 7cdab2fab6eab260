"""The door to the browser: text in, text out, an answer to everything, and nothing typed lost."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from decision_tool import bridge
from decision_tool.pages import form as form_pages
from tests.asking import ABOUT, HALF_A_PAIR, LONG, address, ask, page
from tests.html import Html
from tests.policy import DISAGREE, FLOW, FORM, SPECIMEN

# ---- Questions and outcomes ------------------------------------------------------------------


def test_without_answers_the_first_question_is_shown():
    found = page()
    assert (found["page"], found["fragment"]) == ("danger", "")
    assert found["title"] == "Is a child in danger right now?"
    assert Html(found["html"]).text("h1") == found["title"]


def test_the_answers_lead_to_the_page():
    assert page(f"{DISAGREE} reached=none")["page"] == "stage-1"


@pytest.mark.parametrize("at", ["danger", "area", "stage-1"])
def test_any_page_on_the_way_can_be_looked_at_again_with_all_answers_kept(at):
    found = page(f"{DISAGREE} reached=none", at)
    assert found["page"] == at
    assert found["fragment"] == address(f"{DISAGREE} reached=none")


def test_a_page_that_the_answers_do_not_lead_to_is_shown_and_says_so():
    found = page("danger=no", "agreed")
    assert found["page"] == "agreed"
    assert "do not lead to this page" in found["html"]


def test_a_page_by_itself_is_shown_without_a_word_about_answers():
    found = page("", "agreed")
    assert found["page"] == "agreed"
    assert "do not lead to this page" not in found["html"]


@pytest.mark.parametrize("at", ["nowhere", "", "../..", "<script>"])
def test_for_a_page_that_there_is_not_the_answers_decide(at):
    assert page("danger=no", at)["page"] == "harm"


def test_what_was_dropped_is_out_of_the_address_and_said_in_words():
    found = page(f"{DISAGREE} reached=none".replace("about=disagree", "about=worried"))
    assert found["fragment"] == address("danger=no harm=no who=practitioner about=worried")
    assert Html(found["html"]).text("cr-notices").count("We left out") == 3


@pytest.mark.parametrize(
    "fragment",
    ["danger=maybe", "=&=&&", "%", "a=b=c", "danger=no&danger", LONG, "é=\0", HALF_A_PAIR],
    ids=lambda text: ascii(text)[:9],
)
def test_an_address_edited_by_hand_is_answered(fragment):
    found = ask("page", at=None, fragment=fragment)
    assert found["page"] == "danger"
    assert found["fragment"] == ""
    Html(found["html"])


# ---- Anything else ---------------------------------------------------------------------------


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
        ABOUT | {"do": "save", "at": "danger"},
        ABOUT | {"do": "save", "at": "check"},
        ABOUT | {"do": "page", "at": "send", "case": SPECIMEN.as_data(), "submission": "a\nb"},
        [],
        None,
        "page",
    ],
    ids=str,
)
def test_a_request_that_can_not_be_answered_gives_an_error(request_):
    assert list(json.loads(bridge.respond(json.dumps(request_)))) == ["error"]


@pytest.mark.parametrize("request_", ["", "{", "page", "\0"], ids=ascii)
def test_a_request_that_is_no_json_gives_an_error(request_):
    assert list(json.loads(bridge.respond(request_))) == ["error"]


@given(st.text(), st.none() | st.sampled_from([*FLOW.questions, *FLOW.outcomes]) | st.text())
def test_any_address_is_answered_with_a_page(fragment, at):
    assert ask("page", at=at, fragment=fragment)["page"]


def test_the_rehearsal_makes_every_kind_of_request(monkeypatch):
    made = set()
    rehearsed = {do: lambda asked, do=do: made.add(do) or {} for do in bridge.REQUESTS}
    monkeypatch.setattr(bridge, "REQUESTS", rehearsed)
    bridge.rehearse()
    assert made == {"page", "save", "keep", "open", "remind"}


def test_the_rehearsal_comes_to_every_page_and_every_file(monkeypatch):
    answered, respond = [], bridge.respond
    monkeypatch.setattr(bridge, "respond", lambda request: answered.append(respond(request)))
    bridge.rehearse()
    found = [json.loads(text) for text in answered]
    assert {response.get("page") for response in found} >= {"danger", *form_pages.ids(FORM)}
    assert {file for response in found for file in response.get("files", ())} == {
        *("draft", "data", "html", "rows", "kept", "reminder"),
    }
    errors = {response["error"].partition(" on ")[0] for response in found if "error" in response}
    assert errors == {"ValueError: there is nothing to save", "KeyError: 'nothing'"}
