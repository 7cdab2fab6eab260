"""What stands on a slide or in its notes, read from its HTML: paragraphs of runs, and drawings."""

import re
from dataclasses import dataclass, field, replace
from html.parser import HTMLParser

DRAWING = re.compile(r"\[drawing: ([\w-]+)(?: ([^\]]+))?\]")
TITLES = ("h1", "h2")
BLOCKS = (*TITLES, "p", "li", "blockquote")


@dataclass(frozen=True)
class Run:
    """Letters of one kind; `href` is where they lead."""

    text: str
    bold: bool = False
    href: str = ""


@dataclass(frozen=True)
class Block:
    """A paragraph: `kind` is "title", "text", "item", "step" (of a numbered list) or "quote"."""

    kind: str
    runs: tuple[Run, ...]

    @property
    def text(self) -> str:
        return "".join(run.text for run in self.runs)


@dataclass(frozen=True)
class Said:
    """A slide: its class ("cover", "round"), its paragraphs, and the drawings: name and of what."""

    kind: str
    title: str
    blocks: tuple[Block, ...]
    drawings: tuple[tuple[str, str], ...]


def read(html: str) -> Said:
    """The slide in a piece of HTML."""
    reader = _Reader()
    reader.feed(html)
    reader.close()
    asked = {block: DRAWING.fullmatch(block.text) for block in reader.blocks}
    return Said(
        reader.kind,
        next((block.text for block in reader.blocks if block.kind == "title"), ""),
        tuple(block for block, found in asked.items() if not found and block.kind != "title"),
        tuple((found[1], found[2] or "") for found in asked.values() if found),
    )


@dataclass
class _Reader(HTMLParser):
    kind: str = ""
    blocks: list[Block] = field(default_factory=list)

    def __post_init__(self) -> None:
        super().__init__()
        self.lists: list[str] = []
        self.quoted = False
        self.now = Run("")  # what the letters that come next are like
        self.runs: list[Run] = []
        self.block = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        if tag == "section":
            self.kind = given.get("class") or ""
        if tag in ("ul", "ol"):
            self.lists.append(tag)
        if tag == "blockquote":
            self.quoted = True
        if tag in BLOCKS:
            self.finish()
            self.block = tag
        if tag == "strong":
            self.now = replace(self.now, bold=True)
        if tag == "a":
            self.now = replace(self.now, href=given.get("href") or "")

    def handle_endtag(self, tag: str) -> None:
        if tag in BLOCKS:
            self.finish()
        if tag in ("ul", "ol"):
            self.lists.pop()
        if tag == "blockquote":
            self.quoted = False
        if tag == "strong":
            self.now = replace(self.now, bold=False)
        if tag == "a":
            self.now = replace(self.now, href="")

    def handle_data(self, data: str) -> None:
        if self.block:
            self.runs.append(replace(self.now, text=re.sub(r"\s+", " ", data)))

    def finish(self) -> None:
        runs = tuple(run for run in self.runs if run.text)
        if "".join(run.text for run in runs).strip():
            self.blocks.append(Block(self._what(), runs))
        self.runs, self.block = [], ""

    def _what(self) -> str:
        if self.block in TITLES:
            return "title"
        if self.quoted:
            return "quote"
        if self.lists:
            return "step" if self.lists[-1] == "ol" else "item"
        return "text"
