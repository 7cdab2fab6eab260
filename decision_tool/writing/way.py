"""The way of a draft's answers through the questions, and what is asked next in each part."""

from collections.abc import Iterator
from dataclasses import dataclass

from ..loading.shape import Table
from ..model.flow import Flow, Outcome, Question
from ..model.replay import Journey, replay


@dataclass(frozen=True)
class Step:
    """An answer of a part, by its position from 0; `fits` if its question is asked there."""

    at: int
    question: Question | None
    fits: bool


@dataclass(frozen=True)
class Way:
    """A part's answers, and where they have led.

    `asked` is the question that comes next, to be put in before the answer `at`; `outcome` is the
    one reached, if any. `again` are earlier questions that new facts may have answered anew.
    """

    steps: tuple[Step, ...]
    at: int
    asked: Question | None
    outcome: Outcome | None
    again: tuple[Question, ...]


def ways(flow: Flow, draft: Table) -> Iterator[Way]:
    """The way of each part, in order."""
    journey = replay(flow, {})
    for part in draft["part"]:
        before = dict(journey.answers)
        steps = []
        for index, answer in enumerate(part["answer"]):
            fits = answer["question"] in (journey.node.id, *journey.answers)
            steps.append(Step(index, flow.questions.get(answer["question"]), fits))
            if fits:
                journey = _after(flow, journey, answer)
        yield _way(flow, journey, tuple(steps), before)


def _after(flow: Flow, journey: Journey, answer: Table) -> Journey:
    given = journey.answers | journey.kept | {answer["question"]: answer["option"]}
    return replay(flow, given)


def _way(flow: Flow, journey: Journey, steps: tuple[Step, ...], before: dict[str, str]) -> Way:
    here = {step.question.id for step in steps if step.question}
    again = [flow.questions[id] for id in before if id not in here]
    at = next((step.at for step in steps if not step.fits), len(steps))
    node = journey.node
    asked = node if isinstance(node, Question) else None
    outcome = node if isinstance(node, Outcome) else None
    return Way(steps, at, asked, outcome, tuple(again))


def end(found: list[Way]) -> Outcome | None:
    """Where the whole way leads, or None while it is no way through."""
    whole = all(step.fits for way in found for step in way.steps)
    asks = all(way.steps for way in found)
    return found[-1].outcome if whole and asks else None
