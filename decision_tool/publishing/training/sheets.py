"""Sheets for a room that are made of data: cards to vote with, signs, and cards for each scenario.

The two about scenarios take any selection of them. `url` says where a page (a path in docs) is on
the web, or that nobody knows (""): then a card has no code to point a phone at.
"""

from collections.abc import Callable, Sequence
from string import ascii_uppercase

from ...model.protocol import Protocol
from ...pages.render import ROOT, Page
from ..codes import code
from ..render import render
from .lists import Lists
from .sessions import Sessions
from .story import Scenario

STYLES = ("cut",)
ON_A_SHEET = 4  # voting cards
VOTING, SIGNS = "training/voting-cards", "training/signs"
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


def role_cards(protocol: Protocol, scenarios: Sequence[Scenario]) -> Page:
    """The people of each scenario, a sheet for each scenario."""
    return _page(protocol, ROLES, "Role cards", scenarios=scenarios)


def case_cards(
    protocol: Protocol, lists: Lists, scenarios: Sequence[Scenario], url: Callable[[str], str]
) -> Page:
    """The story of each scenario with its questions, and without its answers, on a sheet."""
    codes = {it.id: code(url(f"training/scenarios/{it.id}.md")) for it in scenarios}
    told = {"scenarios": scenarios, "lists": lists, "codes": codes}
    return _page(protocol, CASES, "Case cards", questions=protocol.flow.questions, **told)


def _page(protocol: Protocol, id: str, title: str, **context: object) -> Page:
    template = f"sheets/{id.rpartition('/')[2]}.html"
    return Page(id, title, render(template, protocol, title=title, root=ROOT, **context), STYLES)
