"""Sheets for a room that are made of data: cards to vote with, signs, and cards for each scenario.

The cards of scenarios come for all of them, and for those of a session alone, so that whoever
prints what a session needs prints no more. `url` says where a page (a path in docs) is on the web,
or that nobody knows (""): then a card has no code to point a phone at.
"""

from collections.abc import Callable, Sequence
from string import ascii_uppercase

from ...model.protocol import Protocol
from ...pages.render import ROOT, Page
from ..codes import code, short
from ..render import render
from .lists import Lists
from .sessions import Session, Sessions
from .story import Scenario

STYLES = ("cut",)
ON_A_SHEET = 4  # voting cards
TABLES = 6
VOTING, SIGNS = "training/voting-cards", "training/signs"
TENTS = "training/table-signs"
ROLES, CASES = "training/role-cards", "training/case-cards"


def voting_cards(protocol: Protocol) -> Page:
    """A card for each answer that a question may have, by its letter, to be cut out."""
    most = max(len(question.options) for question in protocol.flow.questions.values())
    sheets = -(-most // ON_A_SHEET)
    letters = ascii_uppercase[: sheets * ON_A_SHEET]
    every = [letters[at : at + ON_A_SHEET] for at in range(0, len(letters), ON_A_SHEET)]
    return _page(protocol, VOTING, "Cards to vote with", sheets=every)


def signs(protocol: Protocol, sessions: Sessions) -> Page:
    """The routes to choose from, each on a sheet to put up."""
    return _page(protocol, SIGNS, "Signs to put up", signs=sessions.sign)


def table_signs(protocol: Protocol, url: Callable[[str], str]) -> Page:
    """A sheet for each table, to be folded, which leads a phone to the scenarios."""
    cases, tables = url("training/scenarios.md"), range(1, TABLES + 1)
    leads = {"code": code(cases), "address": short(cases)}
    return _page(protocol, TENTS, "Table signs", None, tables=tables, **leads)


def role_cards(
    protocol: Protocol, scenarios: Sequence[Scenario], session: Session | None = None
) -> Page:
    """The people of each scenario, a sheet for each scenario."""
    return _page(protocol, ROLES, "Role cards", session, scenarios=_of(scenarios, session))


def case_cards(
    protocol: Protocol,
    lists: Lists,
    scenarios: Sequence[Scenario],
    url: Callable[[str], str],
    session: Session | None = None,
) -> Page:
    """The story of each scenario with its questions, and without its answers, on a sheet."""
    scenarios = _of(scenarios, session)
    codes = {it.id: code(url(f"training/scenarios/{it.id}.md")) for it in scenarios}
    told = {"scenarios": scenarios, "lists": lists, "codes": codes}
    return _page(protocol, CASES, "Case cards", session, questions=protocol.flow.questions, **told)


def kind(page: Page) -> str:
    """Which sheet a page is, whatever the session."""
    return page.id.split("/")[1]


def _of(scenarios: Sequence[Scenario], session: Session | None) -> Sequence[Scenario]:
    """Those of a session, in its order; all of them where there is none."""
    if session is None:
        return scenarios
    named = {it.id: it for it in scenarios}
    return [named[id] for id in session.scenarios if id in named]


def _page(
    protocol: Protocol, id: str, title: str, session: Session | None = None, **context: object
) -> Page:
    html = f"sheets/{id.rpartition('/')[2]}.html"
    if session:
        id, title = f"{id}/{session.id}", f"{title} for {session.cases}"
    return Page(id, title, render(html, protocol, title=title, root=ROOT, **context), STYLES)
