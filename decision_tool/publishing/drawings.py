"""What pages, slides and sheets draw from the data: a paragraph that asks for it becomes it.

    [drawing: stairs]                             the stages, and the form above them
    [drawing: journey]                            the questions, and how they lead to the stages
    [drawing: tool]                               what the tool looks like on a phone
    [drawing: signs]                              the routes of `sessions.toml`
    [drawing: principles]                         its principles
    [drawing: address training/scenarios.md]      where a page is found, as a code for phones
    [drawing: take-along]                         what belongs to the session of the page

What is asked for keeps its name in the source, so that files other than pages draw it their way.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from ..loading.faults import Fault, Place
from ..model.backing import backing
from ..model.protocol import Protocol
from ..pages.nodes import FOLDER
from .codes import code, short
from .journey import journey
from .prose.docs import address
from .render import render
from .training.sessions import Sessions

NAMES = ("stairs", "journey", "tool", "signs", "principles", "address")
LATER = "take-along"  # needs the titles of all pages
ASKED = re.compile(r"<p>\[drawing: ([\w-]+)(?: ([^\]]+))?\]</p>")
WRITTEN = re.compile(r"^\[drawing: ([\w-]+)(?: ([^\]]+))?\]$")
LEADS = re.compile(r' href="[^"]*"')
SHOWN = 2  # lines of what to do, on a drawn phone


@dataclass(frozen=True)
class Drawings:
    """Draws for one site; `site_url` ends in a slash, and is empty where nobody knows it yet."""

    protocol: Protocol
    sessions: Sessions
    site_url: str = ""

    def put_in(self, html: str, page: str, on_slide: bool = False) -> str:
        """The HTML of a page (its path in docs) with its drawings in their places.

        On a slide nothing leads away, and is far too small on a phone to be tapped.
        """
        root = "../" * address(page).count("/")

        def drawn(asked: re.Match[str]) -> str:
            late = asked[1] == LATER
            if late:
                return asked[0]
            html = self.drawn(asked[1], asked[2] or "", root, fill_in=not on_slide)
            return LEADS.sub("", html) if on_slide else html

        return ASKED.sub(drawn, html)

    def drawn(self, name: str, about: str, root: str, fill_in: bool) -> str:
        """One drawing; `about` is what follows its name, and `root` leads to the site's front.

        Where nobody knows the address of the site yet, there may be room to `fill_in` one.
        """
        flow = self.protocol.flow
        context = {
            "backed": backing(self.protocol),
            "sessions": self.sessions,
            "journey": journey(self.protocol),
            "first": flow.questions[flow.start],
            "stage": next(it for it in flow.outcomes.values() if it.acts),
            "lines": SHOWN,
            "short": short(url := self.url(about)),
            "code": code(url),
            "fill_in": fill_in,
            "root": root,
            "here": f"{root}{FOLDER}/",
        }
        return render(f"drawn/{name}.html", self.protocol, **context)

    def url(self, page: str) -> str:
        """Where a page (a path in docs) is on the web; empty while nobody knows."""
        return self.site_url + address(page) if self.site_url and page else self.site_url


def faults(place: Place, line: str) -> Iterator[Fault]:
    """What is wrong with a line that asks for a drawing."""
    asked = WRITTEN.match(line.strip())
    if asked and asked[1] not in (*NAMES, LATER):
        remedy = f"Known are: {', '.join((*NAMES, LATER))}."
        yield place.fault(f"asks for the drawing “{asked[1]}”, which is not there.", remedy)
