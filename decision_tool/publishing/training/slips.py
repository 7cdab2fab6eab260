"""Did it change anything? Slips for before and after a session, and the page that counts them.

A slip that is filled in is a line of letters: what was chosen, and nothing else. It can be read
from paper as well as from a screen. The trainer's page counts the lines in the browser.
"""

import json
from typing import Any

from ...model.protocol import Protocol
from ...pages.render import Page
from ..render import render
from .knowledge import AFTER, BEFORE, SLIPS, Bank

FEWEST = 5  # answers of which anything is told, so that nobody can be picked out
TITLES = {BEFORE: "Before the session", AFTER: "After the session"}


def slip_page(bank: Bank, slip: str, protocol: Protocol) -> Page:
    """A slip to fill in on a screen or on paper, without a word about which answer is right."""
    title, questions = TITLES[slip], bank.on_slip(slip)
    context = {"title": title, "slip": slip, "questions": questions, "sure": bank.sure}
    return Page(f"training/{slip}", title, render("slip.html", protocol, **context))


def tally_page(bank: Bank, protocol: Protocol) -> Page:
    """For trainers: the slips of a room as one page, and those of several rooms added up."""
    title = "Count the slips"
    themes = [it.theme for it in bank.on_slip(BEFORE)]
    facts: dict[str, Any] = {
        "themes": {id: bank.themes[id] for id in themes},
        "key": {slip: [it.right for it in bank.on_slip(slip)] for slip in SLIPS},
        "sure": bank.sure,
        "fewest": FEWEST,
    }
    context = {"title": title, "facts": json.dumps(facts, ensure_ascii=False), "bank": bank}
    html = render("tally.html", protocol, themes=facts["themes"], fewest=FEWEST, **context)
    return Page("training/tally", title, html)


def answers_page(bank: Bank, protocol: Protocol) -> Page:
    """Every answer with its feedback, for trainers and for the script of the questions' page."""
    title = "Answers to the knowledge check"
    groups = [("", bank.check), *((TITLES[slip], bank.on_slip(slip)) for slip in SLIPS)]
    html = render("knowledge_answers.html", protocol, title=title, groups=groups)
    return Page("training/answers", title, html)
