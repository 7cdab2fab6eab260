"""The pages of a site that are made of the data: those of the tool, the registers, the training."""

import json
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from importlib.resources.abc import Traversable
from typing import Any

from ..model.protocol import Protocol
from ..pages import form, nodes
from ..pages.nodes import FOLDER
from ..pages.render import FORM_STYLES, Page
from . import front, registers
from .prose.home import Home
from .training import booklet, knowledge, lists, scenarios, sessions, sheets, slips
from .training import pages as training

WIDE = "wide.html"  # for a page that brings its own column and rail
TRAINING = ("training",)  # its style sheet
SLIPS = ("slips",)
WRITING = (*FORM_STYLES, "writing")


@dataclass(frozen=True)
class Made:
    """A page by its path in docs; `whole` is its HTML as it stands in the frame.

    `styles` are the style sheets that it needs beside the site's, and `room` says that it can be
    shown on a screen in a room. `back` is the address and the title of the page above it, for one
    that no section lists. A page of the tool brings its own column and rail.
    """

    path: str
    title: str
    html: str
    whole: str
    styles: tuple[str, ...] = ()
    room: bool = False
    template: str = "made.html"
    back: tuple[str, str] | None = None
    sheet: str = ""

    @property
    def head(self) -> str:
        """What MkDocs needs to know of it."""
        told: dict[str, Any] = {
            "title": self.title,
            "template": self.template,
            "styles": self.styles,
        }
        told |= {"room": True} if self.room else {}
        told |= {"sheet": self.sheet, "made": True} if self.sheet else {}
        told |= {"back": dict(zip(("page", "title"), self.back, strict=True))} if self.back else {}
        lines = [f"{key}: {json.dumps(value, ensure_ascii=False)}" for key, value in told.items()]
        return "\n".join(["---", *lines, "---", ""])


def pages(
    protocol: Protocol,
    folder: Traversable,
    runtime: Mapping[str, Any],
    url: Callable[[str], str] = lambda page: "",
) -> Iterator[Made]:
    """Every page that is made; `runtime` tells the tool what Python to load.

    `url` is where a page (a path in docs) is on the web, or "" while nobody knows.
    Raises ProtocolError where the data of the training has mistakes.
    """
    for page in tool_pages(protocol).values():
        whole = front.root(protocol, page, runtime)
        path, styles = f"{FOLDER}/{page.id}.md", page.styles
        yield Made(path, page.title, page.html, whole, styles, template="tool.html")
    overview = registers.overview_page(protocol)
    yield Made(f"{FOLDER}/index.md", overview.title, overview.html, overview.html, overview.styles)
    for make in (*registers.PAGES, front.contacts_page, front.status_page):
        yield _made(make(protocol))
    yield _made(registers.guide_page(protocol), template="guide.html")
    clauses = ("clauses/", "Clause by clause")
    yield _made(registers.cited_page(protocol, {}, {}), back=clauses)  # filled in by the whole site
    if protocol.guidance:
        yield _made(registers.guidance_page(protocol))
    yield from _training(protocol, folder, runtime)
    yield from _sheets(protocol, folder, url)


def home_page(protocol: Protocol, home: Home) -> Made:
    """The home page, made of the data and of what stands beside the written pages."""
    page = front.home_page(protocol, home)
    return Made("index.md", page.title, page.html, page.html, template="home.html")


def tool_pages(protocol: Protocol) -> dict[str, Page]:
    """Every page of the tool as it is built, by id."""
    return nodes.static_pages(protocol) | form.static_pages(protocol)


def ready_made(protocol: Protocol) -> dict[str, dict[str, Any]]:
    """The same for the browser, which shows them until Python is there and if it never comes."""
    return {
        page.id: {"title": page.title, "html": page.html, "styles": page.styles}
        for page in tool_pages(protocol).values()
    }


def _training(
    protocol: Protocol, folder: Traversable, runtime: Mapping[str, Any]
) -> Iterator[Made]:
    """The pages of the knowledge check and of the scenarios, where there are any."""
    bank = knowledge.load(folder, protocol)
    if bank.check:
        yield _made(training.check_page(bank.check, protocol), styles=TRAINING)
        yield _made(slips.answers_page(bank, protocol), styles=TRAINING)
    if bank.on_slip(knowledge.BEFORE):
        for slip in knowledge.SLIPS:
            yield _made(slips.slip_page(bank, slip, protocol), styles=SLIPS)
        yield _made(slips.tally_page(bank, protocol), styles=SLIPS)
    sorts = lists.load_lists(folder)
    if told := scenarios.load_scenarios(folder, protocol):
        yield _made(training.list_page(protocol, sorts, told), styles=TRAINING, template=WIDE)
        for scenario in told:
            page = training.scenario_page(protocol, sorts, scenario, told)
            yield _made(page, styles=TRAINING, template=WIDE, room=True)
        for session in sessions.load_sessions(folder).session:
            back = (f"{session.page}/", "The session")
            yield _made(booklet.booklet(protocol, sorts, session, told), back=back)
    if sorts.sectors:
        page = training.write_page(protocol, sorts, runtime, told)
        yield _made(page, styles=WRITING, template=WIDE)
        yield _made(training.own_page(protocol), styles=TRAINING, template=WIDE, room=True)


def _sheets(protocol: Protocol, folder: Traversable, url: Callable[[str], str]) -> Iterator[Made]:
    """The sheets for a room, of a partnership that has sessions of training."""
    found, told = sessions.load_sessions(folder), scenarios.load_scenarios(folder, protocol)
    if found.session:
        yield _sheet(sheets.voting_cards(protocol))
        yield _sheet(sheets.table_signs(protocol, url))
    if found.sign:
        yield _sheet(sheets.signs(protocol, found))
    sorts = lists.load_lists(folder)
    for session in (None, *found.session) if told else ():
        yield _sheet(sheets.role_cards(protocol, told, session), session)
        yield _sheet(sheets.case_cards(protocol, sorts, told, url, session), session)


def _sheet(page: Page, session: sessions.Session | None = None) -> Made:
    back = (f"{session.page}/", "The session") if session else ("training/", "For trainers")
    return _made(page, template="sheet.html", sheet=sheets.kind(page), back=back)


def _made(page: Page, **told: Any) -> Made:
    told = {"styles": page.styles} | told
    return Made(f"{page.id}.md", page.title, page.html, page.html, **told)
