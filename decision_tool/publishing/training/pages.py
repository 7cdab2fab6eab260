"""The pages of the training scenarios and of the knowledge check.

Without a script a scenario reads from top to bottom, each answer folded under its question. The
script (`scenario.js`) shows one question at a time, and finds all it needs in the page.
"""

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict
from typing import Any

from ...model.flow import KINDS
from ...model.protocol import Protocol
from ...pages.nodes import FOLDER
from ...pages.render import ROOT, Page
from ..render import render
from .chapters import chapters
from .feedback import URGENT
from .knowledge import CheckQuestion
from .lists import Lists
from .story import OTHER_AREA, Scenario, journeys

LIST = "training/scenarios"
WRITE = "training/write"
DESK = "at_desk"  # the module that the browser imports to write one (scripts/runtime)
ENOUGH = 40  # characters that tell something of a story
NEXT = 2  # scenarios to go on to
SENTENCE = re.compile(r".+?(?:[.?!](?:\s+|$)|$)", re.DOTALL)


def list_page(protocol: Protocol, lists: Lists, scenarios: Sequence[Scenario]) -> Page:
    """All scenarios, the easiest first; what they teach is folded away from the learner."""
    title = "Training scenarios"
    levels = list(lists.levels)
    told = sorted(scenarios, key=lambda scenario: levels.index(scenario.level))
    used = {
        "sector": (lists.sectors, {scenario.sector for scenario in told}),
        "theme": (lists.themes, {theme for scenario in told for theme in scenario.themes}),
        "level": (lists.levels, {scenario.level for scenario in told}),
        "age": (lists.ages, {age for scenario in told for age in scenario.ages}),
    }
    lengths = sorted({scenario.minutes for scenario in told})
    context: dict[str, Any] = {
        "title": title,
        "cards": [(scenario, opening(scenario.part[0].text)) for scenario in told],
        "purposes": dict(_by_end(protocol, told)),
        "lists": lists,
        "filters": {
            key: {id: label for id, label in all.items() if id in here}
            for key, (all, here) in used.items()
        }
        | {"minutes": {each: f"At most {each} minutes" for each in lengths[:-1]}}
        | {"warning": {"none": "Only those without a warning"}},
        "lengths": lengths,
        "areas": {area.id: area.label for area in protocol.areas} | {OTHER_AREA: "Something else"},
        "root": ROOT,
        "here": f"{ROOT}{FOLDER}/",
    }
    return Page(LIST, title, render("scenarios.html", protocol, **context))


def _by_end(
    protocol: Protocol, scenarios: Sequence[Scenario]
) -> Iterator[tuple[str, list[Scenario]]]:
    """The scenarios by the kind of outcome that they lead to; calls for help are one kind."""
    for kinds in (URGENT, *((kind,) for kind in KINDS if kind not in URGENT)):
        here = [it for it in scenarios if protocol.flow.outcomes[it.outcome].kind in kinds]
        if here:
            yield kinds[0], here


def opening(story: str) -> str:
    """How a story begins, for its card: whole sentences, which can't tell how it ends."""
    sentences = SENTENCE.findall(story.strip().partition("\n\n")[0])
    for count in range(1, len(sentences)):
        if len(found := "".join(sentences[:count]).strip()) >= ENOUGH:
            return found
    return "".join(sentences).strip()


def scenario_page(
    protocol: Protocol, lists: Lists, scenario: Scenario, others: Sequence[Scenario] = ()
) -> Page:
    """One scenario, to read, to play and to show in a room; it leads on to two of the others."""
    (*_, end) = journeys(protocol.flow, scenario)
    context: dict[str, Any] = {
        "s": scenario,
        "sector": lists.sectors[scenario.sector],
        "level": lists.levels[scenario.level],
        "count": len(scenario.asked),
        "chapters": list(chapters(protocol, scenario)),
        "outcome": protocol.flow.outcomes[scenario.outcome],
        "fragment": end.fragment,
        "next": next_ones(scenario, others),
        "root": f"{ROOT}../",
        "here": f"{ROOT}../{FOLDER}/",
    }
    html = render("scenario.html", protocol, **context)
    return Page(f"{LIST}/{scenario.id}", scenario.title, html)


def next_ones(scenario: Scenario, others: Sequence[Scenario]) -> list[Scenario]:
    """Those that have most in common with it and end elsewhere, the next in the list first."""
    ids = [other.id for other in others]
    at = ids.index(scenario.id) + 1 if scenario.id in ids else 0
    following = [*others[at:], *others[:at]]
    new = [it for it in following if it.id != scenario.id and it.outcome != scenario.outcome]
    themes = set(scenario.themes)
    return sorted(new, key=lambda it: -len(themes & set(it.themes)))[:NEXT]


def write_page(
    protocol: Protocol, lists: Lists, runtime: Mapping[str, Any], others: Sequence[Scenario]
) -> Page:
    """Where somebody writes a scenario of their own; `runtime` says what Python to load.

    The file of one of the others (scripts/build/alone) is the frame for a file of this one.
    """
    title = "Write your own scenario"
    frame = f"training/files/{others[0].id}.html" if others else ""
    at_desk = {**runtime, "door": DESK}
    sorts = json.dumps(asdict(lists), ensure_ascii=False)  # in their order
    context = {"title": title, "lists": sorts, "runtime": at_desk, "frame": frame, "root": ROOT}
    return Page(WRITE, title, render("write.html", protocol, **context))


def own_page(protocol: Protocol) -> Page:
    """Where that is played."""
    title = "Your own scenario"
    return Page(f"{WRITE}/own", title, render("own.html", protocol, title=title, root=f"{ROOT}../"))


def check_page(questions: tuple[CheckQuestion, ...], protocol: Protocol) -> Page:
    """The questions, without a word about which answer is right."""
    title = "Knowledge check"
    html = render("knowledge.html", protocol, title=title, questions=questions)
    return Page("training/check", title, html)
