"""Whether a scenario is a way through the tree, and says all that a scenario has to say."""

import re
from collections.abc import Iterator

from ...loading.faults import Fault, Place
from ...model.flow import Flow, Outcome
from ...model.protocol import Protocol
from ...model.replay import Journey, replay
from . import feedback
from .feedback import ModelAnswer
from .lists import Lists
from .story import OTHER_AREA, Scenario

LEAST = {"people": 2, "part": 1, "discuss": 3, "trainer": 1, "themes": 1}
MINUTES = range(3, 31)
ADDRESS = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")


def faults(protocol: Protocol, lists: Lists, scenario: Scenario, place: Place) -> Iterator[Fault]:
    """What is wrong in a scenario whose texts are in order."""
    if not ADDRESS.fullmatch(scenario.id):
        remedy = "Use small letters, digits and hyphens: it is part of an address."
        yield place.at("(the file)").fault("has a name that can't be an address.", remedy)
    areas = [*(area.id for area in protocol.areas), OTHER_AREA]
    yield from place.at("sector").unknown([scenario.sector], lists.sectors)
    yield from place.at("level").unknown([scenario.level], lists.levels)
    yield from place.at("themes").unknown(scenario.themes, lists.themes)
    yield from place.at("ages").unknown(scenario.ages, lists.ages)
    if lists.ages and not scenario.ages:
        yield place.at("ages").fault("is empty.", f"Use one of: {', '.join(lists.ages)}.")
    yield from place.at("area").unknown([scenario.area], areas)
    yield from place.at("outcome").unknown([scenario.outcome], protocol.flow.outcomes)
    for key, least in LEAST.items():
        if len(getattr(scenario, key)) < least:
            yield place.at(key).fault(f"has fewer than {least}.", "Add what is missing.")
    if scenario.minutes not in MINUTES:
        remedy = f"Write {MINUTES[0]} to {MINUTES[-1]}."
        yield place.at("minutes").fault(f"is {scenario.minutes}.", remedy)
    for here, person in place.at("people").items(scenario.people):
        if not 0 < person.since <= len(scenario.part):
            yield here.at("since").fault("is no part of the story.", "Count the parts from 1.")
    yield from _of_answers(protocol, scenario, place)


def _of_answers(protocol: Protocol, scenario: Scenario, place: Place) -> Iterator[Fault]:
    """Each answer is to a question that is asked at its place, or was asked before."""
    flow, known = protocol.flow, [*protocol.clauses, *protocol.guidance]
    journey = replay(flow, {})
    for here, part in place.at("part").items(scenario.part):
        if not part.answer:
            yield here.at("answer").fault("is empty.", "Ask at least one question.")
        elif part.answer[-1].given:
            yield here.at("answer").fault("ends with one that is given.", "Ask the last one.")
        for at, answer in here.at("answer").items(part.answer):
            yield from at.at("clauses").unknown(answer.clauses, known)
            if not answer.clauses:
                yield at.at("clauses").fault("is empty.", "Name the clauses behind it.")
            if fault := _misplaced(flow, journey, answer, at):
                yield fault
                return  # what follows can't be judged
            yield from feedback.faults(flow, answer, at)
            given = journey.answers | journey.kept | {answer.question: answer.option}
            journey = replay(flow, given)
    yield from _wrong_end(journey, scenario, place.at("outcome"))


def _wrong_end(journey: Journey, scenario: Scenario, place: Place) -> Iterator[Fault]:
    if journey.node.id != scenario.outcome:
        reached = isinstance(journey.node, Outcome)
        remedy = (
            "Name that outcome, or change an answer." if reached else "Answer that question too."
        )
        problem = f"is “{scenario.outcome}”, but the answers lead to “{journey.node.id}”."
        yield place.fault(problem, remedy)


def _misplaced(flow: Flow, journey: Journey, answer: ModelAnswer, place: Place) -> Fault | None:
    for fault in place.at("question").unknown([answer.question], flow.questions):
        return fault
    options = [option.id for option in flow.questions[answer.question].options]
    for fault in place.at("option").unknown([answer.option], options):
        return fault
    if answer.question in (journey.node.id, *journey.answers):
        return None
    problem = f"is “{answer.question}”, which is not asked here."
    remedy = "Change an earlier answer: they have led to an outcome."
    if journey.node.id in flow.questions:
        remedy = f"Answer “{journey.node.id}”, or one answered before."
    return place.at("question").fault(problem, remedy)
