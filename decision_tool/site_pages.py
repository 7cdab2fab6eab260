"""Pages and pieces that only the build makes: registers, guide, picture, feed, foot of pages."""

from collections.abc import Mapping
from datetime import date
from typing import Any
from uuid import NAMESPACE_URL, uuid5

from markupsafe import Markup

from .pages import FOLDER, ROOT, Page, render
from .picture import picture
from .protocol import Protocol


def overview_page(protocol: Protocol) -> Page:
    """Every question and outcome on one page, for paper."""
    title = "All questions and answers on one page"
    nodes = (*protocol.flow.questions, *protocol.flow.outcomes)
    context = {"title": title, "numbers": {id: number for number, id in enumerate(nodes, 1)}}
    return Page("", title, render("overview.html", protocol, root="../", here="", **context))


def clauses_page(protocol: Protocol) -> Page:
    """The register of clauses, each with an anchor to cite."""
    title = "The protocol, clause by clause"
    return Page(
        "clauses", title, render("clauses.html", protocol, title=title, root="../", here="")
    )


def silences_page(protocol: Protocol) -> Page:
    """Where the source is silent, and the outcomes for which that matters."""
    title = "What the protocol does not say"
    outcomes = protocol.flow.outcomes.values()
    silences = [
        (clause, [outcome for outcome in outcomes if clause.id in outcome.silent])
        for clause in protocol.clauses.values()
        if clause.silent
    ]
    context = {"title": title, "silences": silences, "folder": f"../{FOLDER}"}
    return Page("silences", title, render("silences.html", protocol, root="../", **context))


def guide_page(protocol: Protocol) -> Page:
    """The quick guide, which prints on one sheet."""
    title = "Quick guide"
    html = render("quick_guide.html", protocol, root="../", here=f"../{FOLDER}/", title=title)
    return Page("quick-guide", title, html)


def picture_page(protocol: Protocol) -> Page:
    """Every way through the questions, from the first to the last stage."""
    title = "Every way through, as a picture"
    context = {"title": title, "picture": picture(protocol.flow)}
    html = render("picture.html", protocol, here=f"{ROOT}{FOLDER}/", **context)
    return Page("look-up/picture", title, html)


def changes_page(protocol: Protocol) -> Page:
    """The change log of the editions."""
    title = "What has changed"
    return Page("changes", title, render("changes.html", protocol, root="../", title=title))


def feed(protocol: Protocol, site_url: str) -> str:
    """The change log as an Atom feed. Its ids stay when the site moves to another address.

    Without a `site_url` (which ends in a slash) its links are relative to the feed's own address.
    """

    def id(version: str) -> str:
        return uuid5(NAMESPACE_URL, f"{protocol.name}/{protocol.title}/{version}").urn

    return render("feed.xml", protocol, root=site_url, id=id)


def edition(protocol: Protocol, today: date) -> str:
    """What stands at the foot of every page: which text this is, and whether it is overdue."""
    return render("edition.html", protocol, overdue=protocol.edition.overdue(today))


def root(protocol: Protocol, page: Page, runtime: Mapping[str, Any]) -> str:
    """A built page of the tool inside its root element; `runtime` tells what Python to load."""
    return render("root.html", protocol, html=Markup(page.html), runtime=runtime)
