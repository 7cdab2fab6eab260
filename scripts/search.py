"""What people search for, and the pages that answer it: `docs/_search.toml`, for the browser.

The file names pages by their path in docs, as the menu does; the browser is given their addresses.
"""

import shutil
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from fnmatch import filter as matching
from pathlib import Path
from typing import Any

from decision_tool.reading import Fault, Place, read

FILE = "_search.toml"
# What finds words in the browser: one module, and the licence that must go with every copy.
LIBRARY = ("dist/es/index.js", "LICENSE.txt")


class SearchError(Exception):
    """The file has mistakes; the message names key and remedy, one to a line."""


@dataclass(frozen=True)
class Answer:
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

    answer: tuple[Answer, ...]
    nothing: tuple[Answer, ...]
    repeats: tuple[str, ...]
    filler: tuple[str, ...]


def chosen(source: str, pages: Mapping[str, str]) -> dict[str, Any]:
    """What the browser needs of the file `source`, with addresses from `pages` (by path in docs).

    Raises SearchError.
    """
    faults: list[Fault] = []
    place = Place(FILE)
    try:
        data = read(Search, tomllib.loads(source), place, faults)
    except tomllib.TOMLDecodeError as error:
        raise SearchError(f"{FILE} is not valid TOML: {error}.") from None
    if not faults:
        faults = list(_strays(data, pages))
    if faults:
        raise SearchError("\n".join(map(str, faults)))
    return {
        "answers": [_located(answer, pages) for answer in data.answer],
        "nothing": [_located(answer, pages) for answer in data.nothing],
        "repeats": [pages[path] for name in data.repeats for path in matching(pages, name)],
        "filler": data.filler,
    }


def publish(root: Path, site_dir: Path) -> None:
    """Copy MiniSearch to where the search imports it from."""
    target = site_dir / "assets" / "minisearch"
    target.mkdir(parents=True, exist_ok=True)
    for name in LIBRARY:
        shutil.copy(root / "node_modules" / "minisearch" / name, target)


def _strays(data: Search, pages: Mapping[str, str]) -> list[Fault]:
    """Names of pages that are not there."""
    names = [*(answer.page for answer in (*data.answer, *data.nothing)), *data.repeats]
    return [
        Place(FILE, name).fault("is no page.", "Name one by its path in docs.")
        for name in names
        if not matching(pages, name.partition("#")[0])
    ]


def _located(answer: Answer, pages: Mapping[str, str]) -> dict[str, Any]:
    path, hash, part = answer.page.partition("#")
    return {
        "location": pages[path] + hash + part,
        "asked": answer.asked,
        "title": answer.title,
        "text": answer.text,
    }
