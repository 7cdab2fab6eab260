"""The sites that are built for the tests, and the protocols that they publish."""

import os
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from decision_tool.loading.folder import bundled, compiled, sound
from decision_tool.model.protocol import Protocol
from decision_tool.publishing.prose import menu
from decision_tool.publishing.prose.docs import Docs
from decision_tool.terminal.check import DOCS
from scripts.checks import ADDRESS, EXAMPLE, EXAMPLE_SITE, FILLED_IN, FILLED_IN_SITE
from tests.site.reading import Page, read_site

ROOT = Path(__file__).parents[2]


@dataclass(frozen=True)
class Site:
    """A built site in its folder, and the name or folder of the data that it is made of.

    `address` is what it was built for, if it was told.
    """

    name: str
    folder: Path
    data: str = ""
    address: str = ""

    @cached_property
    def pages(self) -> dict[str, Page]:
        """Every page by its address."""
        return read_site(self.folder)

    @cached_property
    def protocol(self) -> Protocol:
        """What it publishes: the data, with the titles that its menu gives to pages."""
        folder = bundled(self.data or self.name)
        titles = menu.load(Docs(DOCS, folder.name).text(menu.FILE)).titles()
        return compiled(sound(folder), titles)

    def text(self, path: str) -> str:
        return (self.folder / path).read_text("utf-8")


CHOSEN = Site(bundled(os.environ.get("PARTNERSHIP", "")).name, ROOT / "site")
MADE_UP = Site(EXAMPLE, EXAMPLE_SITE)
SITES = [
    MADE_UP,
    CHOSEN,
    Site(f"{CHOSEN.name}-filled-in", FILLED_IN_SITE, str(FILLED_IN / CHOSEN.name), ADDRESS),
]
