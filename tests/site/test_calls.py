"""Every number to call on every page is a link that calls, and never breaks over lines."""

import re
from collections.abc import Iterator
from html.parser import HTMLParser

import pytest

from tests.site.reading import VOID

SHORT = ("101", "111", "112", "18000")
UNSAID = {"head", "script", "style", "svg"}
# A link of its own, or a heading: both are what a page is called, as “Call … now”.
TITLES = {"a", "h1", "h2", "h3", "h4", "title"}
# Pages where a number is told of and not to be called: stories, and pages about the software.
TOLD = ("training/scenarios/", "training/case-cards/", "training/cases/", "maintain/")
TEXTED = re.compile(r"\b(text|to) $", re.IGNORECASE)


class Reader(HTMLParser):
    """The texts of a page that stand in no call, each with the elements that it stands in."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.open: list[str] = []
        self.texts: list[tuple[set[str], str]] = []
        self.feed(html)
        self.close()

    def handle_starttag(self, tag, attrs):
        given = dict(attrs)
        # Nothing in a picture can be pressed.
        called = (given.get("href") or "").startswith("tel:") or given.get("role") == "img"
        if tag not in VOID:
            self.open.append("call" if called else tag)

    def handle_endtag(self, tag):
        if tag not in VOID:
            self.open.pop()

    def handle_data(self, data):
        if not {"call", *UNSAID} & {*self.open}:
            self.texts.append(({*self.open}, " ".join(data.split())))


@pytest.fixture
def number(built) -> re.Pattern[str]:
    """What looks like a number to call: a long one, or a short one that people know."""
    own = (contact.number for contact in built.protocol.contacts)
    known = "|".join([r"\+?0[\d\u00a0 ]{8,}\d", *map(re.escape, (*own, *SHORT))])
    return re.compile(rf"(?<![\w.#-])(?:{known})(?![\w-])")


@pytest.fixture
def labels(built) -> list[str]:
    """Answers, and the ways on from an outcome: what a person says, as that 999 was called."""
    flow = built.protocol.flow
    answers = [option.label for it in flow.questions.values() for option in it.options]
    asked = [option.label for field in built.protocol.form.fields for option in field.options]
    ways = [outcome.go_on.label for outcome in flow.outcomes.values() if outcome.go_on]
    return [*answers, *asked, *ways]


def uncalled(html: str, number: re.Pattern[str], labels: list[str]) -> Iterator[str]:
    for within, text in Reader(html).texts:
        if TITLES & within or text.rstrip(":") in labels:
            continue
        for found in number.finditer(text):
            if not TEXTED.search(text[: found.start()]):
                yield text


def test_every_number_to_call_is_a_link_that_calls(built, number, labels):
    pages = {url: page for url, page in built.pages.items() if not url.startswith(TOLD)}
    left = [
        (url, text) for url in pages for text in uncalled(built.text(file_of(url)), number, labels)
    ]
    assert left == []


def test_a_number_that_is_no_link_would_be_found(built, number):
    contact = built.protocol.contacts[0]
    html = f'<p>Call {contact.number}.</p><p>Call <a href="{contact.tel}">{contact.number}</a>.</p>'
    assert list(uncalled(html, number, [])) == [f"Call {contact.number}."]
    assert list(uncalled("<p>The line is 01632 960001.</p>", number, []))
    assert not list(uncalled(f"<p>Text {contact.number}.</p>", number, []))


def test_no_number_breaks_over_lines(built):
    assert re.search(r'a\[href\^="?tel:"?\]\{white-space:nowrap\}', built.text("assets/site.css"))


def file_of(url: str) -> str:
    return url if url.endswith(".html") else f"{url}index.html"
