"""Shapes of a presentation, measured in hundredths of the width of a slide."""

from typing import Any

from pptx.enum.dml import MSO_LINE
from pptx.enum.dml import MSO_THEME_COLOR as COLOUR
from pptx.enum.shapes import MSO_SHAPE
from pptx.enum.text import MSO_ANCHOR, PP_ALIGN
from pptx.oxml.ns import qn
from pptx.util import Emu, Pt

WIDTH, HEIGHT = 12192000, 6858000  # in EMU: 16 by 9
CORNER = 0.12  # of a box, by its height


def part(of_width: float) -> Emu:
    """A length, from hundredths of the width of a slide."""
    return Emu(round(of_width * WIDTH / 100))


def bar(draw: Any, left: float, top: float, width: float, height: float, colour: Any) -> Any:
    """A filled area without an edge."""
    made = draw.add_shape(MSO_SHAPE.RECTANGLE, part(left), part(top), part(width), part(height))
    made.fill.solid()
    made.fill.fore_color.theme_color = colour
    made.line.fill.background()
    return flat(made)


def flat(shape: Any) -> Any:
    """The shape without the shadow that the theme gives to each."""
    for effect in shape._element.iter(qn("a:effectRef")):
        effect.set("idx", "0")
    return shape


def words(
    draw: Any, text: str, left: float, top: float, width: float, height: float,
    points: float, colour: Any, align: Any = PP_ALIGN.LEFT, bold: bool = False,
) -> Any:  # fmt: skip
    """A box of words, in the middle of its height."""
    made = draw.add_textbox(part(left), part(top), part(width), part(height))
    frame = made.text_frame
    frame.word_wrap, frame.vertical_anchor = True, MSO_ANCHOR.MIDDLE
    frame.margin_left = frame.margin_right = 0
    paragraph = frame.paragraphs[0]
    paragraph.alignment = align
    if text:
        run = paragraph.add_run()
        run.text = text
        run.font.size, run.font.bold = Pt(points), bold
        run.font.color.theme_color = colour
    return made


def box(
    draw: Any, text: str, left: float, top: float, width: float, height: float,
    points: float = 18, fill: Any = None, edge: Any = COLOUR.ACCENT_1, ink: Any = COLOUR.TEXT_1,
    align: Any = PP_ALIGN.LEFT, more: str = "", dashed: bool = False,
) -> Any:  # fmt: skip
    """A box with words: `text` in bold, and `more` after it."""
    place = (part(left), part(top), part(width), part(height))
    made = draw.add_shape(MSO_SHAPE.ROUNDED_RECTANGLE, *place)
    made.adjustments[0] = CORNER
    made.fill.solid()
    made.fill.fore_color.theme_color = fill or COLOUR.BACKGROUND_1
    made.line.color.theme_color = edge
    made.line.width = Pt(2.25)
    if dashed:
        made.line.dash_style = MSO_LINE.DASH
    frame = made.text_frame
    frame.word_wrap, frame.vertical_anchor = True, MSO_ANCHOR.MIDDLE
    frame.margin_top = frame.margin_bottom = part(0.2)
    paragraph = frame.paragraphs[0]
    paragraph.alignment = align
    for said, bold in ((text, True), (more, False)):
        if said:
            run = paragraph.add_run()
            run.text = said
            run.font.size, run.font.bold = Pt(points if bold else points * 0.85), bold
            run.font.color.theme_color = ink
    return flat(made)
