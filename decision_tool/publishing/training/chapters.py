"""A scenario as its page tells it: each part with its voices, what is settled, what is asked."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from ...model.flow import Node, Option, Outcome, Question
from ...model.protocol import Protocol
from ...model.replay import Journey
from .feedback import ModelAnswer
from .story import Part, Person, Scenario, journeys


@dataclass(frozen=True)
class Answered:
    """A question of the tool with its model answer."""

    answer: ModelAnswer
    question: Question
    right: Option


@dataclass(frozen=True)
class Ask(Answered):
    """A question put to the learner; `again` if an earlier part has put it or settled it too.

    `settled` are those that are given before it.
    """

    number: int  # within the scenario, from 1
    again: bool
    leads: dict[str, Node]  # by option
    settled: list[Answered]


@dataclass(frozen=True)
class Chapter:
    """A part of the story with its questions, and the outcome that they lead to, if any."""

    paragraphs: list[str]
    voices: list[Person]
    asks: list[Ask]
    outcome: Outcome | None


def chapters(protocol: Protocol, scenario: Scenario) -> Iterator[Chapter]:
    """The parts of a scenario that was loaded, in order."""
    before: list[ModelAnswer] = []
    ends: list[Journey] = list(journeys(protocol.flow, scenario))
    for number, (part, end) in enumerate(zip(scenario.part, ends, strict=True), 1):
        outcome = protocol.flow.outcomes.get(end.node.id)
        paragraphs = [text for text in part.text.split("\n\n") if text.strip()]
        voices = [person for person in scenario.people if person.since == number]
        yield Chapter(paragraphs, voices, list(_asks(protocol, part, before)), outcome)
        before += part.answer


def _asks(protocol: Protocol, part: Part, before: Sequence[ModelAnswer]) -> Iterator[Ask]:
    answered = {answer.question for answer in before}
    number = sum(not answer.given for answer in before)
    settled: list[Answered] = []
    for answer in part.answer:
        question = protocol.flow.questions[answer.question]
        right = question.option(answer.option)
        assert right  # checked when the scenarios were loaded
        if answer.given:
            settled.append(Answered(answer, question, right))
            continue
        number += 1
        nodes = {option.id: protocol.flow.node(option.to) for option in question.options}
        leads = {id: node for id, node in nodes.items() if node}
        again = question.id in answered
        yield Ask(answer, question, right, number, again, leads, settled)
        settled = []
