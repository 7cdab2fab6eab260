"""A deck as a PowerPoint file: real titles and lists, notes, drawings that can be changed."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from importlib.resources.abc import Traversable
from pathlib import Path
from typing import Any
from urllib.parse import urljoin

from pptx.enum.dml import MSO_THEME_COLOR as COLOUR
from pptx.enum.text import PP_ALIGN
from pptx.oxml import parse_xml
from pptx.util import Pt

from decision_tool.publishing.codes import short
from decision_tool.publishing.drawings import Drawings
from decision_tool.publishing.prose.docs import address
from scripts.build.powerpoint import look, package
from scripts.build.powerpoint.drawn import DRAW
from scripts.build.powerpoint.marks import code, mark_of
from scripts.build.powerpoint.said import Block, Said, read
from scripts.build.powerpoint.shapes import box, part, words
from scripts.build.slides import Slide

LAYOUTS = {"cover": look.COVER, "big": look.THOUGHT, "round": look.EXERCISE, "first": look.FIRST}
STEPS = (
    '<a:buFont xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" typeface="+mj-lt"/>',
    '<a:buAutoNum xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
    'type="arabicPeriod"/>',
)
NO_BULLET = '<a:buNone xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"/>'
NUMBER = 60  # the size of a number to call where nothing else counts
LONG = 33  # letters of an address that would not fit on a line otherwise
FILL_IN = "The address of the site goes here"
# Said in the notes: an empty place for a picture would be shown to the room by LibreOffice.
LOGO = "A logo of your own fits at the top right of this slide."


@dataclass(frozen=True)
class Deck:
    """What every deck of a site is made with; `folder` is that of the partnership's data."""

    root: Path
    drawings: Drawings
    folder: Traversable

    def make(self, title: str, page: str, slides: Sequence[Slide]) -> bytes:
        """The deck at `page`, a path in docs. The same slides give the same bytes."""
        protocol = self.drawings.protocol
        made = look.empty(self.root, protocol, mark_of(protocol, self.folder))
        day = datetime.fromisoformat(protocol.edition.made_on)
        about = made.core_properties
        about.title, about.author, about.language = title, protocol.name, "en-GB"
        about.last_modified_by, about.created, about.modified = protocol.name, day, day
        for slide in slides:
            _Slide(self, made, page, slide).write()
        return package.saved(made, day)


class _Slide:
    """One slide while it is written."""

    def __init__(self, deck: Deck, made: Any, page: str, slide: Slide) -> None:
        self.deck, self.page, self.slide = deck, page, slide
        self.said = read(slide.html)
        self.to = made.slides.add_slide(made.slide_layouts[_layout(self.said)])
        self.shapes = self.to.shapes

    def write(self) -> None:
        """Title, text, drawings, time and notes."""
        self.shapes.title.text = self.said.title
        names = dict(self.said.drawings)
        self._text("address" in names)
        for name, about in self.said.drawings:
            if name == "address":
                self._address(about)
            else:
                self._drawing(name)
        self._minutes()
        self._notes()
        for run in self.to._element.iter("{*}rPr"):
            run.set("lang", "en-GB")

    def _text(self, narrow: bool) -> None:
        """What is said, in the layout's place for it, or above a drawing."""
        place = next((it for it in self.to.placeholders if it.placeholder_format.idx == 1), None)
        blocks = self.said.blocks
        if not blocks or place is None:
            self._beside(blocks)
            if place is not None:
                place._element.getparent().remove(place._element)
            return
        if narrow:
            place.left, place.top = part(5), part(13.5)
            place.width, place.height = part(56), part(37)
        points = _points(blocks) if self.said.kind in ("", "round") else 0
        for number, block in enumerate(blocks):
            frame = place.text_frame
            paragraph = frame.add_paragraph() if number else frame.paragraphs[0]
            paragraph.space_after = Pt(14)
            self._fill(paragraph, block, points)

    def _beside(self, blocks: Sequence[Block]) -> None:
        """What is said on a slide that is a drawing: a line over it."""
        for block in blocks:
            words(self.shapes, block.text, 5, 10.75, 90, 2.5, 18, COLOUR.TEXT_1)

    def _fill(self, paragraph: Any, block: Block, points: int = 0) -> None:
        style = paragraph._p.get_or_add_pPr()
        if block.kind == "step":
            style.set("marL", "571500")
            style.set("indent", "-571500")
            style.extend(parse_xml(it) for it in STEPS)
        if block.kind in ("text", "quote"):
            style.set("marL", "0")
            style.set("indent", "0")
            style.append(parse_xml(NO_BULLET))
        for each in block.runs:
            run = paragraph.add_run()
            run.text = each.text
            run.font.bold = True if each.bold or block.kind == "quote" else None
            run.font.size = Pt(points) if points else None
            if self.said.kind == "first" and each.href:
                run.font.size, run.font.color.theme_color = Pt(NUMBER), COLOUR.ACCENT_2
            if href := self._href(each.href):
                run.hyperlink.address = href

    def _href(self, href: str) -> str:
        """Where a link leads on the web; nowhere while nobody knows the address of the site.

        Nobody calls from a slide, so a number stays one.
        """
        site = self.deck.drawings.site_url
        if not href or not site or href.startswith("tel:"):
            return ""
        return urljoin(site + address(self.page), href)

    def _drawing(self, name: str) -> None:
        group = self.shapes.add_group_shape()
        group.name = name.capitalize()
        told = DRAW[name](group.shapes, self.deck.drawings)
        group._element.nvGrpSpPr.cNvPr.set("descr", told)

    def _address(self, page: str) -> None:
        """A code to point a phone at; without an address, a place for one."""
        url = self.deck.drawings.url(page)
        if not url:
            box(self.shapes, FILL_IN, 66, 20, 28, 12, 18, align=PP_ALIGN.CENTER, dashed=True)
            return
        size = part(26)
        picture = self.shapes.add_picture(code(url), part(67), part(14), size, size)
        picture.name = "Code"
        picture._element.nvPicPr.cNvPr.set("descr", f"A code that leads to {short(url)}")
        points = 16 if len(short(url)) < LONG else 12
        typed = words(
            self.shapes,
            short(url),
            64,
            40.5,
            32,
            5,
            points,
            COLOUR.TEXT_1,
            PP_ALIGN.CENTER,
            bold=True,
        )
        typed.text_frame.paragraphs[0].runs[0].hyperlink.address = url

    def _minutes(self) -> None:
        """How long each step of an exercise takes, from the right."""
        for place, minutes in enumerate(reversed(self.slide.minutes)):
            left = 84 - 12 * place
            box(self.shapes, f"{minutes} min", left, 47.75, 11, 4, 18, align=PP_ALIGN.CENTER)

    def _notes(self) -> None:
        """What to say, and the clauses behind it."""
        frame = self.to.notes_slide.notes_text_frame
        blocks = list(read(self.slide.notes).blocks)
        cites = [block.text for html in self.slide.cites for block in read(f"<p>{html}</p>").blocks]
        for number, block in enumerate(blocks):
            paragraph = frame.add_paragraph() if number else frame.paragraphs[0]
            self._fill(paragraph, block)
        if cites:
            said = f"Behind this slide: {', '.join(cites)}"
            (frame.add_paragraph() if blocks else frame.paragraphs[0]).text = said
        if self.said.kind == "cover":
            frame.add_paragraph().text = LOGO


def _points(blocks: Sequence[Block]) -> int:
    """The size of the letters: the less there is, the larger."""
    length = sum(len(block.text) + 30 for block in blocks)
    return next((points for points, most in ((36, 240), (32, 340)) if length <= most), 28)


def _layout(said: Said) -> int:
    if said.kind in LAYOUTS and not any(name in DRAW for name, _ in said.drawings):
        return LAYOUTS[said.kind]
    return look.DRAWING if any(name in DRAW for name, _ in said.drawings) else look.TEXT
