"""What search engines and shared links say of a page: the sentences that it begins with.

A sentence that several pages begin with says nothing about any of them, and is passed over.
"""

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from html.parser import HTMLParser

LONGEST = 160  # letters; search engines cut what is longer
SHORT = 80  # letters; as much again of the next sentence is better than less
READ = 12  # blocks after the heading: what comes later is no beginning
VOID = {"br", "hr", "img", "input", "link", "meta", "wbr"}
BLOCKS = {"p", "li", "dd", "figcaption"}
UNREAD = {
    "nav",
    "script",
    "svg",
    "template",
    "button",
    "label",
    "h1",
    "h2",
    "h3",
    "dt",
    "table",
    "details",
}
BESIDE = {"cr-cite", "cr-cites", "cr-ours", "cr-call", "headerlink"}
EXCLUDED = {"hidden", "data-search-exclude"}
SENTENCE = re.compile(r"(?<=[.!?])[”’)]*\s+(?=[“‘(]?[A-Z0-9])")


class _Beginning(HTMLParser):
    """The main heading of a page, and the text of the blocks after it."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.heading = ""
        self.blocks: list[str] = []
        self.open: list[tuple[str, bool]] = []  # tag, and whether it is read
        self.text = ""
        self.feed(html)
        self.close()
        self._flush()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        if tag in BLOCKS:
            self._flush()
        if tag not in VOID:
            beside = BESIDE & {*(given.get("class") or "").split()} or EXCLUDED & {*given}
            self.open.append((tag, not beside and tag not in UNREAD))

    def handle_endtag(self, tag: str) -> None:
        if tag in BLOCKS:
            self._flush()
        if tag not in VOID:
            self.open.pop()

    def handle_data(self, data: str) -> None:
        tags = {tag for tag, _ in self.open}
        unread = {tag for tag, read in self.open if not read}
        if "h1" in tags and not unread - {"h1"}:
            self.heading += data
        elif tags & BLOCKS and not unread:
            self.text += data

    @property
    def sentences(self) -> list[str]:
        """Whole sentences; one that only leads over to a list is none."""
        found = [it for text in self.blocks for it in SENTENCE.split(text)]
        return [sentence for sentence in found if not sentence.endswith(":")]

    def _flush(self) -> None:
        text = re.sub(r" (?=[.,;:!?])", "", " ".join(self.text.split()))
        if text and len(self.blocks) < READ:
            self.blocks.append(_ended(text))
        self.text = ""


def heading(html: str) -> str:
    """The main heading of a page, or ""."""
    return " ".join(_Beginning(html).heading.split())


def descriptions(pages: Mapping[str, str], titles: Mapping[str, str]) -> dict[str, str]:
    """A description for each of the pages, which are HTML by path."""
    said = {path: _Beginning(html).sentences for path, html in pages.items()}
    own = _without_common(said)
    # Where others begin with all that a page begins with, its title tells it from them.
    told = {path: own[path] or [_ended(titles[path]), *it] for path, it in said.items()}
    return {path: cut(sentences) for path, sentences in told.items()}


def _without_common(said: Mapping[str, list[str]]) -> dict[str, list[str]]:
    """The sentences of each page from the first on that no other page begins with."""
    own = dict(said)
    while common := {it for it, times in _firsts(own).items() if times > 1}:
        own = {path: it[1:] if {*it[:1]} & common else it for path, it in own.items()}
    return own


def _firsts(said: Mapping[str, list[str]]) -> Counter[str]:
    return Counter(sentences[0] for sentences in said.values() if sentences)


def cut(sentences: Sequence[str]) -> str:
    """As many of the sentences as fit; where those are few, some words of the next."""
    text = ""
    for sentence in sentences:
        whole = f"{text} {sentence}".strip()
        if len(whole) > LONGEST:
            return text if len(text) >= SHORT else _words(whole)
        text = whole
    return text


def _words(text: str) -> str:
    return text[:LONGEST].rpartition(" ")[0].rstrip(",;:–") + "…"


def _ended(text: str) -> str:
    return text if text[-1:] in ".!?:”’)…" else f"{text}."
