"""The files that a person saves: what each is called, what it shows, and that it runs nothing."""

import json
from dataclasses import replace

import pytest

from decision_tool.pages import files
from decision_tool.sending import letter, payload
from decision_tool.sending.saved import Saved
from tests.fixture import (
    AT_THE_FORM,
    PROTOCOL,
    SPECIMEN,
    SUBMISSION,
    TODAY,
    a_case,
    recorded,
    without,
)
from tests.hostile import HOSTILE
from tests.html import Html

NAME = "difference-of-opinion-01234567-1-mar"
KEPT = Saved(SPECIMEN, AT_THE_FORM.answers, "0123-4567", TODAY)
ONE_DISCUSSION = recorded({})


def sent(case=SPECIMEN):
    return files.to_send(PROTOCOL, AT_THE_FORM, case, SUBMISSION).files


def kept(case=SPECIMEN):
    return files.kept_html(PROTOCOL, AT_THE_FORM, replace(KEPT, case=case))


# ---- Which files there are -------------------------------------------------------------------


def test_a_form_that_is_sent_becomes_files_named_after_it():
    assert {name: (file["name"], file["type"]) for name, file in sent().items()} == {
        "draft": (f"{NAME}.eml", "message/rfc822"),
        "data": (f"{NAME}.json", "application/json"),
        "html": (f"{NAME}.html", "text/html"),
        "rows": (f"{NAME}-discussions.csv", "text/csv"),
        "text": (f"{NAME}.txt", "text/plain"),
    }


def test_what_is_kept_has_the_day_in_its_name():
    file = files.to_keep(PROTOCOL, AT_THE_FORM, KEPT)["kept"]
    assert file["name"] == "difference-of-opinion-in-progress-1-mar.html"
    assert file["type"] == "text/html"
    assert file["text"] == kept()


def test_the_letter_and_its_data_are_those_of_the_case():
    made = files.to_send(PROTOCOL, AT_THE_FORM, SPECIMEN, SUBMISSION)
    assert made.letter == letter.letter(PROTOCOL, AT_THE_FORM, SPECIMEN, SUBMISSION)
    assert json.loads(made.files["data"]["text"]) == payload.payload(
        PROTOCOL, AT_THE_FORM, SPECIMEN, SUBMISSION
    )


# ---- What is sent, as a person reads it ------------------------------------------------------


def test_the_form_to_read_has_all_of_the_letter():
    page = Html(sent()["html"]["text"])
    written = letter.letter(PROTOCOL, AT_THE_FORM, SPECIMEN, SUBMISSION)
    assert page.text("h1") == written.subject
    for part in written.content.everything:
        assert part.title in page.text("h2")
        asked_in = page.text("th" if part.brief else "dt")
        assert all(asked in asked_in for asked, _ in part.answers)
    for heading, answer in written.content.head:
        assert heading in page.text("th")
        assert answer in page.text("td")


def test_the_stages_are_a_table_with_headings():
    page = Html(sent(without("named-leads"))["html"]["text"])
    scopes = [attrs.get("scope") for tag, attrs in page.tags if tag == "th"]
    assert scopes.count("col") == 4
    assert "Step 3: Named leads" in page.text("th")
    assert "No discussion is recorded." in page.text("cr-told-none")


@pytest.mark.parametrize(("answered", "named"), [("not-had", True), ("had", False)])
def test_on_a_phone_a_row_names_the_columns_that_say_something(answered, named):
    case = recorded({"stage": "colleagues", "date": "2026-02-03", "answered": answered})
    columns = Html(sent(case)["html"]["text"]).every("data-column")
    assert ("Waiting since" in columns) == named


# ---- What is kept, as a person reads it ------------------------------------------------------


def test_what_is_kept_says_what_it_is_when_it_was_kept_and_how_to_go_on():
    page = Html(kept())
    assert page.text("h1") == "A record in progress"
    assert "Kept on 1 March 2026" in page.text("p")
    assert "“Open a saved file”" in page.text("p")
    assert "edition 2026-09 of 1 September 2026" in page.text("p")


def test_what_is_kept_has_the_emergency_contacts():
    assert Html(kept()).every("href") == ["tel:999", "tel:+441632960010", "tel:+441632960020"]


def test_what_is_kept_shows_what_is_private_and_says_so():
    """It is the person’s own file."""
    page = Html(kept(a_case(feelings="Quokka", share_feelings="keep")))
    assert "Quokka" in page.text("dd")
    assert "(private: it is not sent)" in page.text("dt")
    assert "don’t send it to anybody" in page.text("p")


def test_what_is_kept_says_where_the_site_is_and_leads_back_to_it():
    html = files.kept_html(PROTOCOL, AT_THE_FORM, KEPT, "https://site.example/sub/")
    assert Html(html).every("href")[-1] == "https://site.example/sub/next-step/form/"
    assert "opens https://site.example/sub/next-step/form/." in Html(html).text("p")


def test_what_is_kept_says_where_the_answers_led_by_its_edition():
    assert "your answers led to “Send the difference of opinion form”" in Html(kept()).text("p")


# ---- Whatever is typed -----------------------------------------------------------------------


@pytest.mark.parametrize(
    ("made", "id"), [(kept, "case"), (lambda: sent()["html"]["text"], "payload")]
)
def test_a_page_that_is_saved_loads_and_runs_nothing(made, id):
    page = Html(made())
    scripts = [attrs for tag, attrs in page.tags if tag == "script"]
    assert scripts == [{"type": "application/json", "id": id}]
    assert not page.every("src")
    assert "default-src 'none'" in page.every("content")[-1]


def letter_of(case):
    return sent(case)["html"]["text"]


def markup(html):
    """The kinds of elements in a page, with their attributes, but for the ends of lines."""
    return {(tag, *sorted(attrs.items())) for tag, attrs in Html(html).tags} - {("br",)}


@pytest.mark.parametrize("case", HOSTILE)
def test_no_text_becomes_markup(case):
    assert markup(kept(case)) == markup(kept(ONE_DISCUSSION))
    assert markup(letter_of(case)) == markup(letter_of(ONE_DISCUSSION))


def test_a_new_line_is_an_element_since_mail_programs_know_no_other():
    html = letter_of(a_case(view="One.\n\nTwo."))
    assert "One.<br><br>Two.</dd>" in html
    assert "pre-wrap" not in html  # with which Thunderbird takes the elements out again


def test_no_character_of_the_data_could_end_it():
    hostile = a_case(view="</script><!--&\N{LINE SEPARATOR}\x85")
    block = kept(hostile).partition('id="case">')[2].partition("</script>")[0]
    assert block.isascii()
    assert not set(block) & set("<>&")
