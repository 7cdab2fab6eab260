"""Whatever was typed, it is content alone: never a header and never an address."""

import email
import email.policy
from dataclasses import replace
from urllib.parse import quote, unquote

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from decision_tool.case.kinds import EMAIL_LIMIT, is_email
from decision_tool.pages import files
from decision_tool.sending import letter as letters
from decision_tool.sending import mail
from tests.fixture import (
    AT_THE_FORM,
    PROTOCOL,
    SPECIMEN,
    SUBMISSION,
    a_case,
    addressed,
    filled_with,
)
from tests.hostile import HOSTILE

HEADERS = {"X-Unsent", "Subject", "MIME-Version", "Content-Type"}
STEM = "a-form"


def written(case=SPECIMEN, protocol=PROTOCOL):
    return letters.letter(protocol, AT_THE_FORM, case, SUBMISSION)


SHORT = replace(written(), parts=())


# ---- mailto ----------------------------------------------------------------------------------


def fields(address):
    """The address, and the fields of its query, as a mail program reads them."""
    to, query = address.removeprefix("mailto:").split("?")
    pairs = [pair.split("=") for pair in query.split("&")]
    return unquote(to), {name: unquote(value) for name, value in pairs}


def test_a_mailto_has_the_subject_and_the_note():
    letter = written()
    to, query = fields(mail.mailto(letter))
    assert to == "officer@westmarch.example"
    assert list(query) == ["subject", "body"]
    assert query["subject"] == letter.subject
    assert query["body"].replace("\r\n", "\n") == letter.note


def test_without_an_address_a_mailto_leaves_it_open():
    assert mail.mailto(written(protocol=addressed(""))).startswith("mailto:?subject=")


def test_the_note_fits_in_a_mailto_with_the_longest_address():
    to = f"{'m' * (EMAIL_LIMIT - 10)}@x.example"
    assert is_email(to)
    assert "&body=" in mail.mailto(replace(written(), to=to))


def test_a_mailto_has_at_most_2000_characters_and_else_leaves_the_note_to_the_person():
    start = len("mailto:?subject=S&body=")
    letter = replace(SHORT, to="", subject="S", note="x" * (2000 - start))
    assert len(mail.mailto(letter)) == 2000
    longer = replace(letter, note=f"{letter.note}x")
    assert mail.mailto(longer) == "mailto:?subject=S"


NOTES = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\r"))


@settings(max_examples=40)
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


def test_an_address_can_not_add_to_the_query():
    address = mail.mailto(replace(SHORT, to="a@b.example?bcc=c@d.example&x=y"))
    assert address.startswith(f"mailto:{quote('a@b.example?bcc=c@d.example&x=y', safe='@')}?")


@pytest.mark.parametrize("case", HOSTILE)
def test_nothing_typed_is_in_a_mailto(case):
    assert mail.mailto(written(case)) == mail.mailto(written())


# ---- The draft -------------------------------------------------------------------------------


def opened(draft):
    """The draft as a mail program reads it."""
    return email.message_from_bytes(draft.encode("ascii"), policy=email.policy.SMTP)


def check_draft(letter, draft):
    """A message with our headers alone, of which the body is the letter; its attachments."""
    message = opened(draft)
    assert len(message.keys()) == len(set(message.keys()))
    assert HEADERS <= set(message.keys()) <= HEADERS | {"From", "To"}
    assert message["Subject"] == letter.subject
    assert message["From"] in (None, letter.sender)
    assert message["To"] == (letter.to or None)
    body, *attached = message.iter_parts()
    assert body.get_content().replace("\r\n", "\n").rstrip("\n") == letter.text.rstrip("\n")
    return [
        (part.get_filename(), part.get_content_type(), part.get_payload(decode=True).decode())
        for part in attached
    ]


@pytest.mark.parametrize("case", HOSTILE)
def test_hostile_texts_stay_in_the_body_and_the_attachments(case):
    letter, made = files.to_send(PROTOCOL, AT_THE_FORM, case, SUBMISSION)
    assert check_draft(letter, made["draft"]["text"]) == [
        (made[name]["name"], made[name]["type"], made[name]["text"]) for name in ("data", "html")
    ]


@settings(max_examples=40)
@given(st.text())
def test_any_text_in_every_field_stays_in_the_body(text):
    letter = written(filled_with(text))
    assert check_draft(letter, mail.draft(letter, STEM, "{}", "<p>é</p>")) == [
        ("a-form.json", "application/json", "{}"),
        ("a-form.html", "text/html", "<p>é</p>"),
    ]


def test_the_draft_is_one_that_a_mail_program_opens_for_editing():
    message = opened(mail.draft(written(), STEM, "{}", ""))
    assert message["X-Unsent"] == "1"
    assert message["To"] == "officer@westmarch.example"
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
    assert "From" not in opened(mail.draft(written(a_case(email=sender)), STEM, "{}", ""))


@settings(max_examples=40)
@given(st.from_regex(r"[!-~]{1,20}@[!-~]{1,10}\.[!-~]{1,5}", fullmatch=True))
def test_a_sender_is_named_as_it_was_written_or_not_at_all(sender):
    letter = replace(SHORT, sender=sender)
    assert opened(mail.draft(letter, STEM, "{}", ""))["From"] in (None, sender)
