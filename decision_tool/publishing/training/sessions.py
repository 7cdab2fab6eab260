"""What belongs to each training session, and what its slides draw, from `sessions.toml`.

    for session in load_sessions(folder).session: …

Paths are those of pages in docs, without their ending: "training/poster", "quick-guide".
"""

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from importlib.resources.abc import Traversable

from ...loading.faults import Fault, Place, ProtocolError
from ...loading.shape import built
from ...loading.toml_files import read_file
from ..prose.home import icons

FILE = "sessions.toml"


@dataclass(frozen=True)
class Sign:
    """A route to choose, or a principle to keep, with its icon; `text` says what it asks."""

    name: str
    icon: str
    text: str = ""


@dataclass(frozen=True)
class Session:
    """A session, by the name of its page: its deck, the sheets to print, and its scenarios."""

    id: str
    slides: str
    sheets: tuple[str, ...] = ()
    scenarios: tuple[str, ...] = ()

    @property
    def page(self) -> str:
        return f"training/{self.id}"

    @property
    def cases(self) -> str:
        """How many scenarios it proposes, in words."""
        count = len(self.scenarios)
        return "one case" if count == 1 else f"{count} cases"

    @property
    def pages(self) -> tuple[str, ...]:
        """Every page that it needs, its own and its scenarios' too."""
        stories = (f"training/scenarios/{id}" for id in self.scenarios)
        return (self.page, self.slides, *self.sheets, *stories)


@dataclass(frozen=True)
class Sessions:
    """The whole file; all of it may be left out."""

    sign: tuple[Sign, ...] = ()
    principle: tuple[Sign, ...] = ()
    session: tuple[Session, ...] = ()

    def on(self, page: str) -> Session | None:
        """The session whose page this is."""
        return next((it for it in self.session if it.page == page), None)


def load_sessions(folder: Traversable) -> Sessions:
    """The sessions in the folder of a protocol, none where it has none; raises ProtocolError."""
    if not (folder / FILE).is_file():
        return Sessions()
    faults: list[Fault] = []
    table = read_file(folder, FILE, Sessions, faults)
    sessions = Sessions() if faults else built(Sessions, table)
    if faults := [*faults, *_unknown_icons(sessions)]:
        raise ProtocolError(faults)
    return sessions


def _unknown_icons(sessions: Sessions) -> Iterator[Fault]:
    known = icons()
    for sign in (*sessions.sign, *sessions.principle):
        if sign.icon not in known:
            remedy = f"Use one of: {', '.join(known)}."
            yield Place(FILE, sign.name).fault(f"has no icon “{sign.icon}”.", remedy)


def check(sessions: Sessions, pages: Collection[str]) -> None:
    """Raise ProtocolError for pages that are not there; `pages` are paths in docs."""
    strays = [
        Place(FILE, session.id).fault(f"names {page}, which is no page.", "Name one that is there.")
        for session in sessions.session
        for page in session.pages
        if f"{page}.md" not in pages
    ]
    if strays:
        raise ProtocolError(strays)
