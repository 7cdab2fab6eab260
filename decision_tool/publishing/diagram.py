"""The whole journey as rows of boxes and arrows, taken from the flow, whatever draws them.

A row is a question, or a stage to act at, with the arrows that leave it. Rows stand in the order of
the journey, so that nearly every arrow points down; `drawing` gives the boxes their places, and the
page lists the same rows in words.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from ..model.flow import Flow, Node, Outcome, Question

QUESTION = "question"
COME_BACK = "When you have tried this"

# Where an arrow goes: to the next row, past that one to the row after it, out to an outcome drawn
# beside its row, or to a box drawn further down or up, which is then named in a sign.
Way = Literal["next", "past", "out", "down", "up"]


@dataclass(frozen=True)
class Box:
    """A question, or an outcome with its kind (see `outcomes.toml`)."""

    id: str
    title: str
    kind: str


@dataclass(frozen=True)
class Arrow:
    """The options of one box that lead to the same place, which they label."""

    labels: tuple[str, ...]
    to: Box
    way: Way

    @property
    def leaves(self) -> bool:
        """Whether it leaves the row beside its box, not below it."""
        return self.way not in ("next", "past")


@dataclass(frozen=True)
class Row:
    """A box and its arrows; `lane` says whether an arrow from two rows above runs by or ends."""

    box: Box
    arrows: tuple[Arrow, ...]
    lane: Literal["", "by", "end"] = ""


def rows(flow: Flow) -> tuple[Row, ...]:
    """The journey from its first question: each question, outcome and option stands in it once."""
    order = {id: place for place, id in enumerate(_order(flow))}
    drawn = set(order)
    found: list[Row] = []
    lanes: tuple[Literal["", "by", "end"], ...] = ("", "", "")  # of this row and the next two
    for id, place in order.items():
        arrows = []
        for to, labels in _leads(flow, id).items():
            way = _way(order.get(to, -1) - place, to in drawn, free=not lanes[0])
            drawn.add(to)
            arrows.append(Arrow(tuple(labels), _box(flow, to), way))
        if any(arrow.way == "past" for arrow in arrows):
            lanes = (lanes[0], "by", "end")
        found.append(Row(_box(flow, id), tuple(arrows), lanes[0]))
        lanes = (*lanes[1:], "")
    return tuple(found)


def _way(distance: int, drawn: bool, free: bool) -> Way:
    if distance == 1:
        return "next"
    if distance == 2 and free:
        return "past"
    if distance > 0:
        return "down"
    return "up" if drawn else "out"


def _box(flow: Flow, id: str) -> Box:
    node = _node(flow, id)
    return Box(id, node.title, node.kind if isinstance(node, Outcome) else QUESTION)


def _node(flow: Flow, id: str) -> Node:
    return flow.questions.get(id) or flow.outcomes[id]


def _stages(flow: Flow) -> dict[str, str]:
    """Each stage to act at, and the question for those who have tried it ("" if there is none)."""
    options = [option for question in flow.questions.values() for option in question.options]
    return {
        stage.id: next((o.to for o in options if o.id == stage.id and o.to in flow.questions), "")
        for stage in flow.outcomes.values()
        if stage.kind == "stage"
    }


def _leads(flow: Flow, id: str) -> dict[str, list[str]]:
    """Where a box leads, and the options that lead there."""
    node = _node(flow, id)
    if isinstance(node, Question):
        leads: dict[str, list[str]] = {}
        for option in node.options:
            leads.setdefault(option.to, []).append(option.label)
        return leads
    asked = _stages(flow)[id]
    return {asked: [COME_BACK]} if asked else {}


def _order(flow: Flow) -> Iterator[str]:
    """Each question before those it leads to, and the stages after those who choose among them."""
    stages = _stages(flow)
    seen: set[str] = set()

    def visit(id: str) -> Iterator[str]:
        if id in seen or (id not in flow.questions and id not in stages):
            return
        seen.add(id)
        yield id
        leads = [to for to in _leads(flow, id) if id in stages or to not in stages.values()]
        for to in leads:
            if to not in stages:
                yield from visit(to)
        if any(to in stages for to in leads):
            for stage in stages:
                yield from visit(stage)

    return visit(flow.start)
