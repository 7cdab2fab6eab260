"""The door between the browser and a draft: a JSON request in, a JSON response out.

Each request brings the draft, and gets it back as it is then, with its fields and its faults. So
the browser keeps one thing alone, and a reload is nothing special.
"""

import json
from typing import Any, NotRequired, TypedDict

from ..case import names
from ..loading.faults import report
from ..loading.shape import Table
from ..model import stored
from ..model.protocol import Protocol
from ..publishing.training.lists import Lists
from ..publishing.training.pages import scenario_page
from . import draft as drafts
from . import faults, page
from .changes import CHANGES
from .toml import has_comments, toml

TYPE = "application/toml;charset=utf-8"


class Asked(TypedDict):
    """What the page asks: `do`, and the draft as it keeps it.

    do     "show" gives the fields anew, "check" the faults alone, "play" the page of the scenario,
           "file" its file, "open" what is in the `text` of one; "names" brings the lists of names
           in `text`. All else is one of CHANGES at the place `at`, with `question` and `option`
    lists  what scenarios are sorted by: see `training.lists`
    """

    do: str
    draft: Any
    lists: dict[str, dict[str, str]]
    at: NotRequired[str]
    question: NotRequired[str]
    option: NotRequired[str]
    text: NotRequired[str]
    name: NotRequired[str]


class Told(TypedDict, total=False):
    """What the page is told: `fields` to show, `faults` beside them, and where to go on (`at`).

    `whole` says whether the answers are a whole way through, so that it can be played. `problem`
    is for the person: a file that can't be opened. `comments` says that it had some, which won't be
    kept. `error` is for whoever looks after the site.
    """

    draft: Table
    fields: str
    faults: list[dict[str, str]]
    at: str
    whole: bool
    name: str
    html: str
    file: dict[str, str]
    problem: str
    comments: bool
    error: str


class Desk:
    """Answers requests about a finished protocol (see `model.stored`)."""

    def __init__(self, protocol: str) -> None:
        self.protocol: Protocol = stored.read(protocol)
        self.names = names.FALLBACK

    def respond(self, request: str) -> str:
        """Answer one request. Whatever keeps it from being answered is told as an `error`."""
        try:
            return json.dumps(self._answer(json.loads(request)))
        except Exception as error:  # at the door: a fault of one request must not end the tool
            return json.dumps({"error": f"{type(error).__name__}: {error}"})

    def _answer(self, asked: Asked) -> Told:
        do, flow = asked["do"], self.protocol.flow
        if do == "names":
            self.names = names.load(asked.get("text", ""))
            return {}
        draft, place = asked["draft"], ""
        if do == "open":
            draft, wrong = drafts.opened(asked.get("text", ""), asked.get("name", ""))
            if wrong:
                return {"problem": report(wrong)}
        draft = drafts.read(flow, draft)
        if do in CHANGES:
            chosen = asked.get("question", ""), asked.get("option", "")
            place = CHANGES[do](flow, draft, asked.get("at", ""), *chosen)
            draft = drafts.read(flow, draft)
        told = self._told(do, draft, place, Lists(**asked["lists"]))
        if do == "open":
            told["comments"] = has_comments(asked.get("text", ""))
        return told

    def _told(self, do: str, draft: Table, place: str, lists: Lists) -> Told:
        written = faults.written(self.protocol, lists, draft, self.names)
        whole = bool(written.scenario.outcome)
        told: Told = {
            "draft": draft,
            "faults": faults.told(draft, written.faults),
            "at": place,
            "whole": whole,
        }
        if do == "file":
            name = f"{drafts.name(draft)}.toml"
            told["file"] = {"name": name, "type": TYPE, "text": toml(written.table)}
        elif do == "play" and whole:
            told["name"] = written.scenario.id
            told["html"] = scenario_page(self.protocol, lists, written.scenario).html
        elif do not in ("check", "play"):
            told["fields"] = page.fields(self.protocol, lists, draft)
        return told


def opened(protocol: str) -> Any:
    """The function that answers requests about a finished protocol."""
    return Desk(protocol).respond
