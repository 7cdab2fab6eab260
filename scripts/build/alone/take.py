"""What a built site offers to take along, in `training/files/`.

    02-eleven-emails.html          a scenario in one file
    02-eleven-emails-scorm.zip     the same, and the knowledge check, for a learning system
    learning-system.zip            all of these packages
    pages/                         what packs are made of, until they are (packs.py beside this)

Paths of pages are those in docs, without their ending.
"""

import json
from collections.abc import Callable, Iterable, Mapping
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
SCENARIOS = "training/scenarios/"
CHECK = "training/check"
ANSWERS = "training/answers"
ALL = "learning-system.zip"


class Take:
    """Writes them.

    `context` is what MkDocs fills a page in with, `answers` are those of the check, and `address`
    is that of the site, if it is known.
    """

    def __init__(
        self,
        protocol: Protocol,
        env: Environment,
        context: Callable[[Page], Mapping[str, Any]],
        answers: str,
        address: str,
    ) -> None:
        self.protocol, self.context, self.answers = protocol, context, answers
        self.frame, self.address = Frame(env, address), address

    def write(
        self, pages: Mapping[str, Page], sessions: Sessions, folders: tuple[Path, Path]
    ) -> None:
        """Write those of these pages; `folders` are that of the built site and docs."""
        scenarios = [path for path in pages if path.startswith(SCENARIOS)]
        learned = [*scenarios, *({CHECK} & pages.keys())]
        alone = [path for path in dict.fromkeys((*learned, *_packed(sessions))) if path in pages]
        wanted = [*((path, False) for path in alone), *((path, True) for path in learned)]
        if not wanted:
            return
        starts = {session.page for session in sessions.session}
        readings = {
            (path, learning): self.frame.read(
                self.context(pages[path]),
                learning=learning,
                starts=path in starts,
                held=self._held(pages, pages[path]),
                answers=self.answers if path == CHECK else "",
            )
            for path, learning in wanted
        }
        made = whole(readings, *folders)
        titles = {path: str(pages[path].title) for path in alone}
        packages = {
            f"{Path(path).name}-scorm.zip": scorm.package(
                self.protocol, Path(path).name, titles[path], made[path, True]
            )
            for path in learned
        }
        files = {
            **{f"{PAGES}/{path}.html": made[path, False].encode() for path in alone},
            **{f"{FOLDER}/{Path(it).name}.html": made[it, False].encode() for it in scenarios},
            **{f"{FOLDER}/{name}": content for name, content in packages.items()},
            f"{FOLDER}/{ALL}": zipped(packages),
            TITLES: json.dumps(titles).encode(),
        }
        for path, content in files.items():
            file = folders[0] / path
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_bytes(content)

    def _held(self, pages: Mapping[str, Page], deck: Page) -> dict[str, str]:
        """The scenarios that the slides of a deck hold, by their address seen from there."""
        slides = deck.meta.get("deck") or ()
        held = {it.scenario: urljoin(f"/{deck.url}", it.scenario) for it in slides if it.scenario}
        found = {address: pages[place.strip("/")] for address, place in held.items()}
        return {
            address: Reading(page.content or "", page.url, self.address).html
            for address, page in found.items()
        }


def _packed(sessions: Sessions) -> Iterable[str]:
    for session in sessions.session:
        yield from (GENERAL, booklet(session), *session.pages)
