"""How far somebody is with the questions, and never a guess of it."""

from dataclasses import dataclass

from .flow import Flow
from .replay import Journey


@dataclass(frozen=True)
class Progress:
    """The number of a question among those that are asked, of `about` how many."""

    number: int
    about: int


def progress(flow: Flow, question: str, journey: Journey | None = None) -> Progress | None:
    """How far `question` is on the path of `journey`.

    Nothing without a path: who comes to a page by itself may have answered anything before. Only
    the first question is the first for everybody.
    """
    asked = [step.question.id for step in journey.steps] if journey else []
    if not asked and question != flow.start:
        return None
    before = asked.index(question) if question in asked else len(asked)
    return Progress(before + 1, before + flow.remaining[question])
