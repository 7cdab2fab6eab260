"""Whatever was typed, it is content alone: never a header, an address, markup or a formula."""

import csv
import email
import email.policy
import io
from dataclasses import replace
from datetime import date
from urllib.parse import unquote

import pytest
from hypothesis import given
from hypothesis import strategies as st

from decision_tool.case.validation import EMAIL_LIMIT, is_email
from decision_tool.pages import nodes
from decision_tool.sending import letter as letters
from decision_tool.sending import mail
from decision_tool.sending import payload as p
from tests.hostile import HOSTILE, OWN
from tests.html import Html
from tests.policy import AT_THE_FORM, DEVON, FORM, SPECIMEN, SUBMISSION, a_case, filled_with

TO = replace(DEVON.settings["manager_email"], value="manager@partnership.example")
ADDRESSED = replace(DEVON, settings=DEVON.settings | {"manager_email": TO})
HEADERS = {"X-Unsent", "Subject", "MIME-Version", "Content-Type"}


def written(case=SPECIMEN, protocol=DEVON):
    return letters.letter(protocol, AT_THE_FORM, case, SUBMISSION)


SHORT = replace(written(), parts=())


def page(case):
    """The letter as HTML, with its data."""
    data = p.payload(DEVON, AT_THE_FORM, case, SUBMISSION)
    return nodes.render("letter.html", DEVON, letter=written(case), data=data)


def opened(draft):
    """The draft as a mail program reads it."""
    return email.message_from_bytes(draft.encode("ascii"), policy=email.policy.SMTP)


# ---- mailto ----------------------------------------------------------------------------------


def fields(address):
    """The address, and the fields of its query, as a mail program reads them."""
    to, query = address.removeprefix("mailto:").split("?")
    pairs = [pair.split("=") for pair in query.split("&")]
    return unquote(to), {name: unquote(value) for name, value in pairs}


def test_a_mailto_has_the_subject_and_the_note():
    letter = written(protocol=ADDRESSED)
    to, query = fields(mail.mailto(letter))
    assert to == "manager@partnership.example"
    assert list(query) == ["subject", "body"]
    assert query["subject"] == letter.subject
    assert query["body"].replace("\r\n", "\n") == letter.note


def test_without_an_address_a_mailto_leaves_it_open():
    """Z4."""
    assert mail.mailto(written()).startswith("mailto:?subject=")


def test_devons_note_fits_in_a_mailto_with_the_longest_address():
    to = f"{'m' * (EMAIL_LIMIT - 10)}@x.example"
    assert is_email(to)
    assert "&body=" in mail.mailto(replace(written(), to=to))


NOTES = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\r"))


@given(st.emails().filter(is_email), st.text(max_size=80), NOTES | NOTES.map(lambda n: n * 100))
def test_any_mailto_stays_within_its_limit_and_says_what_was_meant(to, subject, note):
    letter = replace(SHORT, to=to, subject=subject, note=note)
    address = mail.mailto(letter)
    assert len(address) <= mail.MAILTO_LIMIT
    assert address.isascii()
    found, query = fields(address)
    assert (found, query["subject"]) == (to, subject)
    assert query.keys() <= {"subject", "body"}
    assert query.get("body", note).replace("\r\n", "\n") == note


@pytest.mark.parametrize("case", HOSTILE)
def test_nothing_typed_is_in_a_mailto(case):
    assert mail.mailto(written(case)) == mail.mailto(written())


# ---- The draft -------------------------------------------------------------------------------


def check_draft(letter, data="{}", html="<p>é</p>"):
    """A message with our headers alone, of which the body is the letter."""
    message = opened(mail.draft(letter, data, html))
    assert len(message.keys()) == len(set(message.keys()))
    assert HEADERS <= set(message.keys()) <= HEADERS | {"From", "To"}
    assert message["Subject"] == letter.subject
    assert message["From"] in (None, letter.sender)
    assert message["To"] == (letter.to or None)
    body, *attached = message.iter_parts()
    assert body.get_content().replace("\r\n", "\n").rstrip("\n") == letter.text.rstrip("\n")
    assert [part.get_filename() for part in attached] == [
        "case-resolution-form.json",
        "case-resolution-form.html",
    ]
    assert [part.get_content_type() for part in attached] == ["application/json", "text/html"]
    assert [part.get_payload(decode=True).decode() for part in attached] == [data, html]


@pytest.mark.parametrize("case", HOSTILE)
def test_hostile_texts_stay_in_the_body(case):
    data = p.to_json(p.payload(DEVON, AT_THE_FORM, case, SUBMISSION))
    check_draft(written(case), data, page(case))


@given(st.text())
def test_any_text_in_every_field_stays_in_the_body(text):
    check_draft(written(filled_with(text), ADDRESSED))


def test_the_draft_is_one_that_a_mail_program_opens_for_editing():
    message = opened(mail.draft(written(protocol=ADDRESSED), "{}", ""))
    assert message["X-Unsent"] == "1"
    assert message["To"] == "manager@partnership.example"
    assert message["From"] == SPECIMEN.values["email"]


@pytest.mark.parametrize(
    "sender",
    [
        "",
        "nobody",
        "a@b.example\nBcc: c@d.example",
        "a\0@b.example",
        "=?utf-8?q?a=40b.example=2C?=@c.example",
        "é@x.example",
    ],
)
def test_who_gives_no_plain_email_address_is_not_named_as_the_sender(sender):
    assert "From" not in opened(mail.draft(written(a_case(email=sender)), "{}", ""))


@given(st.from_regex(r"[!-~]{1,20}@[!-~]{1,10}\.[!-~]{1,5}", fullmatch=True))
def test_a_sender_is_named_as_it_was_written_or_not_at_all(sender):
    letter = replace(SHORT, sender=sender)
    assert opened(mail.draft(letter, "{}", ""))["From"] in (None, sender)


# ---- HTML ------------------------------------------------------------------------------------


@pytest.mark.parametrize("case", HOSTILE)
def test_no_text_becomes_markup(case):
    one_discussion = replace(SPECIMEN, discussions=SPECIMEN.discussions[:1])
    assert Html(page(case)).tags == Html(page(one_discussion)).tags


# ---- The table -------------------------------------------------------------------------------


@given(st.text() | st.sampled_from(OWN) | st.from_regex(r"[=+@\t\r\n＝-]"))
def test_no_cell_can_be_taken_for_a_formula(text):
    table = mail.spreadsheet(FORM.discussion, filled_with(text)).removeprefix("\ufeff")
    for row in csv.reader(io.StringIO(table, newline="")):
        assert not [cell for cell in row if cell.startswith(tuple("=+-@＝＋－＠\t\r\n"))]


def test_the_table_has_a_line_for_each_discussion_under_the_ids_of_its_fields():
    head, *rows = mail.spreadsheet(FORM.discussion, SPECIMEN).splitlines()
    assert head == '\ufeff"stage","date","who","said","result","waiting"'
    assert len(rows) == 4
    assert rows[0] == '"stage-1","2000-01-01","example","example","example","no"'


# ---- The calendar ----------------------------------------------------------------------------


def unfolded(calendar):
    assert calendar.endswith("\r\n")
    found = calendar.removesuffix("\r\n").split("\r\n")
    assert max(len(line.encode()) for line in found) <= 75
    return calendar.removesuffix("\r\n").replace("\r\n ", "").split("\r\n")


def test_a_reminder_is_a_whole_day():
    assert unfolded(mail.reminder("Check it", date(2026, 2, 28), "id-1")) == [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        "PRODID:-//decision_tool//EN",
        "BEGIN:VEVENT",
        "UID:id-1@decision-tool",
        "DTSTAMP:20260228T000000Z",
        "DTSTART;VALUE=DATE:20260228",
        "SUMMARY:Check it",
        "END:VEVENT",
        "END:VCALENDAR",
    ]


@pytest.mark.parametrize("day", [date(999, 1, 1), date.max])
def test_the_first_and_the_last_days_are_days_too(day):
    stamp = f"{day.year:04}{day.month:02}{day.day:02}"
    assert f"DTSTART;VALUE=DATE:{stamp}\r\n" in mail.reminder("Check it", day, "1")


@given(st.text(st.characters(exclude_categories=["Cs", "Cc", "Zl", "Zp"]) | st.just("\n")))
def test_any_title_is_one_line_of_the_calendar(title):
    found = unfolded(mail.reminder(title, date(2026, 2, 28), "1"))
    assert len(found) == 10
    summary = found[7].removeprefix("SUMMARY:")
    characters = iter(summary)
    read = ""
    for character in characters:
        assert character not in ";,"
        read += {"n": "\n"}.get(c := next(characters), c) if character == "\\" else character
    assert read == title
