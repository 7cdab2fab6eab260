"""The zip of each session: all that a trainer needs, with no network and nothing to install.

    Start here.html            the session's page
    For trainers.html          what holds for every session
    1 Slides/                  on a screen, as a PDF, and to change
    2 Scenarios/               those that the session proposes
    3 To print/                the booklet of its cases, and its sheets
    4 Before and after/        slips, the page that counts them, the knowledge check, a certificate
    5 Other scenarios/         to take instead, with the list of all
    Licence.txt

A sheet is a PDF where that was made, and else a page, which prints too. Files are named by the
titles of their pages, and a page leads to the others in the zip.
"""

import json
import re
import shutil
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from importlib.resources.abc import Traversable
from pathlib import Path

from decision_tool.publishing.training.booklet import path as booklet
from decision_tool.publishing.training.sessions import Session, load_sessions
from scripts.build.alone.reading import led
from scripts.build.alone.take import FILLED_IN, FOLDER, GENERAL, LIST, PAGES, SCENARIOS, TITLES
from scripts.build.alone.zips import zipped

STRAIGHT = str.maketrans({"“": "'", "”": "'", "‘": "'", "’": "'", "–": "-", "—": "-", "…": "..."})
BARRED = re.compile(r'[<>:"/\\|?*\x00-\x1f]|\.+$')  # by Windows
ROOT = Path(__file__).parents[3]
LICENCES = (ROOT / "docs" / "LICENSE", ROOT / "LICENSE")
NUMBER = re.compile(r"\d+(?=-)")


@dataclass(frozen=True)
class Site:
    """A built site in its folder."""

    folder: Path

    @cached_property
    def titles(self) -> Mapping[str, str]:
        """Of the pages that packs are made of, by their path in docs, without the ending."""
        file = self.folder / TITLES
        return json.loads(file.read_text("utf-8")) if file.is_file() else {}

    def page(self, path: str) -> Path:
        """The page in one file."""
        return self.folder / PAGES / f"{path}.html"

    def beside(self, path: str, kind: str) -> Path | None:
        """What was made of a page, such as its PDF."""
        name = path.rpartition("/")[2]
        places = (self.folder / f"{path}{kind}", self.folder / path / f"{name}{kind}")
        return next((file for file in places if file.is_file()), None)

    def named(self, path: str) -> str:
        """What its file is called, without the ending; that of a scenario keeps its number."""
        title = BARRED.sub("", self.titles.get(path, path).translate(STRAIGHT)).strip()
        number = NUMBER.match(path.rpartition("/")[2])
        return f"{number[0]} {title}" if number else title


def zip_of(site: Site, session: Session) -> Path:
    """Where the site offers it."""
    return site.folder / FOLDER / f"{session.id}.zip"


def pack(site: Site, session: Session, licence: str) -> bytes:
    """The zip of a session, with what the built site has for it."""
    files = dict(_files(site, session))
    pages = {path: name for name, (path, file) in files.items() if file.suffix == ".html"}
    papers = {path: name for name, (path, file) in files.items() if file.suffix == ".pdf"}
    there = {f"{path}/".replace("/index/", "/"): name for path, name in (papers | pages).items()}
    there |= {f"{path}.pptx": name for name, (path, _) in files.items() if name.endswith(".pptx")}

    def content(name: str, file: Path) -> bytes:
        whole = file.read_bytes()
        return led(whole.decode(), name, there.get).encode() if file.suffix == ".html" else whole

    made = {name: content(name, file) for name, (_, file) in files.items()}
    return zipped({**made, "Licence.txt": licence.encode()})


def _files(site: Site, session: Session) -> Iterator[tuple[str, tuple[str, Path]]]:
    """Each file of the zip by its name, with the path of the page that it is made of."""
    yield "Start here.html", (session.page, site.page(session.page))
    yield "For trainers.html", (GENERAL, site.page(GENERAL))
    for kind in (".html", ".pdf", ".pptx"):
        yield from _one(site, "1 Slides", session.slides, kind)
    proposed = [f"{SCENARIOS}{id}" for id in session.scenarios]
    for path in proposed:
        yield from _one(site, "2 Scenarios", path, ".html")
    for path in (booklet(session), *session.sheets):
        paper = ".pdf" if site.beside(path, ".pdf") else ".html"
        yield from _one(site, "3 To print", path, paper)
    for path in FILLED_IN:
        yield from _one(site, "4 Before and after", path, ".html")
    for path in sorted(site.titles):
        if path.startswith(SCENARIOS) and path not in proposed:
            yield from _one(site, "5 Other scenarios", path, ".html")
    yield from _one(site, "5 Other scenarios", LIST, ".html")


def _one(site: Site, folder: str, path: str, kind: str) -> Iterator[tuple[str, tuple[str, Path]]]:
    file = site.page(path) if kind == ".html" else site.beside(path, kind)
    if file and file.is_file():
        yield f"{folder}/{site.named(path)}{kind}", (path, file)


def write(site: Site, protocol: Traversable) -> Iterator[Path]:
    """Write the zip of each session in the folder of a protocol.

    Then what they were made of is taken away. Raises ProtocolError.
    """
    if site.titles:
        licence = "\n\n".join(file.read_text("utf-8") for file in LICENCES)
        for session in load_sessions(protocol).session:
            file = zip_of(site, session)
            file.write_bytes(pack(site, session, licence))
            yield file
    shutil.rmtree(site.folder / PAGES, ignore_errors=True)
