"""Every path through the questions, and the table of them that a partnership signs off."""

from collections.abc import Iterator
from dataclasses import dataclass

from .flow import Flow, Option, Outcome, Question
from .protocol import Protocol


@dataclass(frozen=True)
class Path:
    """One way through the tree; answers that lead to the same place are taken together."""

    steps: tuple[tuple[Question, tuple[Option, ...]], ...]
    outcome: Outcome

    @property
    def combinations(self) -> int:
        """How many single sets of answers this path stands for."""
        product = 1
        for _, options in self.steps:
            product *= len(options)
        return product

    def __str__(self) -> str:
        answers = ", ".join(f"{q.id}={_joined(q, options)}" for q, options in self.steps)
        return f"{answers} -> {self.outcome.id} [{' '.join(self.outcome.clauses)}]"


def _joined(question: Question, options: tuple[Option, ...]) -> str:
    if len(options) <= 3:
        return "/".join(option.id for option in options)
    others = "/".join(option.id for option in question.options if option not in options)
    return f"any but {others}" if others else "any"


def paths(flow: Flow) -> Iterator[Path]:
    """Every path from the first question to an outcome, in the order of the options."""
    return _paths(flow, flow.start, ())


def _paths(
    flow: Flow, id: str, before: tuple[tuple[Question, tuple[Option, ...]], ...]
) -> Iterator[Path]:
    if id in flow.outcomes:
        yield Path(before, flow.outcomes[id])
        return
    question = flow.questions[id]
    targets = list(dict.fromkeys(option.to for option in question.options))
    for target in targets:
        options = tuple(option for option in question.options if option.to == target)
        yield from _paths(flow, target, (*before, (question, options)))


def table(protocol: Protocol) -> str:
    """The sign-off table: what the ids mean, then each path on a line, and where it ends."""
    flow = protocol.flow
    found = list(paths(flow))
    lines = [
        f"{protocol.title}, {protocol.name}, version {protocol.edition.version}",
        "",
        "QUESTIONS",
    ]
    for question in flow.questions.values():
        lines.append(f"{question.id}: {question.title}")
        lines += [f"    {option.id}: {option.label}" for option in question.options]
    lines += ["", "OUTCOMES", *(f"{o.id}: {o.title}" for o in flow.outcomes.values())]
    total = sum(path.combinations for path in found)
    lines += ["", f"PATHS: {len(found)} lines for {total} sets of answers"]
    lines += [f"{path}" for path in found]
    return "\n".join(lines)
