"""The partnership's logo is a picture and no more: it stands inside every page.

So it has shapes and their colours alone. A style would be barred by the site's content security
policy; a script, an event handler or an address of elsewhere would do what no page does; an id
could be that of another element.
"""

import re
from collections.abc import Iterator
from importlib.resources.abc import Traversable
from xml.etree import ElementTree

from .faults import Fault, Place

NAME = re.compile(r"[a-z0-9-]+\.svg")
MOST = 8 * 1024  # bytes
SVG = "{http://www.w3.org/2000/svg}"
DRAWN = {"svg", "g", "path", "circle", "ellipse", "rect", "line", "polyline", "polygon"}
SAID = {
    *("viewBox", "width", "height", "version", "transform", "opacity"),
    *("d", "points", "x", "y", "x1", "y1", "x2", "y2", "cx", "cy", "r", "rx", "ry"),
    *("fill", "fill-rule", "fill-opacity", "stroke", "stroke-width", "stroke-opacity"),
    *("stroke-linecap", "stroke-linejoin", "stroke-miterlimit"),
}
PLAIN = "Save it as a plain SVG: shapes alone, colours in fill and stroke, and text as paths."


def faults(folder: Traversable, name: str) -> Iterator[Fault]:
    """What keeps the file of this name from standing on a page; nothing where there is no name."""
    file, place = folder / name, Place(name, "(the file)")
    if name and not NAME.fullmatch(name):
        named = Place("partnership.toml", "look.logo")
        yield named.fault(f"is “{name}”, which names no SVG of this folder.", "Write logo.svg.")
    elif name and not file.is_file():
        yield place.fault("is missing.", "Add it to the folder, or take it out of look.logo.")
    elif name and len(drawing := file.read_bytes()) > MOST:
        problem = f"has {len(drawing) // 1024 + 1} KB, and every page has it."
        yield place.fault(problem, f"Make it simpler: {MOST // 1024} KB at most.")
    elif name:
        yield from _unfit(drawing, place)


def _unfit(drawing: bytes, place: Place) -> Iterator[Fault]:
    """What is in a drawing beside shapes."""
    try:
        root = None if b"<!DOCTYPE" in drawing else ElementTree.fromstring(drawing)
    except ElementTree.ParseError as error:
        yield place.fault(f"is no SVG: {error}.", PLAIN)
        return
    if root is None:
        yield place.fault("has a document type, which may bring in more.", PLAIN)
    elif root.tag != f"{SVG}svg" or not root.get("viewBox"):
        yield place.fault("is no SVG with a viewBox.", PLAIN)
    else:
        for each in root.iter():
            yield from _more_than_a_shape(each, Place(place.file, f"<{_local(each.tag)}>"))


def _more_than_a_shape(each: ElementTree.Element, place: Place) -> Iterator[Fault]:
    if each.tag.removeprefix(SVG) not in DRAWN:
        yield place.fault("is no shape.", PLAIN)
    for key, value in each.items():
        if key not in SAID:
            yield place.fault(f"has “{_local(key)}”, which is not for a page.", PLAIN)
        elif "url" in value.lower():
            yield place.fault(f"has an address in “{key}”.", PLAIN)


def _local(name: str) -> str:
    """A name without its namespace."""
    return name.rpartition("}")[2]
