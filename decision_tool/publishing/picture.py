"""Every way through the questions, in the parts in which the site shows it as a picture.

Safety comes first, then the questions that find where somebody stands, then the stages one after
the other, each with the questions for those who have tried it.
"""

from dataclasses import dataclass

from ..model.flow import Flow, Node, Outcome, Question


@dataclass(frozen=True)
class Way:
    """The answers to one question that lead to the same place."""

    labels: tuple[str, ...]
    to: Node

    @property
    def goes_on(self) -> bool:
        """Whether it leads to what has a place of its own in the picture."""
        return isinstance(self.to, Question) or self.to.acts


@dataclass(frozen=True)
class Row:
    """A question, and the ways that leave it."""

    question: Question
    ways: tuple[Way, ...]


@dataclass(frozen=True)
class Picture:
    """Its parts; the ladder is each stage to act at, and the rows for those who have tried it."""

    safety: tuple[Row, ...]
    finding: tuple[Row, ...]
    ladder: tuple[tuple[Outcome, tuple[Row, ...]], ...]


def picture(flow: Flow) -> Picture:
    """Every question stands in one of the parts, in the order of the data."""
    rows = tuple(Row(question, _ways(flow, question)) for question in flow.questions.values())
    stages = [outcome for outcome in flow.outcomes.values() if outcome.acts]
    tried = [tuple(row for row in rows if row.question.stage == stage.stage) for stage in stages]
    others = tuple(row for row in rows if not any(row in rung for rung in tried))
    safety = tuple(row for row in others if row.question.id in flow.safety)
    finding = tuple(row for row in others if row not in safety)
    return Picture(safety, finding, tuple(zip(stages, tried, strict=True)))


def _ways(flow: Flow, question: Question) -> tuple[Way, ...]:
    nodes = flow.questions | flow.outcomes
    labels: dict[str, tuple[str, ...]] = {}
    for option in question.options:
        labels[option.to] = (*labels.get(option.to, ()), option.label)
    return tuple(Way(said, nodes[to]) for to, said in labels.items())
