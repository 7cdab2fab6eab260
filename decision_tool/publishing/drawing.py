"""Give the rows of a diagram their places on a sheet: one narrow for a phone, one wide.

Each row becomes a strip, a picture of its own: strips stacked without a gap make the whole, and
paper breaks between them. Lengths are in the units of the SVG.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import ClassVar

from .diagram import Arrow, Box, Row
from .measure import INDENT, SIZE, width, wrap

LINE = 21  # from one line of text to the next
PAD = 12  # from the edge of a box to its text
GAP = 14  # from one thing to the next
LOWEST = 44  # a box that can be tapped
# Where arrows run past boxes, boxes begin, arrows run down, and the labels of those begin.
LANE, LEFT, SPINE, BESIDE_SPINE = 7, 26, 48, 70
SIGNS = {"down": "↓ ", "up": "↑ "}


@dataclass(frozen=True)
class Sheet:
    """Where things go: what leaves a box at its side stands `beside` it, or else below."""

    name: str
    width: int
    box_width: int
    label: int
    label_width: int
    target: int
    beside: bool


NARROW = Sheet("narrow", 360, 332, label=70, label_width=288, target=70, beside=False)
WIDE = Sheet("wide", 840, 290, label=352, label_width=210, target=590, beside=True)


@dataclass(frozen=True)
class Text:
    """Lines of text from x, y (their top left corner) on."""

    x: float
    y: float
    lines: tuple[str, ...]
    bold: bool = False
    leading: ClassVar = LINE

    @property
    def width(self) -> float:
        return max(width(line, self.bold) for line in self.lines)

    @property
    def height(self) -> float:
        return len(self.lines) * LINE

    @property
    def baseline(self) -> float:
        return self.y + SIZE


@dataclass(frozen=True)
class Placed:
    """A box in its place; a sign only points to the box, which stands elsewhere."""

    box: Box
    x: float
    y: float
    width: float
    sign: str = ""

    @property
    def lines(self) -> tuple[str, ...]:
        return wrap(self.sign + self.box.title, self.width - 2 * PAD, not self.sign)

    @property
    def text(self) -> Text:
        top = self.middle - len(self.lines) * LINE / 2
        return Text(self.x + PAD, top, self.lines, bold=not self.sign)

    @property
    def height(self) -> float:
        return max(LOWEST, len(self.lines) * LINE + 2 * PAD)

    @property
    def middle(self) -> float:
        return self.y + self.height / 2

    @property
    def bottom(self) -> float:
        return self.y + self.height

    @property
    def right(self) -> float:
        return self.x + self.width


@dataclass(frozen=True)
class Exit:
    """An arrow that leaves a box at its side: its label, and the box it leads to."""

    label: Text
    target: Placed

    @property
    def bottom(self) -> float:
        return max(self.label.y + self.label.height, self.target.bottom)


@dataclass(frozen=True)
class Strip:
    """A row drawn: `lines` and `heads` (of arrows) are the data of paths."""

    row: Row
    sheet: Sheet
    height: float
    boxes: tuple[Placed, ...]
    labels: tuple[Text, ...]
    lines: tuple[str, ...]
    heads: tuple[str, ...]


def strips(rows: Sequence[Row], sheet: Sheet) -> list[Strip]:
    """The rows drawn on a sheet."""
    return [_strip(row, sheet) for row in rows]


def _strip(row: Row, sheet: Sheet) -> Strip:
    head = Placed(row.box, LEFT, 1, sheet.box_width)
    exits = _exits([arrow for arrow in row.arrows if arrow.leaves], head, sheet)
    low = exits[-1].bottom if exits else head.bottom
    onward = _onward(row, head.bottom if sheet.beside else low, sheet)
    height = GAP + max([low, head.bottom, *(label.y + label.height for label in onward.values())])
    height += GAP if "next" in onward else 2 * GAP  # for the head of the arrow, or to pause
    paths = [
        *_exit_paths(exits, head, sheet),
        *_onward_paths(onward, head, height),
        *_lane_paths(row, head, height),
    ]
    return Strip(
        row,
        sheet,
        height,
        (head, *(exit.target for exit in exits)),
        (*(exit.label for exit in exits), *onward.values()),
        tuple(line for line, _ in paths),
        tuple(tip for _, tip in paths if tip),
    )


def _exits(arrows: Sequence[Arrow], head: Placed, sheet: Sheet) -> list[Exit]:
    """Place what leaves the box at its side, one below the other."""
    exits: list[Exit] = []
    y = head.y if sheet.beside else head.bottom + GAP
    for arrow in arrows:
        label = Text(sheet.label, y, _label(arrow, sheet.label_width))
        room = sheet.width - sheet.target - 1
        target = Placed(arrow.to, sheet.target, y, room, SIGNS.get(arrow.way, ""))
        if sheet.beside:
            middle = y + max(label.height, target.height) / 2
            if not exits:
                middle = max(middle, head.middle)  # straight across
            label = replace(label, y=middle - label.height / 2)
            target = replace(target, y=middle - target.height / 2)
        else:
            target = replace(target, y=y + label.height + 3)
        exits.append(Exit(label, target))
        y = exits[-1].bottom + GAP
    return exits


def _onward(row: Row, y: float, sheet: Sheet) -> dict[str, Text]:
    """Place the labels of the arrows to the next rows, by their ways."""
    labels: dict[str, Text] = {}
    for arrow in sorted(row.arrows, key=lambda arrow: arrow.way == "next"):
        if not arrow.leaves:
            lines = _label(arrow, LEFT + sheet.box_width - BESIDE_SPINE)
            labels[arrow.way] = label = Text(BESIDE_SPINE, y + GAP, lines)
            y += GAP + label.height
    return labels


def _label(arrow: Arrow, most: float) -> tuple[str, ...]:
    if len(arrow.labels) == 1:
        return wrap(arrow.labels[0], most)
    items = [wrap(f"• {label}", most) for label in arrow.labels]
    return tuple(line for first, *more in items for line in (first, *map(INDENT.__add__, more)))


# A path, and the head of its arrow if it has one.
Paths = Iterator[tuple[str, str]]


def _exit_paths(exits: Sequence[Exit], head: Placed, sheet: Sheet) -> Paths:
    if not exits:
        return
    first, last = exits[0].target.middle, exits[-1].target.middle
    trunk = head.right + 20 if sheet.beside else SPINE
    if sheet.beside:
        yield f"M{head.right:g} {min(first, head.bottom - PAD):g}H{trunk:g}V{last:g}", ""
    else:
        yield f"M{SPINE} {head.bottom:g}V{last:g}", ""
    for exit in exits:
        x, y = trunk, exit.target.middle
        if sheet.beside:  # the label interrupts the line
            yield f"M{trunk:g} {y:g}H{sheet.label - 8}", ""
            x = exit.label.x + exit.label.width + 4
        yield _to_the_right(x, y, exit.target.x)


def _onward_paths(onward: dict[str, Text], head: Placed, height: float) -> Paths:
    starts = {way: label.y + LINE / 2 for way, label in onward.items()}
    if "past" in starts:
        yield f"M{SPINE} {head.bottom:g}V{starts['past']:g}H{LANE}V{height + 1:g}", ""
    if "next" in starts:
        yield f"M{SPINE} {head.bottom:g}V{height - 3:g}", f"M{SPINE} {height:g}l-5-9h10z"


def _lane_paths(row: Row, head: Placed, height: float) -> Paths:
    if row.lane == "by":
        yield f"M{LANE} 0V{height + 1:g}", ""
    if row.lane == "end":
        yield f"M{LANE} 0V{head.middle:g}", ""
        yield _to_the_right(LANE, head.middle, LEFT)


def _to_the_right(x: float, y: float, to: float) -> tuple[str, str]:
    return f"M{x:g} {y:g}H{to - 3:g}", f"M{to:g} {y:g}l-9-5v10z"
