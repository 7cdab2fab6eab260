"""The whole protocol as one document: the pages of some menu sections, one after the other.

Each page becomes a chapter, named in a list of contents. Its ids are prefixed, so that none stands
twice, and a link to a page that is in the document too leads to its chapter.
"""

import posixpath
import re
from collections.abc import Sequence
from dataclasses import dataclass
from html import unescape
from urllib.parse import urldefrag, urljoin

from markupsafe import Markup

from ...model.backing import backing
from ...model.protocol import Protocol
from ..render import render

IDS = re.compile(r'(?<![\w-])(id|for|aria-labelledby|aria-describedby)="([^"]+)"')
LINK = re.compile(r'\bhref="([^"]+)"')
# What belongs to the page alone: ways on from it, and its own PDF.
OWN = re.compile(r'<nav\b.*?</nav>|<a class="cr-back".*?</a>|<a hidden data-pdf=.*?</a>', re.DOTALL)
HEADING = re.compile(r"<(/?)h([1-5])\b")
TITLE = re.compile(r"<h1\b[^>]*>(.*?)</h1>", re.DOTALL)
MARKUP = re.compile(r'<a class="headerlink".*?</a>|<[^>]+>')

WITHIN = "--"  # a chapter's id never holds it, so that no id inside one is the id of another


@dataclass(frozen=True)
class Chapter:
    """A page: its address on the site ("challenge/why/") and its HTML."""

    url: str
    html: str

    @property
    def id(self) -> str:
        return self.url.strip("/").replace("/", "-")

    @property
    def title(self) -> str:
        """Its main heading, without what is marked up in it."""
        return unescape(MARKUP.sub("", "".join(TITLE.findall(self.html)))).strip()


def document(protocol: Protocol, beginning: str, chapters: Sequence[Chapter], url: str) -> str:
    """The HTML of the page at `url` that has them all, after what it says itself."""
    context = {"beginning": Markup(beginning), "chapters": chapters, "backed": backing(protocol)}
    return f"{render('cover.html', protocol, **context)}\n{join(chapters, url)}"


def join(chapters: Sequence[Chapter], url: str) -> str:
    """The HTML of the document that stands at `url`; headings go down a level."""
    ids = {chapter.url: chapter.id for chapter in chapters}
    return "\n".join(_section(chapter, ids, url) for chapter in chapters)


def _section(chapter: Chapter, ids: dict[str, str], url: str) -> str:
    def identified(match: re.Match[str]) -> str:
        names = " ".join(f"{chapter.id}{WITHIN}{name}" for name in match[2].split())
        return f'{match[1]}="{names}"'

    def linked(match: re.Match[str]) -> str:
        return f'href="{_address(match[1], chapter, ids, url)}"'

    html = LINK.sub(linked, IDS.sub(identified, OWN.sub("", chapter.html)))
    html = HEADING.sub(lambda match: f"<{match[1]}h{int(match[2]) + 1}", html)
    return f'<section class="cr-chapter" id="{chapter.id}">\n{html}\n</section>'


def _address(link: str, chapter: Chapter, ids: dict[str, str], url: str) -> str:
    if ":" in link.partition("/")[0]:  # tel:, mailto:, https:
        return link
    page, anchor = urldefrag(urljoin(chapter.url, link))
    if page in ids:
        # Answers in a fragment (question=option) are the state of a page, and no place in it.
        return f"#{ids[page]}{WITHIN}{anchor}" if anchor and "=" not in anchor else f"#{ids[page]}"
    return posixpath.relpath(page or ".", url) + "/" + (f"#{anchor}" if anchor else "")
