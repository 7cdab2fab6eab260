"""A note of danger is a care card, with the call as its button."""

from markdown import Markdown

from tests.html import Html

MARKDOWN = Markdown(
    extensions=["admonition", "toc", "attr_list", "decision_tool.publishing.prose.care"]
)
CALL = "[01632 960010](tel:+441632960010)"


def card(*texts, kind="danger"):
    lines = [f'!!! {kind} "Is a child at risk?"', *(f"    {text}\n" for text in texts)]
    return MARKDOWN.reset().convert("\n".join(lines))


def called(html):
    return [attrs["href"] for tag, attrs in Html(html).tags if attrs.get("class") == "cr-call"]


def test_a_note_of_danger_has_the_parts_of_a_care_card():
    html = Html(card("Call first."))
    assert [tag for tag, _ in html.tags] == ["div", "h2", "div", "p"]
    assert html.text("h2") == "Is a child at risk?"
    assert "Call first." in html.text("cr-care")


def test_a_paragraph_that_is_a_call_is_the_button_and_has_an_icon():
    html = card("Call first.", CALL)
    assert called(html) == ["tel:+441632960010"]
    assert "01632 960010" in Html(html).text("cr-call")
    assert "svg" in [tag for tag, _ in Html(html).tags]


def test_a_call_within_a_sentence_is_no_button():
    assert called(card(f"Call {CALL} now.", f"{CALL} [Read more](x.md)")) == []


def test_a_card_needs_no_button():
    assert called(card("Call first.")) == []


def test_other_notes_stay_as_they_are():
    assert 'class="admonition note"' in card("Our reading.", CALL, kind="note")


def test_the_heading_of_a_card_is_none_of_the_pages_headings():
    card("Call first.")
    assert MARKDOWN.toc_tokens == []
