"""The data in a file is found wherever this tool puts it, and in no time wherever it is not."""

import json
import sys
from email.message import EmailMessage

import pytest

from decision_tool.sending.extract import STARTS, data_in

DATA = {"it": "is"}
TEXT = json.dumps(DATA)


def html(text: str = TEXT, start: str = STARTS[0]) -> str:
    return f"<!DOCTYPE html><p>Hello</p>{start}{text}</script></html>"


def mail(*attached: tuple[str, str, str]) -> bytes:
    """A message with these attached: the content, its type and its name."""
    message = EmailMessage()
    message.set_content("See attached.")
    for content, kind, name in attached:
        main, sub = kind.split("/")
        message.add_attachment(content.encode(), maintype=main, subtype=sub, filename=name)
    return message.as_bytes()


@pytest.mark.parametrize("start", STARTS)
def test_a_page_carries_it_in_an_element_of_its_own(start):
    assert data_in(html(start=start).encode()) == [DATA]


@pytest.mark.parametrize("before", [b"", b"\xef\xbb\xbf", b" \r\n", b"\xef\xbb\xbf\n"])
def test_it_may_stand_by_itself_whatever_an_editor_puts_before_it(before):
    assert data_in(before + TEXT.encode()) == [DATA]


@pytest.mark.parametrize(
    ("content", "kind", "name"),
    [
        (TEXT, "application/json", "form.json"),
        (TEXT, "application/json", "form"),
        (html(), "text/html", "form.html"),
        (TEXT, "application/octet-stream", "form.json"),
        (TEXT, "application/octet-stream", "FORM(1).JSON"),
        (html(), "application/octet-stream", "form.html"),
        (html(), "application/octet-stream", "Form (1).HTML"),
    ],
)
def test_an_attachment_is_known_by_its_type_or_by_its_name(content, kind, name):
    assert data_in(mail((content, kind, name))) == [DATA]


@pytest.mark.parametrize("name", ["form.pdf", "json", "form.json.zip"])
def test_other_attachments_are_left_alone(name):
    assert data_in(mail((TEXT, "application/octet-stream", name))) == []


def test_what_is_attached_twice_is_found_once():
    assert data_in(mail((TEXT, "application/json", "a.json"), (html(), "text/html", "a.html"))) == [
        DATA
    ]


def test_of_two_attachments_one_may_be_damaged():
    found = data_in(mail((TEXT[:-1], "application/json", "a.json"), (html(), "text/html", "b")))
    assert found == [DATA]


def test_if_all_are_damaged_it_is_said():
    with pytest.raises(ValueError, match="delimiter"):
        data_in(mail((TEXT[:-1], "application/json", "a.json")))


@pytest.mark.parametrize(
    "raw", [b"", b"Dear all", b"<p>Another page</p>", b"%PDF-1.7", b"Content-Type: text/html\n\n"]
)
def test_in_another_file_there_is_nothing(raw):
    assert data_in(raw) == []


def steps_to_read(raw: bytes) -> int:
    """How many functions are called to read a file."""
    calls = 0

    def count(frame, event, argument):
        nonlocal calls
        calls += event in ("call", "c_call")

    before = sys.getprofile()
    sys.setprofile(count)
    try:
        data_in(raw)
    finally:
        sys.setprofile(before)
    return calls


@pytest.mark.parametrize("piece", ["<!--", "<a b='", "<a ", "</", "<?", "<p>"])
def test_a_page_of_any_length_is_read_in_the_same_few_steps(piece):
    """An HTML parser would take a step for each tag, and minutes for some of these."""
    short, long = (f"<html>{piece * count}".encode() for count in (1, 200_000))
    assert steps_to_read(long) == steps_to_read(short) < 20
