"""Mark what a page of a PDF draws outside of any tag as decoration, so that nobody has it read out.

That is what the browser puts beside the text: page numbers, marks and lines.
"""

from collections.abc import Iterable, Iterator
from typing import Any

import pikepdf
from pikepdf import ContentStreamInstruction as Instruction
from pikepdf import Name, Operator

BEGIN = Instruction([Name.Artifact], Operator("BMC"))
END = Instruction([], Operator("EMC"))
OPENING = {"m", "re", "BT"}  # of a path, or of a text
PAINTING = {"f", "F", "f*", "B", "B*", "b", "b*", "S", "s", "ET"}
CLOSING = {*PAINTING, "n"}
ALONE = {"Do", "sh", "INLINE IMAGE"}


def mark(pdf: pikepdf.Pdf, page: pikepdf.Page) -> None:
    """Mark what is drawn on a page and lies in no marked content."""
    instructions = pikepdf.parse_content_stream(page)
    page.Contents = pdf.make_stream(pikepdf.unparse_content_stream([*marked(instructions)]))


def marked(instructions: Iterable[Any]) -> Iterator[Any]:
    """The same instructions, with marks around each that draws outside of any."""
    depth = 0
    shape: list[Any] = []
    for each in instructions:
        operator = str(each.operator)
        depth += (operator in {"BDC", "BMC"}) - (operator == "EMC")
        if depth == 0 and operator in ALONE:
            yield from (BEGIN, each, END)
        elif shape or (depth == 0 and operator in OPENING):
            shape.append(each)
            if operator in CLOSING:
                yield from (BEGIN, *shape, END) if operator in PAINTING else shape
                shape = []
        else:
            yield each
