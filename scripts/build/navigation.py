"""The sections of the site as the frame shows them: whose a page is, and what comes next."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import PurePosixPath
from typing import Any

from mkdocs.structure.nav import Navigation as Nav
from mkdocs.structure.nav import Section
from mkdocs.structure.pages import Page


@dataclass(frozen=True)
class Navigation:
    """What the frame's templates ask about the menu.

    `home` names the page, by its path in docs, whose section a page of the tool stands in; other
    pages stand in the section that lists them, or else in one with a page of the same folder.
    `parts` are those homes, by the part of the tool.
    """

    sections: list[Section]
    footer: list[Page]
    home: Callable[[str], str]
    parts: Mapping[str, str]

    def section_of(self, page: Page | None) -> Section | None:
        """The section that a page stands in, if any; the page 404 has no file."""
        if page is None or page.is_homepage or page in self.footer:
            return None
        path = page.file.src_uri
        for sought in (_is(self.home(path)), _is(path), _is_beside(path)):
            for section in self.sections:
                if any(sought(each.file.src_uri) for each in pages(section)):
                    return section
        return None

    def part(self, section: Section) -> str:
        """The part of the tool that stands in a section: its script marks the current one."""
        paths = {page.file.src_uri for page in pages(section)}
        return next((part for part, home in self.parts.items() if home in paths), "")

    def first(self, section: Section) -> Page:
        """Where a section leads from the bar."""
        return next(pages(section))

    def next(self, page: Page | None) -> Page | None:
        """The next page of the section that lists a page."""
        section = self.section_of(page)
        listed = list(pages(section)) if section else []
        after = listed[listed.index(page) + 1 :] if page in listed else []
        return after[0] if after else None


def navigation(nav: Nav, home: Callable[[str], str], parts: Mapping[str, str]) -> Navigation:
    """MkDocs' menu in the two parts that `_menu.toml` has, the home page left out."""
    sections = [item for item in nav.items if isinstance(item, Section)]
    others = [item for item in nav.items if isinstance(item, Page) and not item.is_homepage]
    return Navigation(sections, others, home, parts)


def pages(section: Section) -> Iterator[Page]:
    """The pages of a section in order, those of its groups last, as the rail shows them."""
    groups = [each for each in section.children if isinstance(each, Section)]
    yield from (each for each in section.children if isinstance(each, Page))
    for group in groups:
        yield from pages(group)


def _is(path: str) -> Callable[[str], Any]:
    return lambda other: other == path


def _is_beside(path: str) -> Callable[[str], Any]:
    folder = PurePosixPath(path).parts[0]
    return lambda other: "/" in path and PurePosixPath(other).parts[0] == folder
