"""The registers: every question and clause, guidance, silences, quick guide, picture, changes."""

from collections.abc import Iterable, Mapping, Sequence

from ..model.description import described
from ..model.flow import Outcome
from ..model.protocol import Protocol
from ..pages.nodes import FOLDER
from ..pages.render import ROOT, Page
from .cited import Cited
from .picture import picture
from .render import render

CITED = "clauses/cited"  # where each rule stands beside the lines that cite it
Titles = Mapping[str, str]
STYLES = ("registers",)


def overview_page(protocol: Protocol) -> Page:
    """Every question and outcome on one page, for paper."""
    title = "All questions and answers on one page"
    nodes = (*protocol.flow.questions, *protocol.flow.outcomes)
    context = {
        "title": title,
        "numbers": {id: number for number, id in enumerate(nodes, 1)},
        "outcomes": [described(protocol, outcome) for outcome in protocol.flow.outcomes.values()],
    }
    html = render("overview.html", protocol, root="../", here="", **context)
    return Page("", title, html, STYLES)


def clauses_page(protocol: Protocol) -> Page:
    """The register of clauses, each with an anchor to cite."""
    title = "The protocol, clause by clause"
    html = render("clauses.html", protocol, title=title, root="../", here="")
    return Page("clauses", title, html, STYLES)


def guidance_page(protocol: Protocol) -> Page:
    """The national guidance that is cited beside the protocol."""
    title = "National guidance"
    html = render("guidance.html", protocol, title=title, root="../")
    return Page("guidance", title, html, STYLES)


def silences_page(protocol: Protocol) -> Page:
    """Where the source is silent, and the outcomes for which that matters."""
    title = "What the protocol does not say"
    outcomes = protocol.flow.outcomes.values()
    silences = [
        (clause, _each_title_once(outcome for outcome in outcomes if clause.id in outcome.silent))
        for clause in protocol.clauses.values()
        if clause.silent
    ]
    context = {"title": title, "silences": silences, "folder": f"../{FOLDER}"}
    return Page("silences", title, render("silences.html", protocol, root="../", **context), STYLES)


def _each_title_once(outcomes: Iterable[Outcome]) -> list[Outcome]:
    """What is the same at every stage is named by the first."""
    found: dict[str, Outcome] = {}
    for outcome in outcomes:
        found.setdefault(outcome.title, outcome)
    return list(found.values())


def guide_page(protocol: Protocol) -> Page:
    """The quick guide, which prints on one sheet."""
    title = "Quick guide"
    html = render("quick_guide.html", protocol, root="../", here=f"../{FOLDER}/", title=title)
    return Page("quick-guide", title, html, ("guide",))


def picture_page(protocol: Protocol) -> Page:
    """Every way through the questions, from the first to the last stage."""
    title = "Every way through, as a picture"
    context = {"title": title, "picture": picture(protocol.flow)}
    html = render("picture.html", protocol, here=f"{ROOT}{FOLDER}/", **context)
    return Page("look-up/picture", title, html, ("picture",))


def changes_page(protocol: Protocol) -> Page:
    """The change log of the editions."""
    title = "What has changed"
    html = render("changes.html", protocol, root="../", title=title)
    return Page("changes", title, html, STYLES)


def cited_page(protocol: Protocol, found: Mapping[str, Sequence[Cited]], titles: Titles) -> Page:
    """Each rule with every line of the site that cites it; `titles` of pages by their address."""
    title = "Every line that cites a rule"
    context = {"title": title, "found": found, "titles": titles}
    return Page(CITED, title, render("cited.html", protocol, **context), STYLES)


PAGES = (clauses_page, silences_page, changes_page, picture_page)
