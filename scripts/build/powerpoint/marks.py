"""Pictures in a presentation: the mark of the partnership, and codes for phones."""

from dataclasses import dataclass
from importlib.resources.abc import Traversable
from io import BytesIO
from typing import Any

import resvg_py
import segno

from decision_tool.model.protocol import Protocol
from decision_tool.publishing.mark import mark

SHARP = 600  # points of the height of a mark, enough for a projector


@dataclass(frozen=True)
class Mark:
    """The mark of a partnership as points, and what it shows to those who don't see it."""

    png: bytes
    name: str


def mark_of(protocol: Protocol, folder: Traversable) -> Mark:
    """The mark of a partnership, as it stands on its colour."""
    drawn = str(mark(protocol, folder)).replace("<svg ", '<svg xmlns="http://www.w3.org/2000/svg" ')
    points = resvg_py.svg_to_bytes(svg_string=drawn, height=SHARP)
    return Mark(bytes(points), f"The mark of {protocol.name}")


def place(draw: Any, mark: Mark, left: int, top: int, height: int) -> Any:
    """Put the mark there, as wide as it is."""
    shape = draw.add_picture(BytesIO(mark.png), left, top, height=height)
    shape.name = "Mark"
    shape._element.nvPicPr.cNvPr.set("descr", mark.name)
    return shape


def code(url: str) -> BytesIO:
    """An address as a QR code, a picture of points."""
    out = BytesIO()
    segno.make(url, error="m", micro=False).save(out, kind="png", scale=12)
    out.seek(0)
    return out
