"""The data in a text is found wherever this tool puts it, and in no time wherever it is not."""

import gc
import json
import quopri
import sys

import pytest

from decision_tool.sending.extract import Data, data_in, is_ours
from decision_tool.sending.payload import to_json

DATA = {"tool": {"name": "decision_tool"}, "text": "Siân = “no”, " * 9}
TEXT = to_json(DATA)
ELEMENTS = [
    '<script type="application/json" id="case">',
    '<script type="application/json" id="payload">',
    '<SCRIPT ID="payload" TYPE="application/json">',
    "<script id=payload type='application/json'>",
]


def page(text: str = TEXT, start: str = ELEMENTS[0]) -> str:
    return f"<!DOCTYPE html><p>Hello</p>{start}{text}</script></html>"


@pytest.mark.parametrize("start", ELEMENTS)
def test_a_page_carries_it_in_an_element_of_its_own(start):
    assert data_in(page(start=start)) == Data([DATA])


@pytest.mark.parametrize("before", ["", " \r\n", "\ufeff", "\ufeff\n"])
def test_it_may_stand_by_itself_whatever_an_editor_puts_before_it(before):
    assert data_in(before + TEXT) == Data([DATA])


@pytest.mark.parametrize(
    "text",
    [
        f"[EXTERNAL] {TEXT}",
        f"Dear all,\n\n{TEXT}\n\n-- \nSent from somewhere",
        f"{TEXT}\n\nThis message was scanned.",
        f"{{not this}} but {TEXT}",
        f"[EXTERNAL] {page()}",
    ],
)
def test_a_gateway_may_put_words_around_it(text):
    assert data_in(text) == Data([DATA])


TWO = [DATA, DATA | {"text": "Another"}]


@pytest.mark.parametrize(
    "text",
    [
        "".join(map(to_json, TWO)),
        json.dumps(TWO),
        "\n".join(json.dumps({"file": "a.eml", "payload": each}) for each in TWO),
        f"Dear all\n{to_json(TWO[0])}\nand {{ this }}\n{to_json(TWO[1])}\nYours",
        page(to_json(TWO[0])) + page(to_json(TWO[1])),
    ],
    ids=["one after the other", "a list", "the lines of read", "among words", "two pages"],
)
def test_every_one_of_several_is_found(text):
    assert data_in(text) == Data(TWO)


@pytest.mark.parametrize("text", [TEXT + TEXT[:-3], TEXT[:-3] + TEXT, page() + page(TEXT[:-3])])
def test_where_one_of_several_is_damaged_the_others_are_read_and_it_is_said(text):
    assert data_in(text) == Data([DATA], lost=True)


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_its_lines_may_end_as_they_like(end):
    assert data_in(TEXT.replace("\n", end)) == Data([DATA])


@pytest.mark.parametrize("whole", [TEXT, page(), f"Hello\n{TEXT}"])
def test_what_was_left_in_the_encoding_of_a_message_is_put_right(whole):
    """A page that was saved from a message as it stood there: =3D for =, and lines cut."""
    damaged = quopri.encodestring(whole.encode()).decode()
    assert damaged != whole
    assert data_in(damaged) == Data([DATA], repaired=True)


def test_what_was_quoted_in_an_answer_is_put_right():
    quoted = "\n".join(f"> {line}" for line in TEXT.splitlines())
    assert data_in(f"You wrote:\n{quoted}\n") == Data([DATA], repaired=True)


@pytest.mark.parametrize("text", [TEXT[:-3], page(TEXT[:-3]), page()[: page().index("tool")]])
def test_if_it_is_damaged_it_is_said(text):
    with pytest.raises(ValueError, match=r"delimiter|Unterminated|property name"):
        data_in(text)


@pytest.mark.parametrize("text", ["", "Dear all", "<p>Another page</p>", "[1]", '"tool"'])
def test_in_another_text_there_is_nothing(text):
    assert data_in(text) == Data([])


@pytest.mark.parametrize(
    ("text", "ours"),
    [
        ("prepared with edition 2026-09 of the decision_tool.", True),
        ("edition 2026-09 of\nthe decision_tool.", True),
        ('<meta name="generator" content="decision_tool">', True),
        ("<META content=decision_tool name=generator>", True),
        (f"Submission: {'0a' * 16}", True),
        ('{"tool": "decision_tool"}', False),
        ("Dear all", False),
    ],
)
def test_a_text_of_ours_says_so_without_its_data_too(text, ours):
    assert is_ours(text) is ours


def steps_to_read(text: str) -> int:
    """How many functions are called to read a text."""
    calls = 0

    def count(frame, event, argument):
        nonlocal calls
        calls += event in ("call", "c_call")

    gc.collect()  # whose finalizers would count too
    gc.disable()
    before = sys.getprofile()
    sys.setprofile(count)
    try:
        data_in(text)
    finally:
        sys.setprofile(before)
        gc.enable()
    return calls


@pytest.mark.parametrize("piece", ["<!--", "<a b='", "<a ", "</", "<?", "<p>", "<script ", "x{"])
def test_a_text_of_any_length_is_read_in_the_same_few_steps(piece):
    """An HTML parser would take a step for each tag, and minutes for some of these."""
    short, long = (f"<html>{piece * count}" for count in (1, 200_000))
    assert steps_to_read(long) == steps_to_read(short) < 30


def test_places_where_data_may_begin_are_not_tried_without_end():
    text = 'x {"' * 100_000 + '"name": "decision_tool"'
    with pytest.raises(ValueError, match="delimiter"):
        data_in(text)
