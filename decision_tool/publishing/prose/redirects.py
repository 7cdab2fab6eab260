"""Old addresses and the pages that they lead to now: `_redirects.toml`.

Each becomes a small page that moves the reader on without a script (`_theme/moved.html`).
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from ...loading.faults import Fault, Place, ProtocolError
from ...loading.toml_files import parsed

FILE = "_redirects.toml"
NONE = "[moved]"  # of a partnership that has no old addresses
OLD = re.compile(r"([\w-]+/)+|([\w-]+/)*[\w-]+\.html")


@dataclass(frozen=True)
class Redirects:
    """The whole file: old addresses, and pages by their path in docs."""

    moved: dict[str, str]


def moved(source: str, pages: Mapping[str, str]) -> dict[str, str]:
    """The address to go to for the path of each page to write, after the file `source`.

    `pages` are the addresses of today's pages by their path in docs. Raises ProtocolError.
    """
    faults: list[Fault] = []
    table = parsed(source, FILE, Redirects, faults)
    faults = faults or list(_faults(table["moved"], pages))
    if faults:
        raise ProtocolError(faults)
    return {
        f"{old}index.html" if old.endswith("/") else old: pages[new]
        for old, new in table["moved"].items()
    }


def _faults(moves: Mapping[str, str], pages: Mapping[str, str]) -> Iterator[Fault]:
    for old, new in moves.items():
        place = Place(FILE).at("moved").at(f'"{old}"')
        if not OLD.fullmatch(old):
            yield place.fault("is no address.", "Write it as in “old/page/” or “old/page.html”.")
        elif old in pages.values():
            yield place.fault("is a page, which it would hide.", "Take it out.")
        if new not in pages:
            yield place.fault(
                f"leads to “{new}”, which is no page.", "Name one by its path in docs."
            )
