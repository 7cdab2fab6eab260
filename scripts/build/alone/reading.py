"""A page of the site taken apart: what a file of its own keeps, and what it loads.

A link to another page of the site says in `data-to` where it led, so that a pack can lead to its
own file instead (`led`). It leads to the site where that has an address, and else nowhere.
"""

import re
from collections.abc import Callable
from html import escape
from html.parser import HTMLParser
from pathlib import PurePosixPath
from urllib.parse import quote, urljoin, urlsplit

# Only on the site, where these files are (scripts/build/offers.py), and what stands on it alone.
LEFT_OUT = {"data-on-site", "data-pdf", "data-sheets", "data-size", "data-made"}
VOID = {"br", "hr", "img", "input", "link", "meta", "wbr"}
SITE = "http://site/"
ATTRIBUTES = re.compile(r'\s(?:href|target|rel|download)(?:="[^"]*")?')
LABEL = re.compile(r'\saria-label="[^"]*"')  # names a link, and nothing that leads nowhere
LINK = re.compile(r'(?: href="[^"]*")? data-to="([^"]*)"')


class Reading(HTMLParser):
    """Reads the page at `url`, a path on the site, as it stands in its frame.

    `html` is what is left of it; `sheets` and `scripts` are those it loads, as paths on the site.
    """

    def __init__(self, whole: str, url: str, address: str) -> None:
        super().__init__(convert_charrefs=False)
        self.url, self.address = url, address
        self.sheets: list[str] = []
        self.scripts: list[str] = []
        self._kept: list[str] = []
        self._out: list[str] = []  # open elements of one that is left out, with itself
        self.feed(whole)
        self.close()

    @property
    def html(self) -> str:
        return "".join(self._kept)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        if self._out or LEFT_OUT & given.keys() or self._loads(tag, given):
            self._out += [] if tag in VOID else [tag]
        elif tag == "a":
            self._keep(self._link(given))
        else:
            self._keep(self.get_starttag_text() or "")

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """As in a drawing, where an element may end itself."""
        open_before = len(self._out)
        self.handle_starttag(tag, attrs)
        del self._out[open_before:]

    def handle_endtag(self, tag: str) -> None:
        if not self._out:
            self._keep(f"</{tag}>")
        elif tag in self._out:
            while self._out.pop() != tag:
                pass  # ended with it

    def _loads(self, tag: str, given: dict[str, str]) -> bool:
        """Whether it loads a file, which is noted: nothing does in a file of its own."""
        if tag == "script" and "src" in given:
            self.scripts.append(self._path(given["src"]))
            return True
        if tag == "link" and given.get("rel") == "stylesheet":
            self.sheets.append(self._path(given["href"]))
        return tag == "link"

    def _link(self, given: dict[str, str]) -> str:
        whole = self.get_starttag_text() or ""
        href = given.get("href", "")
        if not href or href.startswith("#") or urlsplit(href).scheme:
            return whole
        path, kept = self._path(href), ATTRIBUTES.sub("", whole[:-1])
        if self.address:
            kept += f' href="{escape(urljoin(self.address, path))}"'
        else:
            kept = LABEL.sub("", kept)
        return f'{kept} data-to="{escape(path)}">'

    def _path(self, file: str) -> str:
        return urljoin(f"{SITE}{self.url}", file).removeprefix(SITE)

    def _keep(self, text: str) -> None:
        if not self._out:
            self._kept.append(text)

    def handle_data(self, data: str) -> None:
        self._keep(data)

    def handle_entityref(self, name: str) -> None:
        self._keep(f"&{name};")

    def handle_charref(self, name: str) -> None:
        self._keep(f"&#{name};")

    def handle_decl(self, decl: str) -> None:
        self._keep(f"<!{decl}>")


def led(html: str, file: str, where: Callable[[str], str | None]) -> str:
    """The page at `file` in a folder, with links to what is in it too.

    `where` is the file of a page of the site in the folder, if it is there.
    """

    def link(match: re.Match[str]) -> str:
        page, _, part = match[1].partition("#")
        target = where(page)
        if target is None:
            return match[0]
        up = "../" * (len(PurePosixPath(file).parts) - 1)
        part = f"#{part}" if part and target.endswith(".html") else ""
        return f' href="{up}{quote(target)}{part}"'

    return LINK.sub(link, html)
