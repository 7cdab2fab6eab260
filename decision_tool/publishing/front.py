"""The front of a site: home, contacts, foot of pages, feed, colours, the tool's root."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from importlib.resources.abc import Traversable
from typing import Any
from uuid import NAMESPACE_URL, uuid5

from markupsafe import Markup

from ..loading.colour import mixed
from ..model.backing import backing
from ..model.protocol import Protocol
from ..model.replay import to_fragment
from ..pages.nodes import FOLDER
from ..pages.render import FORM_STYLES, Page
from .mark import mark
from .prose.home import Home
from .render import render

BLACK, WHITE = "#000000", "#ffffff"


@dataclass(frozen=True)
class Identity:
    """What the masthead shows: `short_name` on phones, `mark` beside the name."""

    name: str
    short_name: str
    product: str
    mark: Markup


def identity(protocol: Protocol, folder: Traversable) -> Identity:
    """Whose site this is; `folder` is that of the data, which may hold a logo."""
    return Identity(protocol.name, protocol.short_name, protocol.site, mark(protocol, folder))


def home_page(protocol: Protocol, home: Home) -> Page:
    """The first question, the steps as a picture, and the ways on that `home` names.

    An answer leads on as it does on the page of the question, and is carried in the address.
    """
    question = protocol.flow.questions[protocol.flow.start]
    answers = {
        option.id: f"{FOLDER}/{option.to}/#{to_fragment({question.id: option.id})}"
        for option in question.options
    }
    context = {"home": home, "q": question, "href": answers, "backed": backing(protocol)}
    html = render("home.html", protocol, root="", here=f"{FOLDER}/", **context)
    return Page("index", protocol.site, html)


def contacts_page(protocol: Protocol) -> Page:
    """Whom to call and where to write, of a partnership that has written no such page."""
    title = "Contacts"
    html = render("contacts.html", protocol, title=title, here=f"../../{FOLDER}/")
    return Page("look-up/contacts", title, html)


def status_page(protocol: Protocol) -> Page:
    """Which text this is, who answers for it, and where to tell of mistakes."""
    title = "Status of this edition"
    html = render("status.html", protocol, title=title, backed=backing(protocol))
    return Page("about/status", title, html)


def feed(protocol: Protocol, site_url: str) -> str:
    """The change log as an Atom feed. Its ids stay when the site moves to another address.

    Without a `site_url` (which ends in a slash) its links are relative to the feed's own address.
    """

    def id(version: str) -> str:
        return uuid5(NAMESPACE_URL, f"{protocol.id}/{version}").urn

    return render("feed.xml", protocol, root=site_url, id=id)


def robots(protocol: Protocol, site_url: str) -> str:
    """What programs that read the site may know of it; `site_url` ends in a slash."""
    return render("robots.txt", protocol, root=site_url)


def edition(protocol: Protocol) -> str:
    """What the foot of every page says: which text this is.

    It is part of a paragraph, and the link to the page that says more comes after it.
    """
    return render("edition.html", protocol)


def age(protocol: Protocol, today: date) -> str:
    """What is at the top of every page, hidden until it is true: that it is a copy, or overdue."""
    return render("age.html", protocol, overdue=protocol.edition.overdue(today))


def look(protocol: Protocol) -> str:
    """The partnership's colours as a style sheet, to be read last.

    What is pointed at is darker on a light screen and lighter on a dark one, so that its contrast
    only grows.
    """
    look = protocol.look
    colours = {
        "brand": (look.brand, look.brand_dark),
        "action": (look.action, look.action_dark),
        "action-hover": (mixed(look.action, BLACK, 0.35), mixed(look.action_dark, WHITE, 0.4)),
    }
    return render("partnership.css", protocol, colours=colours)


def root(protocol: Protocol, page: Page, runtime: Mapping[str, Any]) -> str:
    """A built page of the tool inside its root element; `runtime` tells what Python to load."""
    fields = page.styles == FORM_STYLES
    return render("root.html", protocol, html=Markup(page.html), runtime=runtime, fields=fields)
