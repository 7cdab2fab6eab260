"""The front of a site: home, contacts, foot of pages, feed, colours, the tool's root."""

from collections.abc import Mapping
from datetime import date
from typing import Any
from uuid import NAMESPACE_URL, uuid5

from markupsafe import Markup

from ..model.protocol import Protocol
from ..pages.nodes import FOLDER
from ..pages.render import Page
from .render import render


def home_page(protocol: Protocol) -> Page:
    """The home page of a partnership that has written none."""
    html = render("home.html", protocol, title=protocol.site, root="", here=f"{FOLDER}/")
    return Page("index", protocol.site, html)


def contacts_page(protocol: Protocol) -> Page:
    """Whom to call and where to write, of a partnership that has written no such page."""
    title = "Contacts"
    html = render("contacts.html", protocol, title=title, here=f"../../{FOLDER}/")
    return Page("look-up/contacts", title, html)


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


def edition(protocol: Protocol, today: date) -> str:
    """What stands at the foot of every page: which text this is, and whether it is overdue."""
    return render("edition.html", protocol, overdue=protocol.edition.overdue(today))


def look(protocol: Protocol) -> str:
    """The partnership's colours as a style sheet."""
    return render("partnership.css", protocol)


def root(protocol: Protocol, page: Page, runtime: Mapping[str, Any]) -> str:
    """A built page of the tool inside its root element; `runtime` tells what Python to load."""
    return render("root.html", protocol, html=Markup(page.html), runtime=runtime)
