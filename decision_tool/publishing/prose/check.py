"""What a build would refuse in the written pages: told with file and line, all at once."""

import posixpath
import re
from collections.abc import Collection, Iterable, Iterator, Mapping
from pathlib import Path
from urllib.parse import urldefrag, urljoin

from markdown import Markdown  # type: ignore[import-untyped]

from ...loading.faults import Fault, Place, told
from ...model.protocol import Protocol
from .. import drawings
from ..made import Made
from . import cites, fragments, home, menu, redirects, search
from .docs import Docs, address

INCLUDE = re.compile(r"\{!\s*(.+?)\s*!\}")
LINK = re.compile(r"\]\(([^()\s]+)\)")
HREF = re.compile(r'\bhref="([^"]+)"')
ID = re.compile(r'\bid="([^"]+)"')
HEAD = re.compile(r"\A---\n.*?\n---\n", re.DOTALL)
EXTENSIONS = ["attr_list", "def_list", "tables", "toc"]


def faults(
    protocol: Protocol, docs: Docs, made: Collection[Made], named: Iterable[tuple[Place, str]]
) -> Iterator[Fault]:
    """What is wrong in the pages, the menu, the search words and the old addresses.

    `named` are the pages that the protocol's data leads to, and the places where it does.
    """
    written, named = docs.pages(), [*named]
    paths = {uri: address(uri) for uri in (*(page.path for page in made), *written)}
    known = [name for name, _ in fragments.fragments(protocol)] + [it.stem for it in docs.parts()]
    anchors, registers = _Anchors(written, made), cites.registers(protocol)
    for uri, file in (*written.items(), *((f"_parts/{it.name}", it) for it in docs.parts())):
        for place, line in _lines(docs, file):
            yield from _cites(place, line, registers)
            yield from _includes(place, line, known)
            yield from drawings.faults(place, line)
            if file.parent.name != "_parts":
                yield from _links(place, line, uri, paths, anchors)
    yield from _made_links(made, set(paths.values()))
    for place, page in named:
        if page and f"{page}.md" not in paths:
            yield place.fault(f"names the page “{page}”, which is not there.", "Name one that is.")
    yield from _menu(docs.text(menu.FILE), paths, named)
    yield from told(lambda: home.check(home.load(docs.text(home.FILE)), paths))
    if source := docs.text(search.FILE):
        yield from told(lambda: search.chosen(source, paths))
    if moves := docs.text(redirects.FILE):
        yield from told(lambda: redirects.moved(moves, paths))


def _menu(
    source: str, paths: Mapping[str, str], named: Iterable[tuple[Place, str]]
) -> Iterator[Fault]:
    """What is wrong in the menu, or the pages that lines lead to and that it gives no title."""
    if wrong := told(lambda: menu.check(menu.load(source), paths)):
        yield from wrong
        return
    titles = menu.load(source).titles()
    for place, page in named:
        if f"{page}.md" in paths and page not in titles:
            remedy = f"Put it into {menu.FILE}, or name an `outcome`."
            yield place.fault(f"names the page “{page}”, which has no title in the menu.", remedy)


def _made_links(made: Collection[Made], addresses: Collection[str]) -> Iterator[Fault]:
    """Links of made pages to pages that the partnership would have to write."""
    for page in made:
        for href in sorted(set(HREF.findall(page.html))):
            target, _ = urldefrag(urljoin(f"/{address(page.path)}", href))
            if target.endswith("/") and target.startswith("/") and target[1:] not in addresses:
                path = f"{target.strip('/')}.md"
                remedy = f"Write {path} among the partnership’s pages."
                yield Place(page.path, "(made of the data)").fault(f"leads to {path}.", remedy)


def _lines(docs: Docs, file: Path) -> Iterator[tuple[Place, str]]:
    name = file.relative_to(docs.root.parent).as_posix()
    for number, line in enumerate(file.read_text("utf-8").splitlines(), 1):
        yield Place(name, f"line {number}"), line


def _cites(place: Place, line: str, registers: cites.Registers) -> Iterator[Fault]:
    for id in cites.cited(line):
        if id not in registers:
            remedy = "Cite one of clauses.toml, or of guidance.toml."
            yield place.fault(f"cites {id}, which is no clause.", remedy)


def _includes(place: Place, line: str, known: Collection[str]) -> Iterator[Fault]:
    for name in INCLUDE.findall(line):
        if name.removesuffix(".md") not in known or not name.endswith(".md"):
            remedy = f"Known are: {', '.join(f'{each}.md' for each in sorted(known))}."
            yield place.fault(f"takes in {{!{name}!}}, which is not there.", remedy)


def _links(
    place: Place, line: str, uri: str, paths: Mapping[str, str], anchors: "_Anchors"
) -> Iterator[Fault]:
    for link in LINK.findall(line):
        path, anchor = urldefrag(link)
        if ":" in path or (path and not path.endswith(".md")):
            continue
        target = posixpath.normpath(posixpath.join(posixpath.dirname(uri), path)) if path else uri
        if target not in paths:
            yield place.fault(f"leads to {link}, and there is no such page.", "Correct the link.")
        elif anchor and "=" not in anchor and anchor not in anchors.of(target):
            yield place.fault(f"leads to {link}, and the page has no such part.", "Correct it.")


class _Anchors:
    """The ids that links may lead to, found page by page when one is asked for."""

    def __init__(self, written: Mapping[str, Path], made: Collection[Made]) -> None:
        self.written = written
        self.made = {page.path: page for page in made}
        self.found: dict[str, set[str]] = {}

    def of(self, uri: str) -> set[str]:
        if uri not in self.found:
            self.found[uri] = set(ID.findall(self._html(uri)))
        return self.found[uri]

    def _html(self, uri: str) -> str:
        if uri not in self.written:
            return self.made[uri].html
        source = HEAD.sub("", self.written[uri].read_text("utf-8"))
        html: str = Markdown(extensions=EXTENSIONS).convert(source)
        return html
