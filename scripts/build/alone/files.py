"""Pages of the site as one file each: style and script stand in the page, and nothing is loaded."""

import base64
import hashlib
from collections.abc import Mapping
from pathlib import Path
from typing import Any, TypeVar

from jinja2 import ChoiceLoader, DictLoader, Environment, PrefixLoader

from scripts.build.alone.bundle import bundled
from scripts.build.alone.reading import Reading

FRAME = "alone.html"
# The style of text that others wrote is half of a page, and has a notice of its own: the sheet for
# pages in one file has our part of it.
INSTEAD = {"assets/reading.css": "assets/alone.css"}
Name = TypeVar("Name")


class Frame:
    """Fills in pages as the site's frame does, in the frame of one file."""

    def __init__(self, env: Environment, address: str) -> None:
        self.address = address
        site = env.loader
        assert site
        frame = site.get_source(env, FRAME)[0]
        instead = DictLoader({"base.html": frame})
        self.env = env.overlay(loader=ChoiceLoader([instead, PrefixLoader({"site": site}), site]))

    def read(self, context: Mapping[str, Any], **told: Any) -> Reading:
        """The page of a context of MkDocs, and what it loads; `told` is for the frame."""
        page = context["page"]
        template = self.env.get_template(page.meta.get("template", "main.html"))
        return Reading(template.render({**context, **told}), page.url, self.address)


def whole(readings: Mapping[Name, Reading], site: Path, docs: Path) -> dict[Name, str]:
    """Each page with what it loads in it; sheets come from the built site, scripts from docs."""
    wanted = {name: tuple(docs / it for it in page.scripts) for name, page in readings.items()}
    scripts = bundled(sorted({*wanted.values()}))
    return {name: _filled(readings[name], site, scripts[wanted[name]]) for name in readings}


def _filled(page: Reading, site: Path, script: str) -> str:
    sheets = dict.fromkeys(INSTEAD.get(sheet, sheet) for sheet in page.sheets)
    style = "".join((site / sheet).read_text("utf-8") for sheet in sheets)
    words = {
        "style-hash": _hash(style),
        "script-hash": _hash(script),
        "style": style,
        "script": script,
    }
    html = page.html
    for name, text in words.items():
        html = html.replace(f"[[{name}]]", text, 1)
    return html


def _hash(text: str) -> str:
    """As a content security policy names an inline script or style."""
    digest = hashlib.sha256(text.encode()).digest()
    return f"sha256-{base64.b64encode(digest).decode()}"
