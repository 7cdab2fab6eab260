"""The pages of the training scenarios and of the knowledge check.

Without a script a scenario reads from top to bottom, each answer folded under its question. The
script (`scenario.js`) shows one question at a time, and finds all it needs in the page.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from ...model.flow import Node, Option, Outcome, Question
from ...model.protocol import Protocol
from ...model.replay import Journey
from ...pages.nodes import FOLDER
from ...pages.render import ROOT, Page
from ..render import render
from .knowledge import CheckQuestion
from .scenarios import OTHER_AREA, SECTORS, ModelAnswer, Part, Scenario, journeys

LIST = "training/scenarios"
ENOUGH = 40  # characters that tell something of a story
SENTENCE = re.compile(r".+?(?:[.?!](?:\s+|$)|$)", re.DOTALL)


@dataclass(frozen=True)
class Ask:
    """A question of the tool put to the learner; `again` if an earlier part has put it too."""

    number: int  # within the scenario, from 1
    answer: ModelAnswer
    question: Question
    right: Option
    again: bool
    leads: dict[str, Node]  # by option


@dataclass(frozen=True)
class Chapter:
    """A part of the story with its questions, and the outcome that they lead to, if any."""

    paragraphs: list[str]
    asks: list[Ask]
    outcome: Outcome | None


def list_page(protocol: Protocol, scenarios: Sequence[Scenario]) -> Page:
    """All scenarios; what they teach is folded away from the learner."""
    title = "Training scenarios"
    used = {scenario.sector for scenario in scenarios}
    context: dict[str, Any] = {
        "title": title,
        "cards": [(scenario, opening(scenario.part[0].text)) for scenario in scenarios],
        "sectors": {id: name for id, name in SECTORS.items() if id in used},
        "areas": {area.id: area.label for area in protocol.areas} | {OTHER_AREA: "Something else"},
        "root": ROOT,
        "here": f"{ROOT}{FOLDER}/",
    }
    return Page(LIST, title, render("scenarios.html", protocol, **context))


def opening(story: str) -> str:
    """How a story begins, for its card: whole sentences, which can't tell how it ends."""
    sentences = SENTENCE.findall(story.strip().partition("\n\n")[0])
    for count in range(1, len(sentences)):
        if len(found := "".join(sentences[:count]).strip()) >= ENOUGH:
            return found
    return "".join(sentences).strip()


def scenario_page(protocol: Protocol, scenario: Scenario) -> Page:
    """One scenario, to read, to play and to show in a room."""
    ends = list(journeys(protocol.flow, scenario))
    context: dict[str, Any] = {
        "s": scenario,
        "sector": SECTORS[scenario.sector],
        "count": sum(len(part.answer) for part in scenario.part),
        "chapters": list(_chapters(protocol, scenario, ends)),
        "outcome": protocol.flow.outcomes[scenario.outcome],
        "fragment": ends[-1].fragment,
        "root": f"{ROOT}../",
        "here": f"{ROOT}../{FOLDER}/",
    }
    html = render("scenario.html", protocol, **context)
    return Page(f"{LIST}/{scenario.id}", scenario.title, html)


def _chapters(protocol: Protocol, scenario: Scenario, ends: Sequence[Journey]) -> Iterator[Chapter]:
    asked: list[str] = []
    for part, end in zip(scenario.part, ends, strict=True):
        outcome = protocol.flow.outcomes.get(end.node.id)
        paragraphs = [text for text in part.text.split("\n\n") if text.strip()]
        yield Chapter(paragraphs, list(_asks(protocol, part, asked)), outcome)
        asked += [answer.question for answer in part.answer]


def _asks(protocol: Protocol, part: Part, asked: Sequence[str]) -> Iterator[Ask]:
    for number, answer in enumerate(part.answer, len(asked) + 1):
        question = protocol.flow.questions[answer.question]
        right = question.option(answer.option)
        assert right  # checked when the scenarios were loaded
        nodes = {option.id: protocol.flow.node(option.to) for option in question.options}
        leads = {id: node for id, node in nodes.items() if node}
        yield Ask(number, answer, question, right, question.id in asked, leads)


def check_page(questions: tuple[CheckQuestion, ...], protocol: Protocol) -> Page:
    """The questions, without a word about which answer is right."""
    title = "Knowledge check"
    html = render("knowledge.html", protocol, title=title, questions=questions)
    return Page("training/check", title, html)


def answers_page(questions: tuple[CheckQuestion, ...], protocol: Protocol) -> Page:
    """Every answer with its feedback, for trainers and for the script of the questions' page."""
    title = "Answers to the knowledge check"
    html = render("knowledge_answers.html", protocol, title=title, questions=questions)
    return Page("training/answers", title, html)
