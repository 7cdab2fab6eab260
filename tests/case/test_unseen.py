"""What can't be seen is told, but for what scripts and pictures need."""

import pytest

from decision_tool.case import privacy
from decision_tool.case.record import Case
from tests.fixture import FORM, TODAY


def unseen(text: str) -> list[str]:
    found = privacy.findings(FORM, Case({"view": text}), TODAY)
    return [each.shown for each in found if each.kind == "unseen"]


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("a\u202eb", "U+202E (turns the text)"),
        ("a\u2066b", "U+2066 (turns the text)"),
        ("a\u200bb", "U+200B"),
        ("a\ufeffb", "U+FEFF"),
        ("a\u200db", "U+200D"),
        ("a\u200eb", "U+200E"),
        ("a\u3164b", "U+3164"),
        ("a\x00b", "U+0000"),
        ("a\x9fb", "U+009F"),
        ("a\U000e0041b", "U+E0041"),
        ("a\u200b\u200b\u2060b", "U+200B, U+2060"),
    ],
)
def test_a_character_that_cant_be_seen_is_told_by_its_number(text, shown):
    assert unseen(text) == [shown]


@pytest.mark.parametrize(
    "text",
    [
        "می\u200cخواهم",
        "क्\u200dष",
        "👩\u200d👧",
        "❤\ufe0f",
        "שלום\u200f!",
        "Zoe\u0308",
        "co\u00adoperate",
        "ไทย\u200bไทย",
        "\U0001f3f4\U000e0067\U000e0062\U000e0077\U000e006c\U000e0073\U000e007f",
        "tab\tand\r\nline",
        "£5 – “no”…",
    ],
    ids=["Persian", "Hindi", "a family", "a heart", "Hebrew", "a mark", "a soft hyphen", "Thai",
         "Wales", "spaces", "signs"],
)  # fmt: skip
def test_what_scripts_and_pictures_need_is_left_alone(text):
    assert unseen(text) == []


def test_each_stands_where_it_is():
    found = privacy.findings(FORM, Case({"view": "One.\n\u202eTwo\u202c."}), TODAY)
    assert [each.span for each in found] == [(5, 6), (9, 10)]
    assert [each.instead for each in found] == [("",), ("",)]
