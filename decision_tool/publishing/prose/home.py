"""What a home page leads to: `_home.toml` beside a partnership's pages, or the engine's own.

title = "When you disagree about keeping a child safe"
lead = "Answer a few questions. See what to do now, and why."

[[card]]                          # six to eight, for the readers there are
title = "I train others"
text = "Sessions of 15 minutes to half a day."
page = "training/index.md"
icon = "cap"
[[link]]                          # "Something else?": what fewer people come for
title = "Whom to contact"
page = "look-up/contacts.md"
[[print]]                         # counted in pages, once there is a PDF of it
title = "Quick guide"
page = "quick-guide.md"
file = "quick-guide.pdf"

The first question, the steps and the way back to a saved record come from the protocol. No rule is
told here, so that nothing has to be cited.
"""

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from importlib import resources
from urllib.parse import urldefrag

from jinja2 import Environment

from ... import pages as tool
from ...loading.faults import Fault, Place, ProtocolError
from ...loading.shape import built
from ...loading.toml_files import parsed
from .docs import address

FILE = "_home.toml"


@dataclass(frozen=True)
class Way:
    """A page that the home page leads to ("look-up/contacts.md#no-answer"), and for whom.

    `file` is the PDF of what can be printed.
    """

    title: str
    page: str
    text: str = ""
    icon: str = ""
    file: str = ""

    @property
    def href(self) -> str:
        """Its address, relative to that of the site."""
        path, part = urldefrag(self.page)
        return address(path) + (f"#{part}" if part else "")


@dataclass(frozen=True)
class Home:
    """The whole file; all of it may be left out."""

    title: str = "When you disagree about keeping a child safe"
    lead: str = "Answer a few questions. See what to do now, and why."
    card: tuple[Way, ...] = ()
    link: tuple[Way, ...] = ()
    print: tuple[Way, ...] = ()

    @property
    def ways(self) -> tuple[Way, ...]:
        return (*self.card, *self.link, *self.print)


def load(source: str, file: str = FILE) -> Home:
    """The home page in the text of a file; raises ProtocolError."""
    found: list[Fault] = []
    table = parsed(source, file, Home, found)
    home = built(Home, table) if not found else Home()
    if found := [*found, *_unknown_icons(home, file)]:
        raise ProtocolError(found)
    return home


def _unknown_icons(home: Home, file: str) -> Iterator[Fault]:
    known = icons()
    for way in home.ways:
        if way.icon and way.icon not in known:
            remedy = f"Use one of: {', '.join(known)}."
            yield Place(file, way.page).fault(f"has no icon “{way.icon}”.", remedy)


def check(home: Home, pages: Collection[str], file: str = FILE) -> None:
    """Raise ProtocolError for ways that lead to no page."""
    remedy = "Name one by its path in this folder."
    strays = [way.page for way in home.ways if urldefrag(way.page)[0] not in pages]
    if strays:
        raise ProtocolError(Place(file, path).fault("is no page.", remedy) for path in strays)


def icons() -> list[str]:
    """The names of the site's icons."""
    source = resources.files(tool) / "templates" / "icons.html"
    drawn = Environment(autoescape=True).from_string(source.read_text("utf-8")).module
    return sorted(vars(drawn)["drawn"])
