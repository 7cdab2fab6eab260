"""An empty presentation in the look of a partnership: colours, letters, band, mark and layouts.

Colours are those of the theme, and band and mark stand on the master, so that a trainer changes
each in one place. All is measured in hundredths of the width of a slide, as in slide.css.
"""

from pathlib import Path
from typing import Any

from pptx import Presentation
from pptx.enum.dml import MSO_THEME_COLOR as COLOUR
from pptx.enum.text import MSO_ANCHOR, PP_ALIGN
from pptx.opc.constants import RELATIONSHIP_TYPE
from pptx.oxml import parse_xml
from pptx.oxml.ns import qn
from pptx.shapes.shapetree import SlideShapes
from pptx.util import Emu

from decision_tool.model.protocol import Protocol
from scripts.build.powerpoint.marks import Mark, place
from scripts.build.powerpoint.shapes import HEIGHT, WIDTH, bar, part, words
from scripts.build.powerpoint.theme import colour, colours

COVER, TEXT, THOUGHT, EXERCISE, FIRST, DRAWING = range(6)
NAMES = ("Cover", "Text", "One thought", "Exercise", "The child first", "Drawing")
BAND, FOOT = 4, 53  # where the band ends and the foot begins


def empty(root: Path, protocol: Protocol, mark: Mark) -> Any:
    """A presentation without slides."""
    made = Presentation()
    made.slide_width, made.slide_height = Emu(WIDTH), Emu(HEIGHT)
    for layout in list(made.slide_layouts)[len(NAMES) :]:
        made.slide_layouts.remove(layout)
    _forget_picture(made.part.package)
    colour(made.slide_master, dict(colours(root, protocol)))
    _write_master(made.slide_master, protocol, mark)
    for layout, name in zip(made.slide_layouts, NAMES, strict=True):
        layout.name = name
        _tidy(layout)
    _lay_out(made.slide_layouts, protocol, mark)
    return made


def _forget_picture(package: Any) -> None:
    """Take out the small picture of the presentation from which this one began."""
    for id, relation in list(package._rels.items()):
        if relation.reltype == RELATIONSHIP_TYPE.THUMBNAIL:
            package._rels.pop(id)


def shapes(of: Any) -> SlideShapes:
    """What draws on a layout or a master as it does on a slide."""
    return SlideShapes(of.shapes._spTree, of)


def _tidy(of: Any, keep: int = 2) -> None:
    """Take out date, foot and number, which the master has, and all text but a first."""
    for each in list(of.placeholders)[keep:]:
        each._element.getparent().remove(each._element)
    for each in list(of.placeholders):
        if each.placeholder_format.idx >= 10:
            each._element.getparent().remove(each._element)


def _put(shape: Any, left: float, top: float, width: float, height: float) -> None:
    shape.left, shape.top = part(left), part(top)
    shape.width, shape.height = part(width), part(height)


def _write_master(master: Any, protocol: Protocol, mark: Mark) -> None:
    _tidy(master)
    title, body = master.placeholders
    _put(title, 5, BAND + 1.5, 90, 7)
    _put(body, 5, 13.5, 90, 37)
    for each in (title.text_frame, body.text_frame):
        each.vertical_anchor = MSO_ANCHOR.MIDDLE
        each.margin_left = each.margin_right = 0
    style = master._element.find(qn("p:txStyles"))
    _letters(style.find(qn("p:titleStyle")), 40, "tx2", bold=True)
    _letters(style.find(qn("p:bodyStyle")), 28, "tx1")
    draw = shapes(master)
    bar(draw, 0, 0, 100, BAND, COLOUR.TEXT_2)
    place(draw, mark, part(5), part(0.6), part(2.8))
    words(draw, protocol.site, 8.5, 0, 70, BAND, 14, COLOUR.BACKGROUND_1)
    number = words(draw, "", 85, 0, 10, BAND, 14, COLOUR.BACKGROUND_1, PP_ALIGN.RIGHT)
    number.text_frame.paragraphs[0]._p.append(parse_xml(NUMBER))
    words(draw, protocol.name, 5, FOOT, 60, 3.25, 12, COLOUR.ACCENT_6)


NUMBER = (
    '<a:fld xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" type="slidenum" '
    'id="{B6F15528-21DE-4FAA-801E-634DDDAF4B2B}"><a:rPr lang="en-GB" sz="1400" b="1"><a:solidFill>'
    '<a:schemeClr val="bg1"/></a:solidFill></a:rPr><a:t>‹#›</a:t></a:fld>'
)


def _letters(style: Any, points: int, colour: str, bold: bool = False) -> None:
    level = style.find(qn("a:lvl1pPr"))
    level.set("algn", "l")
    letters = level.find(qn("a:defRPr"))
    letters.set("sz", str(points * 100))
    letters.set("b", str(int(bold)))
    (fill,) = letters.iter(qn("a:schemeClr"))
    fill.set("val", colour)


def _lay_out(layouts: Any, protocol: Protocol, mark: Mark) -> None:
    for number in (TEXT, THOUGHT, EXERCISE, FIRST, DRAWING):
        title, *others = layouts[number].placeholders
        _put(title, 5, BAND + 1.5, 90, 7)
        for body in others:
            _put(body, 5, 13.5, 90, 37)
    _put(layouts[DRAWING].placeholders[0], 5, BAND + 0.75, 90, 6)
    _band(layouts[EXERCISE], COLOUR.ACCENT_1)
    _band(layouts[FIRST], COLOUR.ACCENT_2)
    own_style(layouts[FIRST].placeholders[1], 32, "tx1", "l", "ctr")
    title, body = layouts[THOUGHT].placeholders
    _put(title, 10, 10, 80, 14)
    _put(body, 10, 24, 80, 24)
    own_style(title, 48, "tx2", "ctr", "b", bold=True)
    own_style(body, 32, "tx1", "ctr", "t")
    _write_cover(layouts[COVER], protocol, mark)


def _band(layout: Any, colour: Any) -> None:
    band = bar(shapes(layout), 0, BAND, 100, 8.5, colour)
    layout.shapes._spTree.insert(2, band._element)  # behind the title
    title, body = layout.placeholders
    _put(title, 5, BAND, 90, 8.5)
    _put(body, 5, BAND + 10, 90, 36.5)
    own_style(title, 40, "bg1", "l", "ctr", bold=True)


def _write_cover(layout: Any, protocol: Protocol, mark: Mark) -> None:
    layout._element.set("showMasterSp", "0")
    layout.background.fill.solid()
    layout.background.fill.fore_color.theme_color = COLOUR.TEXT_2
    title, body = layout.placeholders
    _put(title, 5, 16, 64, 17)
    _put(body, 5, 33.5, 64, 8)
    own_style(title, 60, "bg1", "l", "b", bold=True)
    own_style(body, 32, "bg1", "l", "t")
    draw = shapes(layout)
    for step in range(5):
        rise = bar(draw, 72 + 5.6 * step, 44 - 7 * step, 4.6, 9 + 7 * step, COLOUR.BACKGROUND_2)
        _see_through(rise, 10 + 4 * step)
        layout.shapes._spTree.insert(2, rise._element)
    place(draw, mark, part(5), part(4), part(5))
    words(draw, protocol.site, 11, 4, 60, 5, 18, COLOUR.BACKGROUND_1)
    words(draw, protocol.name, 5, FOOT, 60, 3.25, 12, COLOUR.BACKGROUND_1)


def own_style(
    placeholder: Any, points: int, colour: str, align: str, anchor: str, bold: bool = False
) -> None:
    """Letters of a layout's own: `anchor` is "t", "ctr" or "b"."""
    text = placeholder._element.find(qn("p:txBody"))
    text.find(qn("a:bodyPr")).set("anchor", anchor)
    style = text.find(qn("a:lstStyle"))
    style[:] = [
        parse_xml(
            '<a:lvl1pPr xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
            f'marL="0" indent="0" algn="{align}"><a:buNone/>'
            f'<a:defRPr sz="{points * 100}" b="{int(bold)}" cap="none"><a:solidFill>'
            f'<a:schemeClr val="{colour}"/></a:solidFill></a:defRPr></a:lvl1pPr>'
        )
    ]


def _see_through(shape: Any, per_cent: int) -> None:
    (colour,) = shape._element.spPr.iter(qn("a:schemeClr"))
    colour.append(colour.makeelement(qn("a:alpha"), {"val": str(per_cent * 1000)}))
