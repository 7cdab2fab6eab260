"""A text is shown as it is typed, so what would look broken there is refused."""

import pytest

from decision_tool.loading.audit import texts
from decision_tool.loading.audit.texts import amiss
from decision_tool.loading.faults import Place
from decision_tool.loading.files import OUTCOMES, PARTNERSHIP, QUESTIONS
from decision_tool.loading.walk import walk
from tests.loading.audit.mistakes import keys, told
from tests.loading.edits import put

PLAIN = [
    "Fewer than 3 < 5 and more than 2 > 1.",
    "“Will you take it up?” (B4) [sic]",
    "Health & safety; R&D; you & me",
    "Call {day_line} now.",
    "Write to name@partnership.example",
    "What now? Really?",
    "5 * 3 * 2",
    "The totodo list",
]

BROKEN = [
    "TODO",
    "Ask (TBC)",
    "Who???",
    "{day_line}TBC",
    "<b>now</b>",
    "<a href='x'>here</a>",
    "line<br/>break",
    "a&nbsp;b",
    "&#8217;",
    "[here](page.md)",
    "**now**",
    "{day-line}",
    "{day line}",
    "{}",
    "{day_line",
    "day_line}",
    "donâ€™t",
    "cafÃ©",
    "\ufffd",
]


def found(text):
    return keys("a.toml", amiss(walk(Place("a.toml"), {"line": [{"text": text}]})))


@pytest.mark.parametrize("text", PLAIN)
def test_plain_text_passes(text):
    assert found(text) == []


@pytest.mark.parametrize("text", BROKEN)
def test_what_would_look_broken_is_refused_where_it_stands(text):
    assert found(text) == ["line[1].text"]


@pytest.mark.parametrize("text", ["", " ", "\n"])
def test_a_text_says_something(text):
    edit = put("question", "topic", "title", text)
    assert told(texts.faults, QUESTIONS, edit) == ["question[topic].title"]


@pytest.mark.parametrize(
    ("file", "edit"),
    [
        (PARTNERSHIP, put("setting", "complaints", "value", "")),
        (PARTNERSHIP, put("edition", "approved_on", "")),
        (PARTNERSHIP, put("edition", "owner", "")),
        (QUESTIONS, put("question", "{stage_id}-pause", "options", 2, "last_to", "")),
    ],
    ids=["a fact", "the approval", "the owner", "no way from the last stage"],
)
def test_what_is_not_known_yet_may_be_empty(file, edit):
    assert told(texts.faults, file, edit) == []


def test_whatever_is_broken_is_told_by_the_audit():
    edit = put("outcome", "settled", "title", "TODO")
    assert told(texts.faults, OUTCOMES, edit) == ["outcome[settled].title"]
