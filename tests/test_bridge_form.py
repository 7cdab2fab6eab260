"""The form through the door to the browser: shown, saved, checked, sent, kept and opened again."""

import email
import email.policy
import json
from base64 import b64encode
from dataclasses import replace
from email.message import EmailMessage
from urllib.parse import parse_qsl

import jsonschema
import pytest

from decision_tool.case.record import Case
from decision_tool.publishing import schema
from decision_tool.sending.payload import SCHEMA_FILE
from tests.asking import ABOUT, HALF_A_PAIR, LONG, address, ask, page
from tests.cases import NHS_NUMBER
from tests.fixture import DIFFER, FORM, PROTOCOL, SPECIMEN, WAITING, a_case, recorded, without
from tests.html import Html
from tests.stories import answers


def save(at, case, **request):
    return ask("save", at=at, case=case, **request)


def send(case, **request):
    """Send what the person has read."""
    looked_at = Html(ask("page", at="check", case=case, **request)["html"])
    (text,) = [attrs["value"] for _, attrs in looked_at.tags if attrs.get("id") == "read"]
    return ask("page", at="send", case=replace(case, read=text), **request)


# ---- The parts of the form -------------------------------------------------------------------


@pytest.mark.parametrize("at", [id for id in FORM.pages if id != "send"])
def test_every_page_of_the_form_is_there_with_the_answers_that_led_to_it(at):
    found = page(DIFFER, at)
    assert (found["page"], found["fragment"]) == (at, address(DIFFER))
    assert f'data-page-id="{at}"' in found["html"]


def test_the_form_is_filled_in_from_the_answers():
    found = page(DIFFER.replace("role=worker", "role=volunteer"), "form-opinion")
    assert found["values"] == {"topics": ["level-of-need"], "service": "charity"}
    assert 'value="level-of-need" checked' in found["html"]


def test_what_was_typed_comes_back_as_it_was():
    typed = a_case(view="  a\r\n<b>\N{RIGHT-TO-LEFT MARK}\0 ", child_view=LONG)
    assert page(at="form-opinion", case=typed)["values"] == typed.values


def test_half_of_a_character_becomes_one_that_can_be_sent():
    found = page(at="form", case=Case({"view": f"Mine{HALF_A_PAIR}"}))
    assert found["values"] == {"view": "Mine\N{REPLACEMENT CHARACTER}"}


def test_what_the_form_does_not_ask_is_not_taken():
    assert page(at="form", case=Case({"child-name": "Sam"}))["values"] == {}


def test_a_row_is_shown_and_one_beyond_the_last_is_new():
    case = recorded({"came-of-it": "Quokka"})
    assert "Quokka" in page(at="discussion", case=case, row=0)["html"]
    assert "Quokka" not in page(at="discussion", case=case, row=1)["html"]


# ---- Save and continue -----------------------------------------------------------------------


def test_a_part_is_saved_with_what_is_still_empty_and_leads_to_the_next():
    found = save("form-writer", Case({}), fragment="unsafe-now=not-now")
    assert (found["page"], found["fragment"]) == ("form-young-person", "unsafe-now=not-now")
    assert save("form-yourself", Case({}))["page"] == "check"


def test_a_part_with_what_cant_be_right_comes_back_with_that_and_all_that_was_typed():
    found = save("form-writer", a_case(email="none", telephone="Quokka", full_name=""))
    assert found["page"] == "form-writer"
    assert found["title"] == "Error: Who writes"
    assert "Quokka" in found["html"]
    html = Html(found["html"])
    assert [href for href in html.every("href") if href.startswith("#")] == [
        *("#field-email", "#field-telephone")
    ]


def test_a_discussion_is_saved_only_whole():
    found = save("discussion", Case({}, ({"came-of-it": "Quokka"},)))
    assert found["page"] == "discussion"
    links = [href for href in Html(found["html"]).every("href") if href.startswith("#")]
    assert links == ["#field-stage", "#field-date", "#field-who"]
    assert "Quokka" in found["html"]
    found = save("discussion", recorded({"came-of-it": "Quokka"}))
    assert found["page"] == "discussions"
    assert "Quokka" in found["html"]


# ---- The check and the sending ---------------------------------------------------------------


def test_a_form_that_can_not_be_sent_comes_back_to_the_check_with_the_reasons():
    found = send(a_case(full_name="", view=f"Quokka, {NHS_NUMBER}"))
    assert (found["page"], found["title"]) == ("check", "Error: Check your answers")
    assert "Enter an answer: “Your full name”" in Html(found["html"]).text("govuk-error-summary")
    assert f"<mark>{NHS_NUMBER}</mark>" in found["html"]
    assert "files" not in found


def test_what_the_person_keeps_is_sent():
    named = a_case(view=NHS_NUMBER)
    (finding,) = Html(send(named)["html"]).every("data-finding")
    kept = Case(named.values, named.discussions, (finding,))
    assert NHS_NUMBER in send(kept)["files"]["data"]["text"]


def test_what_was_read_is_sent_until_it_changes():
    assert send(SPECIMEN)["page"] == "send"
    assert ask("page", at="send", case=SPECIMEN)["page"] == "check"
    assert ask("page", at="send", case=replace(SPECIMEN, read="another"))["page"] == "check"


def test_names_are_looked_for_in_the_lists_that_the_page_brings():
    named = a_case(view="We saw Zlatka today.")
    lists = "zlatka\nexample today we\n"
    for brought, found in ((lists, ["Zlatka"]), ("", [])):
        html = Html(page(at="check", case=named, names=brought)["html"])
        assert html.every("data-found") == found
        assert ("looked for few names" in html.text("strong")) is not bool(brought)


def test_a_record_that_differs_from_the_answers_is_sent_once_it_is_said_which_holds():
    story = address(f"{DIFFER} step-tried=line-managers line-managers-answer=still-differ")
    asked = send(SPECIMEN, fragment=story)
    assert asked["page"] == "check"
    assert "#holds" in Html(asked["html"]).every("href")
    said = [a["value"] for _, a in Html(asked["html"]).tags if a.get("name") == "holds"]
    assert said == ["record:5:2", "answers:5:2"]
    assert send(replace(SPECIMEN, holds=said[1]), fragment=story)["page"] == "send"


def test_a_form_that_leaves_a_stage_out_is_sent_with_its_reason():
    found = send(without("directors"))
    assert found["page"] == "send"
    assert "skipped-why" in json.loads(found["files"]["data"]["text"])["form"]


def test_a_form_that_passes_becomes_files_to_send():
    holds = replace(SPECIMEN, holds="record:5:0")
    found = send(holds, fragment=address(f"{DIFFER} step-tried=not-started"))
    assert found["page"] == "send"
    assert found["files"].keys() == {"draft", "data", "html", "rows", "text"}
    data = json.loads(found["files"]["data"]["text"])
    assert data["journey"]["answers"] == answers(f"{DIFFER} step-tried=not-started")
    jsonschema.validate(data, schema.schema(PROTOCOL))
    draft = email.message_from_string(found["files"]["draft"]["text"], policy=email.policy.SMTP)
    assert draft["X-Unsent"] == "1"


def test_the_data_names_the_schema_that_the_site_publishes():
    data = json.loads(send(SPECIMEN)["files"]["data"]["text"])
    assert data["$schema"] == f"https://site.example/schema/{SCHEMA_FILE}"


def test_what_is_private_is_in_nothing_that_is_sent():
    private = a_case(feelings="Quokka", share_feelings="keep")
    told = a_case(feelings="Quokka", share_feelings="share")
    for case, count in ((private, 0), (told, 3)):
        found = send(case)
        draft = email.message_from_string(found["files"].pop("draft")["text"])
        parts = [part.get_payload(decode=True) for part in draft.walk()]
        assert len([part for part in parts if part and b"Quokka" in part]) == count
        for name, file in found["files"].items():
            assert ("Quokka" in file["text"]) is (bool(count) and name != "rows"), name
        assert ("Quokka" in found["html"]) is bool(count)


def test_nothing_that_was_typed_is_in_the_address():
    found = send(a_case(view="Quokka"), fragment="unsafe-now=rung&view=Quokka")
    assert found["fragment"] == "unsafe-now=rung"


@pytest.mark.parametrize(
    "text", [LONG, HALF_A_PAIR, "a\0b", "a\r\nBcc: x@y.example"], ids=lambda text: ascii(text)[:9]
)
def test_hostile_text_in_every_long_answer_is_sent_as_text(text):
    long = [field.id for field in FORM.fields if field.kind == "long"]
    case = Case(
        SPECIMEN.values | dict.fromkeys(long, text), recorded({"came-of-it": text}).discussions
    )
    found = send(case)
    kept = tuple(Html(found["html"]).every("data-finding"))
    found = send(Case(case.values, case.discussions, kept))
    assert found["page"] == "send"
    assert "Bcc" not in email.message_from_string(found["files"]["draft"]["text"])


# ---- Files to keep, and days to remember -----------------------------------------------------


@pytest.mark.parametrize("story", [WAITING, WAITING.replace("not-now", "in-danger")])
def test_what_is_kept_opens_again_as_it_was_private_parts_and_all_answers_too(story):
    case = Case(a_case(feelings="Quokka").values, recorded({}, {}).discussions)
    kept = ask("keep", case=case, fragment=address(story))["files"]["kept"]
    assert kept["name"] == "difference-of-opinion-in-progress-1-mar.html"
    found = opened(kept)
    assert found["case"] == case.as_data()
    assert (found["submission"], found["revision"]) == (ABOUT["submission"], 1)
    assert found["sent"] == ""
    assert dict(parse_qsl(found["fragment"])) == answers(story)


def test_what_is_kept_says_when_it_was_sent_and_goes_on_from_there():
    sent = {"revision": 2, "sent": "2026-02-27"}
    kept = ask("keep", case=SPECIMEN, **sent)["files"]["kept"]
    assert "The form was sent on 27 February 2026." in kept["text"]
    assert opened(kept).items() >= sent.items()
    assert "It has not been sent." in ask("keep", sent="nonsense")["files"]["kept"]["text"]


def opened(file, **request):
    return ask("open", bytes=b64encode(file["text"].encode()).decode(), **request)


def test_what_is_kept_leads_back_to_the_site_that_it_was_kept_on():
    kept = ask("keep", case=SPECIMEN)["files"]["kept"]
    assert "https://site.example/next-step/form/" in Html(kept["text"]).every("href")


@pytest.mark.parametrize("name", ["data", "html", "draft"])
def test_what_was_sent_opens_again_as_its_next_revision(name):
    file = send(SPECIMEN, fragment=address(DIFFER), revision=2)["files"][name]
    found = opened(file)
    assert found["case"]["discussions"] == list(SPECIMEN.discussions)
    assert (found["fragment"], found["revision"]) == (address(DIFFER), 3)


def test_a_file_is_opened_in_whatever_encoding_it_was_saved():
    text = send(SPECIMEN)["files"]["data"]["text"]
    found = ask("open", bytes=b64encode(text.encode("utf-16")).decode())
    assert found["case"]["values"]["view"] == SPECIMEN.values["view"]


def test_text_can_be_opened_where_the_page_has_no_bytes():
    assert ask("open", text=send(SPECIMEN)["files"]["data"]["text"])["submission"]


def test_of_several_records_in_a_file_the_page_asks_which():
    other = send(a_case(case_number="WM-7"), submission="fedcba98")["files"]["data"]["text"]
    both = EmailMessage()
    for text in (send(SPECIMEN)["files"]["data"]["text"], other):
        both.add_attachment(text.encode(), maintype="application", subtype="json")
    file = {"text": both.as_string()}
    assert opened(file) == {
        "records": [
            "01234567: The record of “example”, prepared on 1 March 2026.",
            "WM-7: The record of “example”, prepared on 1 March 2026.",
        ]
    }
    assert opened(file, which=1)["submission"] == "fedcba98"


@pytest.mark.parametrize("text", ["", "{", "<html>", "Dear all", LONG, HALF_A_PAIR], ids=ascii)
def test_a_foreign_or_damaged_file_gets_a_message_and_nothing_else(text):
    assert list(ask("open", text=text)) == ["problem"]


def test_where_the_answers_came_from_is_told_if_it_is_one_of_those_known():
    for source, told in (("link", "link"), ("heaven", None)):
        data = json.loads(send(SPECIMEN, source=source)["files"]["data"]["text"])
        assert data["journey"].get("source") == told


def test_what_came_with_a_pasted_address_is_left_out_and_said_so():
    case = a_case(email="\u202asam@charity.example\u202c")
    told = Html(ask("page", at="check", case=case)["html"]).text("cr-tag")
    assert "We took out what does not belong there" in told
    assert "sam@charity.example" in ask("page", at="form-writer", case=case)["html"]
