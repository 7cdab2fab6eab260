"""A training scenario: a story in parts, and the answers that it allows at each point."""

from collections.abc import Iterator
from dataclasses import dataclass

from ...model.flow import Flow
from ...model.replay import Answers, Journey, replay
from .feedback import ModelAnswer

OTHER_AREA = "other"


@dataclass(frozen=True)
class Person:
    """Somebody in the story, by role, and how they see it from the part `since`, counted from 1."""

    who: str
    view: str
    since: int = 1


@dataclass(frozen=True)
class Part:
    """What happens next in the story, and the answers that it allows.

    `trainer` are notes to see while it is shown, which may give away what is in it.
    """

    text: str
    answer: tuple[ModelAnswer, ...]
    trainer: tuple[str, ...] = ()

    @property
    def asked(self) -> list[ModelAnswer]:
        return [answer for answer in self.answer if not answer.given]


@dataclass(frozen=True)
class Scenario:
    """A case for training.

    `about` says what it was about, once it is played; `trap` where the obvious answer is wrong, if
    it is; `warning` what people should know beforehand that it touches on. `invented` are names in
    it that look like somebody's and were made up. `age` is the child's, in words, and `ages` where
    that belongs in the list; `minutes` are those that a group needs. `trainer` are notes to read
    before it begins, and those of a part come with the part. What it is sorted by is in `Lists`.
    """

    title: str
    sector: str
    area: str
    level: str
    minutes: int
    age: str
    themes: tuple[str, ...]
    about: str
    outcome: str
    people: tuple[Person, ...]
    part: tuple[Part, ...]
    discuss: tuple[str, ...]
    trainer: tuple[str, ...]
    trap: str = ""
    warning: str = ""
    ages: tuple[str, ...] = ()
    invented: tuple[str, ...] = ()
    id: str = ""

    @property
    def asked(self) -> list[ModelAnswer]:
        return [answer for part in self.part for answer in part.asked]


def journeys(flow: Flow, scenario: Scenario) -> Iterator[Journey]:
    """Where the answers have led at the end of each part."""
    given: Answers = {}
    for part in scenario.part:
        found = replay(flow, given | {answer.question: answer.option for answer in part.answer})
        yield found
        given = found.answers | found.kept
