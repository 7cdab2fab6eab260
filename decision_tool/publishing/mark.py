"""The mark of a partnership: its logo, or one that is nobody's, for the masthead and for icons."""

from importlib.resources.abc import Traversable
from xml.etree import ElementTree

from markupsafe import Markup

from ..loading.logo import SVG
from ..model.protocol import Protocol
from .render import render

ON_A_PAGE = {"class": "cr-mark", "aria-hidden": "true", "focusable": "false"}
ON_A_TILE = {"x": "4", "y": "4", "width": "24", "height": "24"}
CORNER = 7  # of a tile 32 wide


def mark(protocol: Protocol, folder: Traversable) -> Markup:
    """The mark for the masthead, as part of a page. It stands beside the name."""
    if protocol.look.logo:
        return _logo(protocol, folder, ON_A_PAGE)
    return Markup(render("mark.svg", protocol, tile=False))


def icon(protocol: Protocol, folder: Traversable, corner: int = CORNER) -> str:
    """The mark on a tile of the partnership's colour, as a file: seen on light and on dark."""
    logo = _logo(protocol, folder, ON_A_TILE) if protocol.look.logo else ""
    return render("mark.svg", protocol, tile=True, logo=logo, corner=corner)


def _logo(protocol: Protocol, folder: Traversable, attributes: dict[str, str]) -> Markup:
    """The logo as an element of a page or of another drawing: it takes its size from there."""
    root = ElementTree.fromstring((folder / protocol.look.logo).read_bytes())
    for each in root.iter():
        each.tag, each.text, each.tail = each.tag.removeprefix(SVG), None, None
    root.attrib = {"viewBox": root.attrib["viewBox"]} | attributes
    return Markup(ElementTree.tostring(root, encoding="unicode"))
