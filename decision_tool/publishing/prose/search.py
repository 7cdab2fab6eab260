"""What people search for, and the pages that answer it: `_search.toml`, for the browser.

The file names pages by their path in docs, as the menu does; the browser is given their addresses.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from fnmatch import filter as matching
from typing import Any

from ...loading.faults import Fault, Place, ProtocolError
from ...loading.shape import built
from ...loading.toml_files import parsed
from ...model.flow import Outcome
from ...model.protocol import Protocol
from ...pages.nodes import FOLDER

FILE = "_search.toml"
READ = "search/chosen.json"  # what the browser reads of it
# Words of English that say nothing about what is looked for. "Who", "how" and "when" do.
FILLER = """
    a about am an and any are as at be been but by can could did do does for from get had has have
    he her him his i if im in into is it its ive me my of on or our out s she should so t that the
    their them then there they this to up us was we were what will with would you your
"""


# What brings a call to make now where a partnership has written no words, by kind of outcome.
CALLS = {
    "emergency": ("emergency", "danger", "harm", "urgent", "ambulance", "hurt", "suicide"),
    "harm": ("harm", "risk", "danger", "urgent", "unsafe", "abuse", "neglect"),
}


@dataclass(frozen=True)
class Suggestion:
    """A page, or a part of one ("look-up/questions.md#no-reply"), for what was asked.

    `title` and `text` stand in the list of results in place of the page's own.
    """

    page: str
    asked: tuple[str, ...] = ()
    title: str = ""
    text: str = ""


@dataclass(frozen=True)
class Search:
    """The whole file; `repeats` are patterns of paths such as "next-step/*-wait.md"."""

    answer: tuple[Suggestion, ...]
    nothing: tuple[Suggestion, ...]
    repeats: tuple[str, ...]


def chosen(source: str, pages: Mapping[str, str]) -> dict[str, Any]:
    """What the browser needs of the file `source`, with addresses from `pages` (by path in docs).

    Raises ProtocolError.
    """
    return _with_addresses(_sound(source, pages), pages)


def default(protocol: Protocol, pages: Mapping[str, str]) -> dict[str, Any]:
    """The same for a partnership that has written no such file: a child at risk stands first."""
    answers = [
        Suggestion(f"{FOLDER}/{outcome.id}.md", (*CALLS[outcome.kind], *_called(protocol, outcome)))
        for kind in CALLS
        for outcome in protocol.flow.outcomes.values()
        if outcome.kind == kind
    ]
    nothing = (Suggestion(f"{FOLDER}/{protocol.flow.start}.md"), Suggestion("look-up/contacts.md"))
    return _with_addresses(Search(tuple(answers), nothing, ()), pages)


def _called(protocol: Protocol, outcome: Outcome) -> list[str]:
    return [protocol.contact(id).name for id in outcome.call]


def _with_addresses(data: Search, pages: Mapping[str, str]) -> dict[str, Any]:
    return {
        "answers": [_located(answer, pages) for answer in data.answer],
        "nothing": [_located(answer, pages) for answer in data.nothing],
        "repeats": [pages[path] for name in data.repeats for path in matching(pages, name)],
        "filler": FILLER.split(),
    }


def _sound(source: str, pages: Mapping[str, str]) -> Search:
    faults: list[Fault] = []
    table = parsed(source, FILE, Search, faults)
    data = built(Search, table) if not faults else None
    if data and not (faults := _strays(data, pages)):
        return data
    raise ProtocolError(faults)


def _strays(data: Search, pages: Mapping[str, str]) -> list[Fault]:
    """Names of pages that are not there."""
    names = [*(answer.page for answer in (*data.answer, *data.nothing)), *data.repeats]
    return [
        Place(FILE, name).fault("is no page.", "Name one by its path in docs.")
        for name in names
        if not matching(pages, name.partition("#")[0])
    ]


def _located(answer: Suggestion, pages: Mapping[str, str]) -> dict[str, Any]:
    path, hash, part = answer.page.partition("#")
    return {
        "location": pages[path] + hash + part,
        "asked": answer.asked,
        "title": answer.title,
        "text": answer.text,
    }
