"""The letter: whatever was typed, it is content alone, and never a header, an address or a link."""

import email
import email.policy
import json
from dataclasses import replace
from urllib.parse import unquote

import pytest
from hypothesis import given
from hypothesis import strategies as st

from decision_tool import letter as mail
from decision_tool import payload as p
from tests.policy import AT_THE_FORM, DEVON, SPECIMEN, SUBMISSION, TEXTS, values

TO = replace(DEVON.settings["manager_email"], value="manager@partnership.example")
ADDRESSED = replace(DEVON, settings=DEVON.settings | {"manager_email": TO})

HOSTILE = [
    "a\r\nBcc: x@y.example",
    "a\nTo: x@y.example\n\nbody",
    "x@y.example&bcc=z@y.example",
    "?subject=gone&body=gone",
    "%0D%0ABcc:%20x@y.example",
    "\N{RIGHT-TO-LEFT MARK}\N{RIGHT-TO-LEFT OVERRIDE}txt.exe",
    "<script>alert(1)</script>",
    "NUL \0 and BEL \a",
    "--===============\n\n--\n.\n",
    "=?utf-8?b?QmNj?=",
    "line\N{LINE SEPARATOR}separator\x85\x0b\x0c\x1c",
    "é “ü” \N{CHILD}",
    "x" * 100_000,
    "word " * 20_000,
]


def written(typed=SPECIMEN, protocol=DEVON):
    """The letter and the payload, as JSON, of one form."""
    data = p.to_json(p.payload(protocol, AT_THE_FORM, typed, SUBMISSION))
    return mail.letter(protocol, AT_THE_FORM, typed, SUBMISSION), data


def opened(draft):
    """The draft as a mail program reads it."""
    return email.message_from_bytes(draft.encode("ascii"), policy=email.policy.SMTP)


def lines(text):
    return [line.rstrip("\r") for line in text.rstrip("\r\n").split("\n")]


def check_mailto(letter):
    """An address within the limit, of which the query is the subject and the note alone."""
    address = mail.mailto(letter)
    assert len(address) <= mail.MAILTO_LIMIT
    assert address.isascii()
    to, query = address.removeprefix("mailto:").split("?")
    assert unquote(to) == letter.to
    (subject, subject_text), (body, body_text) = (part.split("=") for part in query.split("&"))
    assert (subject, body) == ("subject", "body")
    assert unquote(subject_text) == letter.subject
    assert unquote(body_text).replace("\r\n", "\n") == letter.note.rstrip("\n")


def check_draft(letter, data):
    """A message with our headers alone, of which the body is the letter and the file the data."""
    message = opened(mail.draft(letter, data))
    allowed = {"X-Unsent", "Subject", "From", "To", "MIME-Version", "Content-Type"}
    assert len(message.keys()) == len(set(message.keys()))
    assert allowed - {"From", "To"} <= set(message.keys()) <= allowed
    assert message["Subject"] == letter.subject
    assert message["From"] in (None, letter.sender)
    assert message["To"] == (letter.to or None)
    body, file = message.iter_parts()
    assert lines(body.get_content()) == lines(letter.text)
    assert file.get_filename() == "case-resolution-form.json"
    assert file.get_content_type() == "application/json"
    assert file.get_content().decode() == data


@pytest.mark.parametrize("text", HOSTILE, ids=[ascii(text[:24]) for text in HOSTILE])
def test_hostile_text_in_every_field_stays_text(text):
    letter, data = written(SPECIMEN | dict.fromkeys(TEXTS, text))
    check_mailto(letter)
    check_draft(letter, data)
    assert json.loads(data)["form"]["problem"] == text


@given(st.fixed_dictionaries(dict.fromkeys(TEXTS, st.text())))
def test_any_text_in_any_field_stays_text(typed):
    letter, data = written(SPECIMEN | typed, ADDRESSED)
    check_mailto(letter)
    check_draft(letter, data)


@pytest.mark.parametrize("field", TEXTS)
def test_what_was_typed_is_in_the_letter_and_in_no_address(field):
    letter, _ = written(values(**{field: "Quokka"}))
    assert "  Quokka\n" in letter.text
    assert "Quokka" not in mail.mailto(letter)
    assert "Quokka" not in letter.subject


def test_the_letter_has_every_field_in_words():
    letter, _ = written(values(areas=["risk", "plans"], voice=""))
    for field in DEVON.form.fields:
        assert f"\n{field.label}\n" in letter.text
    risk, plans = DEVON.areas[0].label, DEVON.areas[4].label
    assert f"  {risk}; {plans}\n" in letter.text
    assert "What has the child said or shown about this?\n  (not answered)\n" in letter.text


def test_the_letter_tells_which_answers_led_to_it_and_the_clauses():
    letter, _ = written()
    assert "Is a child in danger right now? No\n" in letter.text
    assert "Send the case resolution form (clauses C10, K13, K14, S2)" in letter.text


def test_the_letter_says_what_kind_of_message_it_is():
    """Z11: the partnership expects its own online form."""
    letter, _ = written()
    assert "it was not made with the partnership’s own online form (Z11)" in letter.note
    assert letter.text.startswith(letter.note)


def test_without_an_address_the_person_fills_it_in():
    """Z4."""
    letter, data = written()
    assert mail.mailto(letter).startswith("mailto:?subject=")
    assert "To" not in opened(mail.draft(letter, data))


def test_with_an_address_the_letter_goes_there():
    letter, data = written(protocol=ADDRESSED)
    assert mail.mailto(letter).startswith("mailto:manager@partnership.example?")
    assert opened(mail.draft(letter, data))["To"] == "manager@partnership.example"


def test_the_draft_is_one_that_a_mail_program_opens_for_editing():
    letter, data = written()
    message = opened(mail.draft(letter, data))
    assert message["X-Unsent"] == "1"
    assert message["From"] == SPECIMEN["email"]


@pytest.mark.parametrize("sender", ["", "nobody", "a@b.example\nBcc: c@d.example", "a\0@b.example"])
def test_who_gives_no_email_address_is_not_named_as_the_sender(sender):
    letter, data = written(values(email=sender))
    assert "From" not in opened(mail.draft(letter, data))


def test_the_subject_tells_sendings_apart_and_names_nobody():
    letter, _ = written()
    assert letter.subject == "Case resolution form: 01234567"
