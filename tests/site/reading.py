"""A page of the built site as its tests read it: what it says, its ids, and where it leads."""

import re
from dataclasses import dataclass, field
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import urldefrag, urljoin

VOID = {"br", "hr", "img", "input", "link", "meta", "wbr"}
INLINE = {"a", "abbr", "b", "code", "em", "i", "span", "strong", "time"}
TAKEN = "training/files"  # what is taken along
UNREAD = {"script", "style", "svg", "template"}
CITE = {"cr-cite", "cr-cites", "cr-ours", "headerlink"}
RULES = {"cr-clauses", "cr-register-list"}  # lists of rules, close to the words of the protocol
RULE = "rule"  # stands for the element of their texts
VERBATIM = {"cr-verbatim"}  # the words of others
MADE = "data-made"  # a template with what is only true once a file is there
SENTENCE = re.compile(r"(?<=[.!?])[”’)]*\s+(?=[“‘(]?[A-Z0-9])")


@dataclass
class Page:
    """`url` is relative to the site ("challenge/why/"); `blocks` are its main text, in order."""

    url: str
    redirect: bool = False
    title: str = ""
    head: dict[str, str] = field(default_factory=dict)  # what its meta elements say, by name
    canonical: str = ""
    ids: set[str] = field(default_factory=set)
    parts: set[str] = field(default_factory=set)  # its elements, and their classes
    links: list[str] = field(default_factory=list)  # as they are written
    cites: list[tuple[str, str]] = field(default_factory=list)  # text and link
    blocks: list[tuple[str, str]] = field(default_factory=list)  # element and text

    @property
    def sentences(self) -> list[str]:
        """Whole sentences, rules apart: not headings, labels or single words."""
        told = [
            text for tag, text in self.blocks if tag != RULE and re.search(r"[.!?:][”’)]*$", text)
        ]
        return [sentence for text in told for sentence in SENTENCE.split(text)]

    @property
    def targets(self) -> list[tuple[str, str]]:
        """Page and fragment of each link that stays on the site; pages relative to the site."""
        found = [urldefrag(urljoin(f"http://site/{self.url}", link)) for link in self.links]
        return [
            (url.removeprefix("http://site/"), fragment)
            for url, fragment in found
            if url.startswith("http://site/")
        ]


class Reader(HTMLParser):
    """Fills in a Page."""

    def __init__(self, page: Page, html: str) -> None:
        super().__init__()
        self.page = page
        self.open: list[tuple[str, frozenset[str]]] = []
        self.text = ""
        self.feed(html)
        self.close()

    def handle_starttag(self, tag, attrs):
        given = dict(attrs)
        self.page.redirect |= given.get("http-equiv") == "refresh"
        self.page.ids |= {given["id"]} if "id" in given else set()
        if name := given.get("name") or given.get("property"):
            self.page.head |= {name: given["content"] or ""} if tag == "meta" else {}
        if given.get("rel") == "canonical":
            self.page.canonical = given.pop("href") or ""
        if not self._within(classes={MADE}):
            self.page.links += [given[name] or "" for name in ("href", "src") if name in given]
        if tag not in INLINE:
            self._flush()
        classes = frozenset((given.get("class") or "").split()) | {MADE} & {*given}
        self.page.parts |= {tag} | classes
        if tag not in VOID:
            self.open.append((tag, classes))
        if tag == "a" and self._within(classes={"cr-cite", "cr-cites"}):
            self.page.cites.append(("", given["href"] or ""))

    def handle_endtag(self, tag):
        if tag not in INLINE:
            self._flush()
        if tag not in VOID:
            self.open.pop()

    def handle_data(self, data):
        if self._within({"title"}) and not self._within({"svg"}):
            self.page.title += data
        if self._within(classes={"cr-cite", "cr-cites"}) and self._within({"a"}):
            text, link = self.page.cites.pop()
            self.page.cites.append((text + data, link))
        if self._within({"main"}) and not self._within(UNREAD, CITE | VERBATIM):
            self.text += data

    def _within(self, tags=frozenset(), classes=frozenset()):
        return any(tag in tags or names & classes for tag, names in self.open)

    def _flush(self):
        text = " ".join(self.text.split())
        if text:
            block = next(tag for tag, _ in reversed(self.open) if tag not in INLINE)
            block = RULE if self._within(classes=RULES) else block
            self.page.blocks.append((block, re.sub(r" ([.,;:!?])", r"\1", text)))
        self.text = ""


def read_site(folder: Path) -> dict[str, Page]:
    """Every page of the site in `folder` by its address."""
    pages = {}
    for file in sorted(folder.rglob("*.html")):
        if file.is_relative_to(folder / TAKEN):
            continue  # is no page of the site
        url = file.relative_to(folder).as_posix().removesuffix("index.html")
        pages[url] = Page(url)
        Reader(pages[url], file.read_text("utf-8"))
    return pages
