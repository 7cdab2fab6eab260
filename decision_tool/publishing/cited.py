"""Every line of the site that cites a rule, read off its pages, so that both can be compared.

A line is what stands before a cite: back to the cite before it, or to where its paragraph, list
item or cell begins.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from html.parser import HTMLParser

HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")
TEXTS = ("p", "li", "dd", "dt", "td", "th", "blockquote", "legend", "label", "div", "section")
BLOCKS = {*HEADINGS, *TEXTS}
LABELS = ("Clause ", "National guidance ")  # of the links that cite
MARKS = "cr-ours"  # says whose advice a line is, and is no part of it


@dataclass(frozen=True)
class Cited:
    """A line, the ids that it cites, and the address of its page on the site."""

    text: str
    ids: tuple[str, ...]
    url: str = ""


def lines(html: str, url: str = "") -> list[Cited]:
    """The cited lines of a page, in order, each once."""
    reader = _Reader()
    reader.feed(html)
    reader.close()
    reader.end()
    return list(dict.fromkeys(Cited(text, ids, url) for text, ids in reader.found))


def by_id(pages: Mapping[str, str]) -> dict[str, list[Cited]]:
    """The lines of all pages (HTML by address), by the id that they cite."""
    found: dict[str, list[Cited]] = {}
    for url, html in pages.items():
        for line in lines(html, url):
            for id in line.ids:
                found.setdefault(id, []).append(line)
    return found


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.found: list[tuple[str, tuple[str, ...]]] = []
        self.said: list[str] = []
        self.ids: list[str] = []
        self.unread = ""  # the tag whose text is a cite or a mark

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        told = dict(attrs)
        label = told.get("aria-label") or ""
        if tag in BLOCKS:
            self.end()
        if tag == "a" and (id := _id(label)):
            self.ids.append(id)
            self.unread = tag
        elif MARKS in (told.get("class") or ""):
            self.unread = tag

    def handle_endtag(self, tag: str) -> None:
        if tag == self.unread:
            self.unread = ""
        elif tag in BLOCKS:
            self.end()

    def handle_data(self, data: str) -> None:
        if self.unread or (self.ids and not data.strip(" \n,;.)")):
            return
        self._close()
        self.said.append(data)

    def end(self) -> None:
        """Where a paragraph ends, what was said since the last cite is cited by nothing."""
        self._close()
        self.said = []

    def _close(self) -> None:
        if not self.ids:
            return
        text = " ".join("".join(self.said).split()).lstrip(" ,;.)")
        if text:
            self.found.append((text, tuple(self.ids)))
        self.ids, self.said = [], []


def _id(label: str) -> str:
    return next((label.removeprefix(it) for it in LABELS if label.startswith(it)), "")
