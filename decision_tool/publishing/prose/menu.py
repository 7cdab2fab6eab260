"""The menu of a site: `_menu.toml` beside a partnership's pages, or the engine's own.

[[entry]]
title = "Challenging a decision"
whole = true                      # its pages are chapters of the whole protocol on one page
pages = [
{ title = "When and why", page = "challenge/why.md" },
{ stages = true },              # the page of each stage, in order
{ guidance = true },            # that of national guidance, if there is any
]
"""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from ...loading.faults import Fault, Place, ProtocolError
from ...loading.shape import built
from ...loading.toml_files import parsed
from ...model.protocol import Protocol
from ...pages.nodes import FOLDER

FILE = "_menu.toml"
Nav = list[Any]  # as MkDocs wants it: {title: path}, {title: [...]} or a path


@dataclass(frozen=True)
class Entry:
    """A page with its title, a group of entries, or pages that only some protocols have."""

    title: str = ""
    page: str = ""
    pages: "tuple[Entry, ...]" = ()
    stages: bool = False
    guidance: bool = False
    whole: bool = False


@dataclass(frozen=True)
class Menu:
    """The whole file."""

    entry: tuple[Entry, ...]

    def nav(self, protocol: Protocol) -> Nav:
        """The menu as MkDocs wants it."""
        return [item for entry in self.entry for item in _items(entry, protocol)]

    def titles(self) -> dict[str, str]:
        """What it calls each page, by the page's place on the site: "training/poster"."""
        return {page.removesuffix(".md"): title for title, page in _titled(self.entry)}

    def chapters(self, protocol: Protocol) -> list[str]:
        """The pages, by path, of the groups that make up the whole protocol on one page."""
        return [path for entry in self.entry if entry.whole for path in _paths(entry, protocol)]


def _items(entry: Entry, protocol: Protocol) -> Iterator[Any]:
    if entry.stages or entry.guidance:
        yield from _given(entry, protocol)
    elif entry.page:
        yield {entry.title: entry.page}
    else:
        yield {entry.title: [item for each in entry.pages for item in _items(each, protocol)]}


def _paths(entry: Entry, protocol: Protocol) -> Iterator[str]:
    yield from _given(entry, protocol)
    if entry.page:
        yield entry.page
    for each in entry.pages:
        yield from _paths(each, protocol)


def _titled(entries: Sequence[Entry]) -> Iterator[tuple[str, str]]:
    for entry in entries:
        if entry.page:
            yield entry.title, entry.page
        yield from _titled(entry.pages)


def _given(entry: Entry, protocol: Protocol) -> list[str]:
    """The pages that the protocol gives an entry."""
    stages = [f"{FOLDER}/{stage.id}.md" for stage in protocol.stages]
    guidance = ["guidance.md"] if protocol.guidance else []
    return [*(stages if entry.stages else ()), *(guidance if entry.guidance else ())]


def load(source: str, file: str = FILE) -> Menu:
    """The menu in the text of a file; raises ProtocolError."""
    found: list[Fault] = []
    table = parsed(source, file, Menu, found)
    if found:
        raise ProtocolError(found)
    return built(Menu, table)


def check(menu: Menu, pages: Collection[str], file: str = FILE) -> None:
    """Raise ProtocolError for entries that lead to no page."""
    remedy = "Name one by its path in this folder."
    strays = [path for _, path in _titled(menu.entry) if path not in pages]
    if strays:
        raise ProtocolError(Place(file, path).fault("is no page.", remedy) for path in strays)
