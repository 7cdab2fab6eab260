"""What a site has beside its pages: data for scripts, sheets, and what others ask for."""

import json
from collections.abc import Iterator
from importlib.resources.abc import Traversable
from pathlib import Path
from typing import Any

from decision_tool.model.protocol import Protocol
from decision_tool.pages.nodes import FOLDER
from decision_tool.publishing import front, made, mark, plain, schema
from decision_tool.sending.payload import SCHEMA_FILE
from scripts.build import offline, styles

ROOT = Path(__file__).parents[2]


def files(protocol: Protocol, folder: Traversable, address: str) -> dict[str, str]:
    """The text of each, by its path; `address` is that of the site, empty while nobody knows it.

    `folder` has the data of the partnership. Raises styles.StylesError.
    """
    return dict(_files(protocol, folder, address))


def _files(protocol: Protocol, folder: Traversable, address: str) -> Iterator[tuple[str, str]]:
    yield f"{FOLDER}/pages.json", _json(made.ready_made(protocol))
    yield f"{FOLDER}/form.json", _json(plain.data(protocol))
    yield f"schema/{SCHEMA_FILE}", _json(schema.schema(protocol, address))
    yield "feed.xml", front.feed(protocol, address)
    yield "assets/favicon.svg", mark.icon(protocol, folder)
    yield offline.MANIFEST, offline.manifest(protocol)
    for name, css in styles.sheets(ROOT, front.look(protocol)).items():
        yield f"assets/{name}.css", css
    if address:
        yield "robots.txt", front.robots(protocol, address)


def _json(data: Any) -> str:
    return json.dumps(data, ensure_ascii=False)
