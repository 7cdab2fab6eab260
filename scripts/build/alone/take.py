"""What a built site offers to take along, in `training/files/`.

    02-eleven-emails.html          a scenario in one file
    02-eleven-emails-scorm.zip     the same, and the knowledge check, for a learning system
    learning-system.zip            all of these packages
    pages/                         what packs are made of, until they are (packs.py beside this)

Paths of pages are those in docs, without their ending.
"""

import json
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.parse import urljoin

from jinja2 import Environment
from mkdocs.structure.pages import Page

from decision_tool.model.protocol import Protocol
from decision_tool.publishing.training.booklet import path as booklet
from decision_tool.publishing.training.sessions import Sessions
from scripts.build.alone import scorm
from scripts.build.alone.files import Frame, whole
from scripts.build.alone.reading import Reading
from scripts.build.alone.zips import zipped

FOLDER = "training/files"
PAGES = f"{FOLDER}/pages"
TITLES = f"{PAGES}/titles.json"
GENERAL = "training/index"
LIST = "training/scenarios"
SCENARIOS = "training/scenarios/"
CHECK = "training/check"
# What is filled in, so on a screen: slips, their tally, the check and its certificate.
FILLED_IN = (
    "training/before",
    "training/after",
    "training/tally",
    CHECK,
    "training/certificate",
)
ANSWERS = "training/answers"
ALL = "learning-system.zip"


@dataclass(frozen=True)
class Built:
    """A built site: its pages, and what they are filled in with anew.

    `context` is what MkDocs fills a page in with, `answers` are those of the knowledge check, and
    `address` is that of the site, if it is known.
    """

    protocol: Protocol
    pages: Mapping[str, Page]
    sessions: Sessions
    env: Environment
    context: Callable[[Page], Mapping[str, Any]]
    answers: str
    address: str

    def title(self, path: str) -> str:
        return str(self.pages[path].title)


def write(built: Built, site: Path, docs: Path) -> None:
    """Write them into the folder of the site."""
    for path, content in _files(built, site, docs).items():
        file = site / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(content)


def _files(built: Built, site: Path, docs: Path) -> dict[str, bytes]:
    scenarios = [path for path in built.pages if path.startswith(SCENARIOS)]
    learned = [*scenarios, *({CHECK} & built.pages.keys())]
    packed = [path for path in _packed(built.sessions) if path in built.pages]
    alone = list(dict.fromkeys((*learned, *packed)))
    if not alone:
        return {}
    wanted = [*((path, False) for path in alone), *((path, True) for path in learned)]
    made = whole(dict(_read(built, wanted)), site, docs)
    packages = {f"{_id(it)}-scorm.zip": _package(built, it, made[it, True]) for it in learned}
    return {
        **{f"{PAGES}/{path}.html": made[path, False].encode() for path in alone},
        **{f"{FOLDER}/{_id(path)}.html": made[path, False].encode() for path in scenarios},
        **{f"{FOLDER}/{name}": content for name, content in packages.items()},
        f"{FOLDER}/{ALL}": zipped(packages),
        TITLES: json.dumps({path: built.title(path) for path in alone}).encode(),
    }


def _packed(sessions: Sessions) -> Iterable[str]:
    for session in sessions.session:
        yield from (GENERAL, LIST, *FILLED_IN, booklet(session), *session.pages)


def _id(path: str) -> str:
    return path.rpartition("/")[2]


def _package(built: Built, path: str, html: str) -> bytes:
    return scorm.package(built.protocol, _id(path), built.title(path), html)


def _read(
    built: Built, wanted: Iterable[tuple[str, bool]]
) -> Iterator[tuple[tuple[str, bool], Reading]]:
    """Each page in the frame of one file, and whether it is for a learning system."""
    frame = Frame(built.env, built.address)
    starts = {session.page for session in built.sessions.session}
    for path, learning in wanted:
        page = built.pages[path]
        yield (
            (path, learning),
            frame.read(
                built.context(page),
                learning=learning,
                starts=path in starts,
                held=_held(built, page),
                answers=built.answers if path == CHECK else "",
            ),
        )


def _held(built: Built, deck: Page) -> dict[str, str]:
    """The scenarios that the slides of a deck hold, by their address seen from there."""
    addresses = {slide.scenario for slide in deck.meta.get("deck") or () if slide.scenario}
    held = {it: built.pages[urljoin(f"/{deck.url}", it).strip("/")] for it in sorted(addresses)}
    return {
        address: Reading(page.content or "", page.url, built.address).html
        for address, page in held.items()
    }
