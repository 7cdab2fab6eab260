"""Replay a person's answers through the tree: where they are, how they came there, what was left.

State is the answers alone, by question id. Back, a changed answer, a link and a reload are all the
same replay, so nothing else has to be remembered or undone.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from urllib.parse import parse_qsl, urlencode

from .flow import Flow, Node, Option, Outcome, Question, reachable

Answers = dict[str, str]


@dataclass(frozen=True)
class Step:
    """A question that was asked, and the answer that was given."""

    question: Question
    option: Option


@dataclass(frozen=True)
class Dropped:
    """An answer that no longer applies; `because` is the step that leads elsewhere."""

    question: Question
    option: Option
    because: Step


@dataclass(frozen=True)
class Journey:
    """The steps taken, the question or outcome reached, and what became of the other answers.

    `unknown` holds the parts of an address that no question or option answers to; `kept` the
    answers that may still apply further on, such as those given before an emergency call.
    """

    steps: tuple[Step, ...]
    node: Node
    dropped: tuple[Dropped, ...]
    unknown: tuple[str, ...]
    kept: Answers

    @property
    def answers(self) -> Answers:
        """The answers on the path, in the order in which they were asked."""
        return {step.question.id: step.option.id for step in self.steps}

    @property
    def fragment(self) -> str:
        """The part of the address after #: coded answers only, never anything typed."""
        return to_fragment(self.answers | self.kept)


def to_fragment(answers: Mapping[str, str]) -> str:
    return urlencode(answers)


def from_fragment(fragment: str) -> Answers:
    """The answers in an address; of a question answered twice, the last."""
    return dict(parse_qsl(fragment.removeprefix("#"), keep_blank_values=True))


def replay(flow: Flow, answers: Mapping[str, str]) -> Journey:
    """Walk from the first question for as long as there is an answer to take."""
    known, unknown = _sorted_out(flow, answers)
    steps, node = _walk(flow, known)
    taken = {step.question.id for step in steps}
    others = {id: option for id, option in known.items() if id not in taken}
    kept = _kept(flow, others, node)
    dropped = tuple(
        Dropped(flow.questions[id], option, _reason(flow, steps, id))
        for id, option in others.items()
        if id not in kept
    )
    return Journey(steps, node, dropped, unknown, kept)


def _sorted_out(
    flow: Flow, answers: Mapping[str, str]
) -> tuple[dict[str, Option], tuple[str, ...]]:
    known: dict[str, Option] = {}
    unknown: list[str] = []
    for id, option_id in answers.items():
        question = flow.questions.get(id)
        option = question.option(option_id) if question else None
        if option:
            known[id] = option
        else:
            unknown.append(f"{id}={option_id}")
    return known, tuple(unknown)


def _walk(flow: Flow, known: Mapping[str, Option]) -> tuple[tuple[Step, ...], Node]:
    steps: list[Step] = []
    node = flow.node(flow.start)
    while isinstance(node, Question) and (option := known.get(node.id)):
        steps.append(Step(node, option))
        node = flow.node(option.to)
    assert node is not None  # the audit refuses data in which an option leads nowhere
    return tuple(steps), node


def _kept(flow: Flow, others: Mapping[str, Option], node: Node) -> Answers:
    """The answers that may still be asked for from here, or once an urgent outcome is done."""
    ahead = node.go_on.question if isinstance(node, Outcome) and node.go_on else node.id
    still_possible = reachable(flow, ahead)
    return {id: option.id for id, option in others.items() if id in still_possible}


def _reason(flow: Flow, steps: tuple[Step, ...], dropped: str) -> Step:
    """The first step after which the dropped question can't be reached any more."""
    excluding = (step for step in steps if dropped not in reachable(flow, step.option.to))
    return next(excluding)
