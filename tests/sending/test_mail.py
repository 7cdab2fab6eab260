"""Whatever was typed, it is content alone: never a header and never an address."""

import email
import email.policy
import re
from dataclasses import dataclass, replace
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
NAME = "a-form.json"


def written(case=SPECIMEN, protocol=PROTOCOL):
    return letters.letter(protocol, AT_THE_FORM, case, SUBMISSION)


SHORT = written()


@dataclass(frozen=True)
class Noted:
    """As much of a letter as a mailto takes."""

    note: str
    to: str
    subject: str


def noted(note, to, subject):
    return Noted(note, to, subject)


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


def test_what_a_mailto_says_of_itself_is_true():
    """It can carry nothing: so it says where the form is to be pasted, and of nothing attached."""
    _, query = fields(mail.mailto(written()))
    assert query["body"].rstrip().endswith("— Paste the copied form under this line —")
    assert not re.search("attach|below|json", query["body"])


def test_without_an_address_a_mailto_leaves_it_open():
    assert mail.mailto(written(protocol=addressed(""))).startswith("mailto:?subject=")


def test_the_note_fits_in_a_mailto_with_the_longest_address():
    to = f"{'m' * (EMAIL_LIMIT - 10)}@x.example"
    assert is_email(to)
    assert "&body=" in mail.mailto(replace(written(), to=to))


def test_a_mailto_has_at_most_2000_characters_and_else_leaves_the_note_to_the_person():
    start = len("mailto:?subject=S&body=")
    letter = noted("x" * (2000 - start), to="", subject="S")
    assert len(mail.mailto(letter)) == 2000
    longer = noted("x" * (2001 - start), to="", subject="S")
    assert mail.mailto(longer) == "mailto:?subject=S"


NOTES = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\r"))


@settings(max_examples=40)
@given(st.emails().filter(is_email), st.text(max_size=80), NOTES | NOTES.map(lambda n: n * 100))
def test_any_mailto_stays_within_its_limit_and_says_what_was_meant(to, subject, note):
    letter = noted(note, to=to, subject=subject)
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
def test_nothing_typed_is_in_a_mailto_but_a_plain_reference(case):
    given = fields(mail.mailto(written(case)))[1]
    assert given["body"] == fields(mail.mailto(written()))[1]["body"]
    assert given["subject"].isascii()
    assert given["subject"].isprintable()


# ---- The draft -------------------------------------------------------------------------------


def opened(draft):
    """The draft as a mail program reads it."""
    return email.message_from_bytes(draft.encode("ascii"), policy=email.policy.SMTP)


def check_draft(letter, draft):
    """A message with our headers alone, which says the letter twice; its HTML, what is attached."""
    message = opened(draft)
    assert len(message.keys()) == len(set(message.keys()))
    assert HEADERS <= set(message.keys()) <= HEADERS | {"To"}
    assert message["Subject"] == letter.subject
    assert message["To"] == (letter.to or None)
    body, *attached = message.iter_parts()
    assert body.get_content_type() == "multipart/alternative"
    plain, html = body.iter_parts()
    assert plain.get_content().replace("\r\n", "\n").rstrip("\n") == mail.wrapped(
        letter.text
    ).rstrip("\n")
    return html.get_content(), [
        (part.get_filename(), part.get_content_type(), part.get_payload(decode=True).decode())
        for part in attached
    ]


@pytest.mark.parametrize("case", HOSTILE)
def test_hostile_texts_stay_in_the_body_and_the_attachment(case):
    made = files.to_send(PROTOCOL, AT_THE_FORM, case, SUBMISSION)
    html, attached = check_draft(made.letter, made.files["draft"]["text"])
    data = made.files["data"]
    assert attached == [(data["name"], data["type"], data["text"])]
    assert "</html>" in html


@settings(max_examples=40)
@given(st.text())
def test_any_text_in_every_field_stays_in_the_body(text):
    letter = written(filled_with(text))
    assert check_draft(letter, mail.draft(letter, NAME, "{}", "<p>é</p>")) == (
        "<p>é</p>\r\n",
        [(NAME, "application/json", "{}")],
    )


def test_the_draft_is_one_that_a_mail_program_opens_for_editing():
    message = opened(mail.draft(written(), NAME, "{}", ""))
    assert message["X-Unsent"] == "1"
    assert message["To"] == "officer@westmarch.example"


def test_it_does_not_say_from_whom_it_comes():
    """That is for the mail program, which would warn of an address that is none of its own."""
    assert "From" not in opened(mail.draft(written(), NAME, "{}", ""))


def test_every_part_of_text_says_how_it_is_encoded():
    """Without it a program may take the letters for ASCII and lose those that are not."""
    made = files.to_send(PROTOCOL, AT_THE_FORM, a_case(view="Siân, Łukasz"), SUBMISSION).files
    parts = [part for part in opened(made["draft"]["text"]).walk() if not part.is_multipart()]
    assert [(part.get_content_type(), part.get_content_charset()) for part in parts] == [
        ("text/plain", "utf-8"),
        ("text/html", "utf-8"),
        ("application/json", None),
    ]
    assert made["data"]["text"].isascii()


def test_the_html_of_a_message_carries_no_data():
    """A gateway would take it for a program; the data is attached."""
    made = files.to_send(PROTOCOL, AT_THE_FORM, SPECIMEN, SUBMISSION).files
    html, _ = check_draft(written(), made["draft"]["text"])
    assert "<script" not in html
    assert "<script" in made["html"]["text"]


# ---- The lines of plain text -----------------------------------------------------------------

LONG = st.lists(st.text(st.characters(categories=["L", "Nd"]), min_size=1, max_size=90)).map(
    " ".join
)


@given(LONG)
def test_a_long_line_is_broken_between_words_and_loses_none(line):
    pieces = mail.wrapped(f"    {line}").split("\n")
    assert " ".join(pieces).split() == line.split()
    assert all(len(piece) <= mail.WIDTH or " " not in piece.strip() for piece in pieces)
    assert all(piece.startswith("    ") for piece in pieces)


def test_what_goes_on_under_a_heading_is_indented_so_that_it_passes_for_none():
    first, *others = mail.wrapped("From: " + "WHO WRITES " * 20).split("\n")
    assert first.startswith("From: WHO WRITES")
    assert others
    assert all(other.startswith("  ") for other in others)
