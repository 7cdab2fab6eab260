"""What packages say of themselves: version, licence, where their source is, and licence texts."""

import json
import re
import sys
import sysconfig
from collections.abc import Mapping
from dataclasses import dataclass
from importlib import metadata
from pathlib import Path
from typing import Any

SOURCE = ("source", "source code", "repository", "github", "homepage", "home")  # names of links
OF_LICENCES = re.compile("(?i)licen[cs]e")


@dataclass(frozen=True)
class Stated:
    """What a package says of itself; what it does not say is empty."""

    version: str
    licence: str  # an SPDX expression
    source: str  # the address at which its source is public
    texts: tuple[str, ...]


def python(_: Path, package: str) -> Stated:
    """What a Python package says in its metadata."""
    about = metadata.metadata(package)
    links = (link.split(", ", 1) for link in about.get_all("Project-URL", ()))
    return Stated(
        about["Version"],
        "".join(about.get_all("License-Expression", ())),
        _source({label.lower(): address for label, address in links}),
        tuple(
            text_in(package, f"licenses/{name}") or text_in(package, name)
            for name in about.get_all("License-File", ())
        ),
    )


def npm(root: Path, package: str) -> Stated:
    """What an npm package says in its package.json."""
    folder = root / "node_modules" / package
    about = _read_json(folder / "package.json")
    links = {"homepage": about.get("homepage", "")}
    if "repository" in about:
        links["repository"] = about["repository"]["url"]
    return Stated(
        about["version"],
        about.get("license", ""),
        _source(links).removeprefix("git+").removesuffix(".git"),
        tuple(
            file.read_text("utf-8")
            for file in sorted(folder.iterdir())
            if OF_LICENCES.match(file.name)
        ),
    )


def interpreter(root: Path, package: str) -> Stated:
    """The Python inside an npm package, with the licence that comes with the one running now."""
    lock = _read_json(root / "node_modules" / package / f"{package}-lock.json")
    folders = (Path(sysconfig.get_path("stdlib")), Path(sys.base_prefix))
    files = (folder / "LICENSE.txt" for folder in folders)
    return Stated(
        lock["info"]["python"],
        "PSF-2.0",
        "https://github.com/python/cpython",
        tuple(file.read_text("utf-8") for file in files if file.is_file())[:1],
    )


def text_in(package: str, ending: str) -> str:
    """A file of a Python package, found by the end of its path; empty if there is none."""
    found = metadata.distribution(package)
    # Its list is read as text: `files` makes an object of each of the theme's 14,000 icons.
    paths = (line.partition(",")[0] for line in (found.read_text("RECORD") or "").splitlines())
    files = (found.locate_file(path) for path in paths if path.endswith(f"/{ending}"))
    return next((Path(str(file)).read_text("utf-8") for file in files), "")


def _source(links: Mapping[str, str]) -> str:
    return next((links[name] for name in SOURCE if name in links), "")


def _read_json(file: Path) -> Any:
    return json.loads(file.read_text("utf-8"))
