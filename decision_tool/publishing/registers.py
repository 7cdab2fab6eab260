"""The registers: every question and clause, the silences, the guide, the picture, the changes."""

from ..model.description import described
from ..model.protocol import Protocol
from ..pages.nodes import FOLDER
from ..pages.render import ROOT, Page
from .picture import picture
from .render import render


def overview_page(protocol: Protocol) -> Page:
    """Every question and outcome on one page, for paper."""
    title = "All questions and answers on one page"
    nodes = (*protocol.flow.questions, *protocol.flow.outcomes)
    context = {
        "title": title,
        "numbers": {id: number for number, id in enumerate(nodes, 1)},
        "outcomes": [described(protocol, outcome) for outcome in protocol.flow.outcomes.values()],
    }
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
    return Page("look-up/picture", title, html, ("picture",))


def changes_page(protocol: Protocol) -> Page:
    """The change log of the editions."""
    title = "What has changed"
    return Page("changes", title, render("changes.html", protocol, root="../", title=title))


PAGES = (clauses_page, silences_page, guide_page, changes_page, picture_page)
