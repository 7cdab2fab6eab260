"""The letter as mail programs show it, which leave out some of its style.

Thunderbird takes every rule for paper, narrow windows and dark screens out of what it sends.
"""

import email
import email.policy

import pytest

from decision_tool.pages import files
from tests.fixture import AT_THE_FORM, PROTOCOL, SUBMISSION, recorded

LONG_WORDS = {
    "date": "2026-09-21",
    "who": "Safeguarding Lead to the paediatrician",
    "answered": "not-had",  # so that there is a second day in the row
}
WITHOUT_MEDIA = """() => {
    for (const sheet of document.styleSheets)
        for (let at = sheet.cssRules.length - 1; at >= 0; at--)
            if (sheet.cssRules[at] instanceof CSSMediaRule) sheet.deleteRule(at);
}"""
# Each word that stands on two lines or more, of those in the table of the stages.
BROKEN = r"""() => {
    const table = document.querySelector(".cr-told-stages");
    const texts = document.createTreeWalker(table, NodeFilter.SHOW_TEXT);
    const broken = [];
    while (texts.nextNode())
        for (const { 0: word, index } of texts.currentNode.data.matchAll(/\p{L}+/gu)) {
            const range = document.createRange();
            range.setStart(texts.currentNode, index);
            range.setEnd(texts.currentNode, index + word.length);
            if (range.getClientRects().length > 1) broken.push(word);
        }
    return broken;
}"""


@pytest.fixture
def letter(new_page):
    """The HTML of the draft email, in a narrow window of a program."""
    draft = files.to_send(PROTOCOL, AT_THE_FORM, recorded(LONG_WORDS), SUBMISSION).files["draft"]
    message = email.message_from_string(draft["text"], policy=email.policy.default)
    page = new_page(viewport={"width": 600, "height": 900})
    page.set_content(message.get_body(("html",)).get_content())
    page.evaluate(WITHOUT_MEDIA)
    return page


def test_no_word_in_the_table_of_stages_is_broken_in_a_narrow_window(letter):
    assert letter.get_by_role("cell", name="Safeguarding Lead").is_visible()
    assert letter.evaluate(BROKEN) == []


def test_nothing_of_the_letter_is_cut_off_at_the_side(letter):
    assert letter.evaluate("document.documentElement.scrollWidth") <= 600
