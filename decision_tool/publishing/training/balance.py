"""Whether a set of scenarios could be answered without reading it.

People learn what they do often. Where "No" is nearly always right, a set trains people to say no.
So no more than half of it may be found by always giving the commonest answer, and in a quarter of
it a child is in danger or at risk, in some only once the story has gone on.
"""

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence

from ...model.protocol import Protocol
from .feedback import is_urgent
from .story import Scenario

Counts = dict[str, Counter[str]]  # by question: how often each option is right


def counts(protocol: Protocol, scenarios: Sequence[Scenario]) -> Counts:
    """How often each answer is the right one; questions with the same options are one question.

    It goes by the first of them: the same is asked of each stage.
    """
    names: dict[tuple[str, ...], str] = {}
    found: Counts = defaultdict(Counter)
    for question in protocol.flow.questions.values():
        names.setdefault(tuple(option.id for option in question.options), question.id)
    for scenario in scenarios:
        for answer in scenario.asked:
            options = protocol.flow.questions[answer.question].options
            found[names[tuple(option.id for option in options)]][answer.option] += 1
    return found


def unread(found: Counts) -> tuple[int, int]:
    """How many are found by always giving the commonest answer, and of how many."""
    commonest = sum(max(each.values()) for each in found.values())
    return commonest, sum(each.total() for each in found.values())


def urgent_parts(protocol: Protocol, scenario: Scenario) -> list[int]:
    """The parts, from 1, in which a child is in danger or at risk and help is to be called."""
    questions = protocol.flow.questions
    return [
        number
        for number, part in enumerate(scenario.part, 1)
        for answer in part.asked
        if (option := questions[answer.question].option(answer.option))
        if is_urgent(protocol.flow, option)
    ]


def gaps(protocol: Protocol, scenarios: Sequence[Scenario]) -> Iterator[str]:
    """What would train people to answer without reading."""
    right, asked = unread(counts(protocol, scenarios))
    if 2 * right >= asked:
        found = f"{right} of {asked}; fewer than half is fair"
        yield f"Always giving the commonest answer finds {found}."
    urgent = [parts for each in scenarios if (parts := urgent_parts(protocol, each))]
    if 4 * len(urgent) < len(scenarios):
        yield f"{len(urgent)} with a child in danger or at risk; a quarter of them is enough."
    if not any(min(parts) > 1 for parts in urgent):
        yield "None in which a child is at risk only later."


def table(protocol: Protocol, scenarios: Sequence[Scenario]) -> Iterator[str]:
    """One line for each question that is asked: how often each answer is right."""
    found = counts(protocol, scenarios)
    for question, options in found.items():
        told = ", ".join(f"{option} {count}" for option, count in options.most_common())
        yield f"{question}: {told}"
    right, asked = unread(found)
    yield f"Always the commonest answer: {right} of {asked}."
