"""A note of danger is a care card, with the call as its button."""

import pytest
from markdown import Markdown

from tests.html import Html

MARKDOWN = Markdown(extensions=["admonition", "decision_tool.publishing.prose.care"])
CALL = "[01632 960010](tel:+441632960010)"


def card(*texts, kind="danger"):
    lines = [f'!!! {kind} "Is a child at risk?"', *(f"    {text}\n" for text in texts)]
    return MARKDOWN.reset().convert("\n".join(lines))


def called(html):
    return [attrs["href"] for tag, attrs in Html(html).tags if attrs.get("class") == "cr-call"]


def test_a_note_of_danger_has_the_parts_of_a_care_card():
    html = Html(card("Call first."))
    assert [tag for tag, _ in html.tags] == ["div", "p", "strong", "div", "p"]
    assert html.text("strong") == "Is a child at risk?"
    assert html.text("cr-then") == "Call first."


def test_a_paragraph_that_is_a_call_is_the_button_and_has_an_icon():
    html = card("Call first.", CALL)
    assert called(html) == ["tel:+441632960010"]
    assert "01632 960010" in Html(html).text("cr-call")
    assert "svg" in [tag for tag, _ in Html(html).tags]


@pytest.mark.parametrize("text", [f"Call {CALL} now.", f"{CALL} [Read](x.md)", "[Read](x.md)"])
def test_what_is_more_or_other_than_a_call_is_no_button(text):
    assert called(card(text)) == []


def test_a_card_needs_no_button():
    assert called(card("Call first.")) == []


def test_other_notes_stay_as_they_are():
    assert 'class="admonition note"' in card("Our reading.", CALL, kind="note")
