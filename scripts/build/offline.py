"""What the browser keeps for when there is no connection: the list of a built site's files.

    python -m scripts.build.offline SITE    make the list anew, after a change to the built site

It becomes `sw.js` at the top of the site, with the service worker of docs/assets/offline. A site
that is built with OFFLINE=off has one there instead that takes every copy back.
"""

import json
import shutil
import sys
from collections.abc import Iterator, Sequence
from hashlib import sha256
from pathlib import Path
from re import search
from typing import Any

from decision_tool.model.protocol import Protocol

ASSETS = Path("assets", "offline")
WORKER, MANIFEST = "sw.js", "manifest.webmanifest"
PYTHON = "assets/python/"
# Kept before a copy counts as one; all other pages follow while nobody waits.
FIRST = ("index.html", "next-step/", "assets/", "search/", "about/offline/", "look-up/contacts/")
KEPT = {".html", ".js", ".css", ".json", ".svg", ".png"}
# Scenarios in one file each are there as pages too, at a fifth of the weight.
NOT_KEPT = ("404.html", "maintain/", "schema/", "assets/social.png", "training/files/")
COVERED = (".js", ".css", ".json", ".svg")  # what is surely of the build that a page names
OFF = "off"  # what OFFLINE says for a site without


def build_of(files: Sequence[tuple[str, bytes]]) -> str:
    """A name for the scripts and sheets that belong together, from their paths and contents."""
    return sha256(b"".join(_sum(path.encode(), data) for path, data in files)).hexdigest()[:8]


def _sum(*parts: bytes) -> bytes:
    return b"".join(sha256(part).digest() for part in parts)


def write(site: Path) -> None:
    """Write the service worker of a built site."""
    page = (site / "index.html").read_text("utf-8")
    if build := search(r'<html\b[^>]* data-build="(\w+)"', page):
        (site / WORKER).write_text(_script(_listed(site, build[1])), "utf-8")
    else:
        shutil.copyfile(site / ASSETS / "end.js", site / WORKER)


def _listed(site: Path, build: str) -> dict[str, Any]:
    """All that is kept, as docs/assets/offline/store.js wants it."""
    sums = {path: sha256(file.read_bytes()).hexdigest()[:8] for file, path in _files(site)}
    first = {_address(path): sum for path, sum in sums.items() if path.startswith(FIRST)}
    more = {_address(path): sum for path, sum in sums.items() if not path.startswith(FIRST)}
    python = sorted(
        file.relative_to(site).as_posix()
        for file in (site / PYTHON).rglob("*")
        if file.is_file() and file.suffix not in (".gz", ".br")
    )
    listed = {"build": build, "first": first, "more": more, "python": python}
    return {"version": sha256(json.dumps(listed).encode()).hexdigest()[:8], **listed}


def _files(site: Path) -> Iterator[tuple[Path, str]]:
    for file in sorted(site.rglob("*")):
        path = file.relative_to(site).as_posix()
        if file.suffix in KEPT and path != WORKER and not path.startswith((PYTHON, *NOT_KEPT)):
            yield file, path


def _address(path: str) -> str:
    """As browsers ask for it."""
    return path.removesuffix("index.html") if path.endswith(("/index.html", "index.html")) else path


def _script(listed: dict[str, Any]) -> str:
    data = json.dumps(listed, separators=(",", ":"))
    return f'import {{ serve }} from "./{ASSETS.as_posix()}/serve.js";\nserve({data});\n'


def manifest(protocol: Protocol) -> str:
    """How the site looks among a device's programs."""
    icon = {"src": "assets/favicon.svg", "sizes": "any", "type": "image/svg+xml"}
    data = {
        "name": f"{protocol.site}, {protocol.short_name}",
        "short_name": protocol.short_name,
        "description": protocol.description,
        "lang": "en-GB",
        "start_url": "./",
        "scope": "./",
        "display": "minimal-ui",
        "theme_color": protocol.look.brand,
        "background_color": "#ffffff",
        "icons": [icon],
    }
    return json.dumps(data, ensure_ascii=False, indent=2)


def add_icons(site: Path, icons: dict[str, int]) -> None:
    """Name pictures that were made after the pages, square, by their path and width in pixels."""
    file = site / MANIFEST
    data = json.loads(file.read_text("utf-8"))
    data["icons"] += [
        {"src": path, "sizes": f"{width}x{width}", "type": "image/png"}
        for path, width in icons.items()
    ]
    file.write_text(json.dumps(data, ensure_ascii=False, indent=2), "utf-8")


if __name__ == "__main__":
    write(Path(sys.argv[1]))
