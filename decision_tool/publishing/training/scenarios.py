"""Training scenarios: stories whose right answers are a way through the tree.

    scenarios = load_scenarios(folder, protocol)

Each is a file in `scenarios/` in the folder of the protocol; its name is the scenario's id. New
facts arrive part by part. A later part may answer a question again, and the later answer counts.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from importlib.resources.abc import Traversable

from ...loading.faults import Fault, Place, ProtocolError
from ...loading.folder import words
from ...loading.placeholders import Words, fill
from ...loading.shape import built
from ...loading.toml_files import read_file
from ...model.flow import Flow, Outcome
from ...model.protocol import Protocol
from ...model.replay import Answers, Journey, replay

SECTORS = {
    "school": "School",
    "early-years": "Early years",
    "health-visiting": "Health visiting",
    "hospital": "Hospital",
    "police": "Police",
    "housing": "Housing",
    "youth-work": "Youth work",
    "charity": "A small charity",
    "faith": "A faith group",
    "social-care": "Social care",
}
OTHER_AREA = "other"
LEAST = {"people": 2, "part": 1, "discuss": 3, "trainer": 1}


@dataclass(frozen=True)
class Person:
    """Somebody in the story, by role, and how they see it."""

    who: str
    view: str


@dataclass(frozen=True)
class ModelAnswer:
    """The right answer to a question of the tool at this point of the story, and why."""

    question: str
    option: str
    reason: str
    clauses: tuple[str, ...]


@dataclass(frozen=True)
class Part:
    """What happens next in the story, and the answers that it allows."""

    text: str
    answer: tuple[ModelAnswer, ...]


@dataclass(frozen=True)
class Scenario:
    """A case for training. `trap` says where the obvious answer is wrong, if it is."""

    title: str
    sector: str
    area: str
    trap: str
    why: str
    outcome: str
    people: tuple[Person, ...]
    part: tuple[Part, ...]
    discuss: tuple[str, ...]
    trainer: tuple[str, ...]
    id: str = ""


def load_scenarios(folder: Traversable, protocol: Protocol) -> tuple[Scenario, ...]:
    """The scenarios in the folder of `protocol`, by file name; none where it has none.

    Raises ProtocolError naming file, key and remedy.
    """
    faults: list[Fault] = []
    found = [_load(folder, name, words(protocol), faults) for name in _names(folder)]
    if not faults:
        faults = [fault for each in found if each for fault in _faults(protocol, each)]
    if faults:
        raise ProtocolError(faults)
    return tuple(each for each in found if each)


def _names(folder: Traversable) -> list[str]:
    inside = folder / "scenarios"
    names = [file.name for file in inside.iterdir()] if inside.is_dir() else []
    return sorted(name for name in names if name.endswith(".toml"))


def _load(folder: Traversable, name: str, known: Words, faults: list[Fault]) -> Scenario | None:
    """The scenario in a file, or None, with what is wrong in `faults`."""
    file = f"scenarios/{name}"
    before = len(faults)
    table = read_file(folder, file, Scenario, faults)
    table = fill(table, known, Place(file), faults)
    if len(faults) > before:
        return None
    return replace(built(Scenario, table), id=name.removesuffix(".toml"))


def journeys(flow: Flow, scenario: Scenario) -> Iterator[Journey]:
    """Where the answers have led at the end of each part."""
    given: Answers = {}
    for part in scenario.part:
        found = replay(flow, given | {answer.question: answer.option for answer in part.answer})
        yield found
        given = found.answers | found.kept


def _faults(protocol: Protocol, scenario: Scenario) -> Iterator[Fault]:
    file = f"scenarios/{scenario.id}.toml"
    if not re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", scenario.id):
        remedy = "Use small letters, digits and hyphens: it is part of an address."
        yield Fault(file, "(the file)", "has a name that can't be an address.", remedy)
    areas = [*(area.id for area in protocol.areas), OTHER_AREA]
    yield from Place(file, "sector").unknown([scenario.sector], SECTORS)
    yield from Place(file, "area").unknown([scenario.area], areas)
    yield from Place(file, "outcome").unknown([scenario.outcome], protocol.flow.outcomes)
    for key in ("title", "why"):
        if not getattr(scenario, key).strip():
            yield Fault(file, key, "is empty.", "Write a sentence.")
    for key, least in LEAST.items():
        if len(getattr(scenario, key)) < least:
            yield Fault(file, key, f"has fewer than {least}.", "Add what is missing.")
    yield from _answer_faults(protocol, scenario, file)


def _answer_faults(protocol: Protocol, scenario: Scenario, file: str) -> Iterator[Fault]:
    """Each answer is to a question that is asked at its place, or was asked before."""
    flow = protocol.flow
    journey = replay(flow, {})
    for number, part in enumerate(scenario.part, 1):
        if not part.answer:
            yield Fault(file, f"part[{number}].answer", "is empty.", "Ask at least one question.")
        for index, answer in enumerate(part.answer, 1):
            key = f"part[{number}].answer[{index}]"
            yield from Place(file, f"{key}.clauses").unknown(answer.clauses, protocol.clauses)
            if not answer.clauses:
                yield Fault(file, f"{key}.clauses", "is empty.", "Name the clauses behind it.")
            if fault := _misplaced(flow, journey, answer, Place(file, key)):
                yield fault
                return  # what follows can't be judged
            given = journey.answers | journey.kept | {answer.question: answer.option}
            journey = replay(flow, given)
    if journey.node.id != scenario.outcome:
        if isinstance(journey.node, Outcome):
            remedy = "Name that outcome, or change an answer."
        else:
            remedy = "Answer that question too."
        problem = f"is “{scenario.outcome}”, but the answers lead to “{journey.node.id}”."
        yield Fault(file, "outcome", problem, remedy)


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
