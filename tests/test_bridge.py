"""The door to the browser: text in, text out, an answer to everything, and nothing typed lost."""

import email
import email.policy
import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from decision_tool import bridge
from tests.html import Html
from tests.policy import DEVON, DISAGREE, FLOW, SPECIMEN, answers, values

SENDING = {"today": "2026-03-01", "submission": "0123456789", "schema": "https://site.example/s"}
LONG = "x" * 100_000
HALF_A_PAIR = "\ud83d"


def ask(do, **request):
    return json.loads(
        bridge.respond(json.dumps({"do": do, "fragment": "", "values": {}} | request))
    )


def address(story):
    return "&".join(story.split())


def show(story="", at=None):
    return ask("show", at=at, fragment=address(story))


def check(**request):
    return ask("check", **SENDING, **request)


# ---- show ------------------------------------------------------------------------------------


def test_without_answers_the_first_question_is_shown():
    found = show()
    assert (found["page"], found["fragment"]) == ("danger", "")
    assert found["title"] == "Is a child in danger right now?"
    assert Html(found["html"]).text("h1") == found["title"]


def test_the_answers_lead_to_the_page():
    assert show(f"{DISAGREE} reached=none")["page"] == "stage-1"


@pytest.mark.parametrize("at", ["danger", "area", "stage-1"])
def test_any_page_on_the_way_can_be_looked_at_again_with_all_answers_kept(at):
    found = show(f"{DISAGREE} reached=none", at)
    assert found["page"] == at
    assert found["fragment"] == address(f"{DISAGREE} reached=none")


def test_a_page_that_the_answers_do_not_lead_to_is_shown_and_says_so():
    found = show("danger=no", "agreed")
    assert found["page"] == "agreed"
    assert "do not lead to this page" in found["html"]


def test_a_page_by_itself_is_shown_without_a_word_about_answers():
    found = show("", "agreed")
    assert found["page"] == "agreed"
    assert "do not lead to this page" not in found["html"]


@pytest.mark.parametrize("at", ["nowhere", "", "../..", "<script>"])
def test_for_a_page_that_there_is_not_the_answers_decide(at):
    assert show("danger=no", at)["page"] == "harm"


def test_what_was_dropped_is_out_of_the_address_and_said_in_words():
    found = show(f"{DISAGREE} reached=none".replace("about=disagree", "about=worried"))
    assert found["fragment"] == address("danger=no harm=no who=practitioner about=worried")
    assert Html(found["html"]).text("cr-notices").count("We left out") == 3


@pytest.mark.parametrize(
    "fragment",
    ["danger=maybe", "=&=&&", "%", "a=b=c", "danger=no&danger", LONG, "é=\0", HALF_A_PAIR],
    ids=lambda text: ascii(text)[:9],
)
def test_an_address_edited_by_hand_is_answered(fragment):
    found = ask("show", at=None, fragment=fragment)
    assert found["page"] == "danger"
    assert found["fragment"] == ""
    Html(found["html"])


# ---- form ------------------------------------------------------------------------------------


def test_the_form_is_filled_in_from_the_answers():
    found = ask("form", fragment=address(f"{DISAGREE} reached=stage-1 stage-1-result=no"))
    assert found["page"] == "form"
    assert found["values"] == {"areas": ["risk"], "conference": "no", "stage-1-followed": "yes"}


def test_what_was_typed_comes_back_as_it_was():
    typed = values(problem="  a\r\n<b>\N{RIGHT-TO-LEFT MARK}\0 ", voice=LONG)
    assert ask("form", values=typed)["values"] == typed


def test_half_of_a_character_becomes_one_that_can_be_sent():
    found = ask("form", values={"name": f"Sam{HALF_A_PAIR}"})
    assert found["values"] == {"name": "Sam\N{REPLACEMENT CHARACTER}"}


def test_what_the_form_does_not_ask_is_not_taken():
    assert ask("form", values={"child-name": "Sam"})["values"] == {}


# ---- check -----------------------------------------------------------------------------------


def test_a_form_with_mistakes_comes_back_with_them_and_all_that_was_typed():
    found = check(values=values(name="", problem="Quokka"))
    assert found["page"] == "form"
    assert list(found["errors"]) == ["name"]
    assert "Quokka" in found["html"]
    assert "files" not in found


def test_a_form_that_passes_becomes_a_draft_and_a_file_of_data():
    found = check(values=SPECIMEN, fragment=address(f"{DISAGREE} reached=none"))
    assert (found["page"], found["errors"]) == ("send", {})
    draft, data = found["files"]["draft"], found["files"]["data"]
    assert (draft["name"], draft["type"]) == ("case-resolution-form.eml", "message/rfc822")
    assert (data["name"], data["type"]) == ("case-resolution-form.json", "application/json")
    assert json.loads(data["text"])["journey"]["answers"] == answers(f"{DISAGREE} reached=none")
    message = email.message_from_string(draft["text"], policy=email.policy.SMTP)
    assert message["X-Unsent"] == "1"


def test_nothing_that_was_typed_is_in_the_address():
    found = check(values=values(problem="Quokka"), fragment="danger=no&problem=Quokka")
    assert found["fragment"] == "danger=no"


@pytest.mark.parametrize(
    "text", [LONG, HALF_A_PAIR, "a\0b", "a\r\nBcc: x@y.example"], ids=lambda text: ascii(text)[:9]
)
def test_hostile_text_in_every_long_answer_is_sent_as_text(text):
    long = [field.id for field in DEVON.form.fields if field.kind == "long"]
    found = check(values=SPECIMEN | dict.fromkeys(long, text))
    assert found["page"] == "send"
    assert "Bcc" not in email.message_from_string(found["files"]["draft"]["text"])


# ---- Anything else ---------------------------------------------------------------------------


@pytest.mark.parametrize(
    "request_",
    [
        {},
        {"do": "nothing"},
        {"do": None},
        {"do": ["show"]},
        {"do": "show"},
        {"do": "form", "fragment": ""},
        {"do": "form", "fragment": "", "values": None},
        {"do": "form", "fragment": "", "values": "name"},
        {"do": "check", "fragment": "", "values": {}},
        {"do": "check", "fragment": "", "values": SPECIMEN, **SENDING, "today": "today"},
        {"do": "check", "fragment": "", "values": SPECIMEN, **SENDING, "submission": "a\nb"},
        [],
        None,
        "show",
    ],
    ids=str,
)
def test_a_request_that_can_not_be_answered_gives_an_error(request_):
    assert list(json.loads(bridge.respond(json.dumps(request_)))) == ["error"]


@pytest.mark.parametrize("request_", ["", "{", "show", "\0"], ids=ascii)
def test_a_request_that_is_no_json_gives_an_error(request_):
    assert list(json.loads(bridge.respond(request_))) == ["error"]


@given(st.text(), st.none() | st.sampled_from([*FLOW.questions, *FLOW.outcomes]) | st.text())
def test_any_address_is_answered_with_a_page(fragment, at):
    assert ask("show", at=at, fragment=fragment)["page"]


def test_the_rehearsal_makes_every_kind_of_request(monkeypatch):
    made = set()
    rehearsed = {do: lambda asked, do=do: made.add(do) or {} for do in bridge.REQUESTS}
    monkeypatch.setattr(bridge, "REQUESTS", rehearsed)
    bridge.rehearse()
    assert made == {"show", "form", "check"}


def test_nothing_in_the_rehearsal_fails_but_what_is_meant_to(monkeypatch):
    answered, respond = [], bridge.respond
    monkeypatch.setattr(bridge, "respond", lambda request: answered.append(respond(request)))
    bridge.rehearse()
    assert ["error" in json.loads(text) for text in answered] == [False] * 4 + [True]
