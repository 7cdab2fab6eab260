"""The answers that lead to an outcome, as near as can be to those that were given."""

from .flow import Flow, Question
from .replay import Answers, Journey


def leading_to(flow: Flow, journey: Journey, outcome: str) -> Answers:
    """The answers given, changed from the latest question on from which others lead to `outcome`.

    Nothing, where no question that was answered leads there.
    """
    given = list(journey.answers.items())
    for number in range(len(given), 0, -1):
        if changed := _path(flow, given[number - 1][0], outcome):
            return dict(given[: number - 1]) | changed
    return {}


def _path(flow: Flow, start: str, outcome: str) -> Answers:
    """The fewest answers from a question to an outcome."""
    found: dict[str, Answers] = {start: {}}
    todo = [start]
    while todo and outcome not in found:
        question = flow.node(todo.pop(0))
        for option in question.options if isinstance(question, Question) else ():
            if option.to not in found:
                assert question is not None
                found[option.to] = found[question.id] | {question.id: option.id}
                todo.append(option.to)
    return found.get(outcome, {})
