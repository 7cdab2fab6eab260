"""How the tests speak of answers, and every set of them that a protocol allows."""

from itertools import product

from decision_tool.model import paths
from decision_tool.model.protocol import Protocol
from decision_tool.model.replay import Answers


def answers(text: str) -> Answers:
    """The answers in "role=worker need=differ"."""
    return dict(pair.split("=") for pair in text.split())


def every_set_of_answers(protocol: Protocol) -> list[Answers]:
    """The answers of every path, each option by itself."""
    return [
        {question.id: option.id for (question, _), option in zip(path.steps, chosen, strict=True)}
        for path in paths.paths(protocol.flow)
        for chosen in product(*(options for _, options in path.steps))
    ]


def one_set_of_answers_per_line(protocol: Protocol) -> list[Answers]:
    """The first set of answers of every line in the sign-off table."""
    return [
        {question.id: options[0].id for question, options in path.steps}
        for path in paths.paths(protocol.flow)
    ]
