"""A text is shown as it is typed, so what would look broken there is refused."""

import pytest

from decision_tool.loading.audit.texts import amiss
from decision_tool.loading.faults import Place
from decision_tool.loading.walk import walk

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
    return [fault.key for fault in amiss(walk(Place("a.toml"), {"line": [{"text": text}]}))]


@pytest.mark.parametrize("text", PLAIN)
def test_plain_text_passes(text):
    assert found(text) == []


@pytest.mark.parametrize("text", BROKEN)
def test_what_would_look_broken_is_refused_where_it_stands(text):
    assert found(text) == ["line[1].text"]
