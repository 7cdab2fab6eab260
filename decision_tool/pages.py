"""Turn questions, outcomes and the form into HTML, the same at build and in the browser.

At build there is no journey: every question and outcome is a page of its own, whose links lead on.
In the browser the same templates also show the answers that led there. A page lives at
`next-step/<id>/`, so links between pages begin with `../` and those to the site with ROOT.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from importlib import resources
from typing import Any

from jinja2 import Environment, FunctionLoader, StrictUndefined
from markupsafe import Markup

from . import diagram, drawing
from . import letter as mail
from . import words as w
from .case import Errors
from .flow import Note, Outcome, Question
from .form import Values, fits
from .journey import Journey, to_fragment
from .protocol import Protocol

FOLDER = "next-step"
ROOT = "../../"
FORM, SEND = "form", "send"


@dataclass(frozen=True)
class Page:
    """A page of the tool: its id (and address), its title and its HTML."""

    id: str
    title: str
    html: str


@dataclass(frozen=True)
class Notice:
    """A sentence above a page, with a page to go to if there is one."""

    text: str
    page: str = ""
    link: str = ""


@cache
def _environment() -> Environment:
    templates = resources.files(__package__) / "templates"
    environment = Environment(
        loader=FunctionLoader(lambda name: (templates / name).read_text(encoding="utf-8")),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters["day"] = w.spoken_day
    return environment


def _render(template: str, protocol: Protocol, **context: Any) -> str:
    everywhere = {"p": protocol, "root": ROOT, "here": "../", "journey": None, "notices": ()}
    fragment = context.get("fragment")
    hash = f"#{fragment}" if fragment else ""
    return _environment().get_template(template).render(everywhere | context, hash=hash)


def static_pages(protocol: Protocol) -> dict[str, Page]:
    """Every page as it is built, for a reader whose browser runs nothing."""
    ids = (*protocol.flow.questions, *protocol.flow.outcomes)
    pages = [node_page(protocol, id) for id in ids]
    pages += [form_page(protocol, {}), send_help_page(protocol)]
    return {page.id: page for page in pages}


def node_page(protocol: Protocol, at: str, journey: Journey | None = None) -> Page:
    """The question or outcome `at`, which must be on the path of `journey` if there is one."""
    if journey is None:
        return _node_page(protocol, at, None, [], "")
    return _node_page(protocol, at, journey, _notices(journey), journey.fragment)


def _node_page(
    protocol: Protocol, at: str, journey: Journey | None, notices: list[Notice], fragment: str
) -> Page:
    node = protocol.flow.node(at)
    context: dict[str, Any] = {
        "journey": journey,
        "fragment": fragment,
        "notices": notices,
        "back": _back(protocol, at, journey),
    }
    if isinstance(node, Question):
        context |= {"q": node, "href": _option_href(node, journey)}
        return Page(at, node.title, _render("question.html", protocol, **context))
    assert node is not None
    context |= {"o": node, "notes": _notes(node, journey)}
    return Page(at, node.title, _render("outcome.html", protocol, **context))


def _option_href(question: Question, journey: Journey | None) -> Mapping[str, str]:
    answers = journey.answers | journey.kept if journey else {}
    return {
        option.id: f"../{option.to}/#{to_fragment(answers | {question.id: option.id})}"
        for option in question.options
    }


def _back(protocol: Protocol, at: str, journey: Journey | None) -> str:
    """The question before `at`: on the path if there is one, else the first that leads here."""
    if journey:
        asked = [step.question.id for step in journey.steps]
        before = asked[: asked.index(at)] if at in asked else asked
    else:
        before = [
            question.id
            for question in protocol.flow.questions.values()
            if any(option.to == at for option in question.options)
        ][:1]
    return before[-1] if before else ""


def _notes(outcome: Outcome, journey: Journey | None) -> list[Note]:
    """On paper every note; after questions those that fit the answers."""
    return [note for note in outcome.note if journey is None or fits(note.when, journey.answers)]


def _notices(journey: Journey) -> list[Notice]:
    """What happened to answers that could not be used, in words."""
    unknown = "This address holds an answer that we do not know: “{}”. We left it out."
    dropped = "We left out “{}” (your answer to “{}”), since “{}” leads another way."
    return [Notice(unknown.format(part[:80])) for part in journey.unknown] + [
        Notice(dropped.format(d.option.label, d.question.title, d.because.option.label))
        for d in journey.dropped
    ]


def stray_page(protocol: Protocol, at: str, journey: Journey) -> Page:
    """The page `at` for somebody whose answers do not lead to it: as built, and saying so."""
    notices = _notices(journey)
    if journey.steps:
        text = "The answers in this address do not lead to this page."
        notices.append(Notice(text, journey.node.id, "Go on from your answers"))
    return _node_page(protocol, at, None, notices, journey.fragment)


def form_page(
    protocol: Protocol, values: Values, fragment: str = "", errors: Errors | None = None
) -> Page:
    """The form with what is known filled in; with `errors`, a summary that links to the fields."""
    title = f"Fill in the {protocol.form_name}"
    errors = errors or {}
    context = {"title": title, "values": values, "errors": errors, "fragment": fragment}
    html = _render("form.html", protocol, **context)
    return Page(FORM, f"Error: {title}" if errors else title, html)


def send_page(protocol: Protocol, letter: mail.Letter, fragment: str) -> Page:
    """The checked form, and the ways to send it."""
    title = "Check it and send it"
    context = {"title": title, "letter": letter, "mailto": mail.mailto(letter)}
    return Page(SEND, title, _render("send.html", protocol, fragment=fragment, **context))


def send_help_page(protocol: Protocol) -> Page:
    """What stands at the address of the send page when there is nothing to send."""
    title = "Nothing to send yet"
    return Page(SEND, title, _render("send_help.html", protocol, title=title))


def overview_page(protocol: Protocol) -> Page:
    """Every question and outcome on one page, for paper."""
    title = "All questions and answers on one page"
    nodes = (*protocol.flow.questions, *protocol.flow.outcomes)
    context = {"title": title, "numbers": {id: number for number, id in enumerate(nodes, 1)}}
    return Page("", title, _render("overview.html", protocol, root="../", here="", **context))


def clauses_page(protocol: Protocol) -> Page:
    """The register of clauses, each with an anchor to cite."""
    title = "The protocol, clause by clause"
    return Page(
        "clauses", title, _render("clauses.html", protocol, title=title, root="../", here="")
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
    return Page("silences", title, _render("silences.html", protocol, root="../", **context))


def guide_page(protocol: Protocol) -> Page:
    """The quick guide, which prints on one sheet."""
    title = "Quick guide"
    html = _render("quick_guide.html", protocol, root="../", here=f"../{FOLDER}/", title=title)
    return Page("quick-guide", title, html)


def journey_page(protocol: Protocol) -> Page:
    """The whole journey as a picture, and the same in words."""
    title = "The whole journey as a picture"
    rows = diagram.rows(protocol.flow)
    context = {
        "title": title,
        "rows": rows,
        "places": {row.box.id for row in rows},
        "sheets": [drawing.strips(rows, sheet) for sheet in (drawing.NARROW, drawing.WIDE)],
    }
    html = _render("journey.html", protocol, here=f"{ROOT}{FOLDER}/", **context)
    return Page("look-up/journey", title, html)


def changes_page(protocol: Protocol) -> Page:
    """The change log of the editions."""
    title = "What has changed"
    return Page("changes", title, _render("changes.html", protocol, root="../", title=title))


def feed(protocol: Protocol, site_url: str) -> str:
    """The change log as an Atom feed. Its ids stay when the site moves to another address.

    Without a `site_url` (which ends in a slash) its links are relative to the feed's own address.
    """
    from uuid import NAMESPACE_URL, uuid5  # here, since the browser makes no feed

    def id(version: str) -> str:
        return uuid5(NAMESPACE_URL, f"{protocol.name}/{protocol.title}/{version}").urn

    return _render("feed.xml", protocol, root=site_url, id=id)


def edition(protocol: Protocol, today: date) -> str:
    """What stands at the foot of every page: which text this is, and whether it is overdue."""
    return _render("edition.html", protocol, overdue=protocol.edition.overdue(today))


def root(protocol: Protocol, page: Page, runtime: Mapping[str, Any]) -> str:
    """A built page of the tool inside its root element; `runtime` tells what Python to load."""
    return _render("root.html", protocol, html=Markup(page.html), runtime=runtime)
