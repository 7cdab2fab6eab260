"""The journey in one picture: the questions on the way to the first stage, and what leaves it."""

from dataclasses import dataclass

from ..model.flow import Flow, Outcome, Question
from ..model.protocol import Protocol

URGENT = ("emergency", "harm")


@dataclass(frozen=True)
class Leg:
    """A question on the way; `calls` are the urgent outcomes that leave it, `others` the rest."""

    question: Question
    calls: tuple[Outcome, ...]
    others: tuple[Outcome, ...]


def journey(protocol: Protocol) -> tuple[Leg, ...]:
    """The shortest way from the first question to the first stage to act at, as its questions."""
    flow = protocol.flow
    return tuple(_leg(flow, id) for id in _way(flow))


def _way(flow: Flow) -> tuple[str, ...]:
    ways: list[tuple[str, ...]] = [(flow.start,)]
    seen = {flow.start}
    for way in ways:  # grows behind the one that is looked at, so the shortest comes first
        for option in flow.questions[way[-1]].options:
            if option.to in flow.outcomes and flow.outcomes[option.to].acts:
                return way
            if option.to in flow.questions and option.to not in seen:
                seen.add(option.to)
                ways.append((*way, option.to))
    return ()


def _leg(flow: Flow, id: str) -> Leg:
    question = flow.questions[id]
    leads = dict.fromkeys(option.to for option in question.options)
    ends = [flow.outcomes[to] for to in leads if to in flow.outcomes]
    return Leg(
        question,
        tuple(end for end in ends if end.kind in URGENT),
        tuple(end for end in ends if end.kind not in URGENT and not end.acts),
    )
