"""The colours and letters of a presentation: a partnership's, by the tokens of the site's style."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from lxml import etree  # type: ignore[import-untyped]
from pptx.opc.constants import RELATIONSHIP_TYPE
from pptx.oxml.ns import qn

from decision_tool.model.protocol import Protocol

TOKENS = Path("docs") / "_styles" / "tokens.css"
LIGHT = re.compile(r"--cr-([\w-]+): (?:light-dark\()?(#[0-9a-f]{3,6})")
LETTERS = "Arial"  # which every office has
# The theme's colours, by the tokens of the site's style (see tokens.css).
SLOTS = {
    "dk1": "ink", "lt1": "paper", "dk2": "brand", "lt2": "tint", "accent1": "action",
    "accent2": "danger-solid", "accent3": "edge", "accent4": "danger-soft", "accent5": "notice",
    "accent6": "muted", "hlink": "action", "folHlink": "action",
}  # fmt: skip


def colours(root: Path, protocol: Protocol) -> Iterator[tuple[str, str]]:
    tokens = dict(reversed(LIGHT.findall((root / TOKENS).read_text("utf-8"))))
    tokens |= {"brand": protocol.look.brand, "action": protocol.look.action}
    for slot, token in SLOTS.items():
        value = tokens[token].removeprefix("#")
        yield slot, value if len(value) == 6 else "".join(2 * each for each in value)


def colour(master: Any, colours: dict[str, str]) -> None:
    theme = master.part.part_related_by(RELATIONSHIP_TYPE.THEME)
    tree = etree.fromstring(theme.blob)
    for slot, value in colours.items():
        (found,) = tree.iter(qn(f"a:{slot}"))
        found[:] = [found.makeelement(qn("a:srgbClr"), {"val": value})]
    for letters in tree.iter(qn("a:latin")):
        letters.set("typeface", LETTERS)
    theme._blob = etree.tostring(tree, xml_declaration=True, encoding="UTF-8", standalone=True)
