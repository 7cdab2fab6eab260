"""The cases of a session on paper, for whoever has no screen, with their answers behind them."""

from collections.abc import Sequence
from dataclasses import dataclass

from ...model.protocol import Protocol
from ...pages.nodes import FOLDER
from ...pages.render import ROOT, Page
from ..render import render
from .chapters import Chapter, chapters
from .lists import Lists
from .sessions import Session
from .story import Scenario

STYLES = ("booklet",)


@dataclass(frozen=True)
class Case:
    """A scenario, told part by part."""

    s: Scenario
    chapters: tuple[Chapter, ...]


def path(session: Session) -> str:
    """The id of the booklet of a session."""
    return f"training/cases/{session.id}"


def booklet(
    protocol: Protocol, lists: Lists, session: Session, scenarios: Sequence[Scenario]
) -> Page:
    """The scenarios that a session proposes, in its order."""
    named = {scenario.id: scenario for scenario in scenarios}
    told = [named[id] for id in session.scenarios if id in named]
    cases = [Case(it, tuple(chapters(protocol, it))) for it in told]
    title = f"Booklet: {told[0].title}" if len(told) == 1 else f"Booklet of {len(told)} cases"
    root = f"{ROOT}../"
    context = {
        "title": title,
        "cases": cases,
        "lists": lists,
        "file": f"{session.id}.pdf",
        "root": root,
        "here": f"{root}{FOLDER}/",
    }
    return Page(path(session), title, render("booklet.html", protocol, **context), STYLES)
