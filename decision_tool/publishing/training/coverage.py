"""What the training scenarios cover: settings, themes, areas of disagreement, outcomes, traps."""

from collections.abc import Iterable, Iterator, Sequence

from ...model.protocol import Protocol
from . import balance
from .lists import Lists
from .story import Scenario, journeys

ENOUGH = 16
ENOUGH_TRAPS = 4
COLUMNS = ("scenario", "sector", "level", "area", "trap", "outcomes")


def reached(protocol: Protocol, scenario: Scenario) -> list[str]:
    """The outcomes that a scenario leads to: those on the way, and the one at its end."""
    ends = [journey.node.id for journey in journeys(protocol.flow, scenario)]
    return list(dict.fromkeys(id for id in ends if id in protocol.flow.outcomes))


def table(protocol: Protocol, lists: Lists, scenarios: Sequence[Scenario]) -> str:
    """One line for each scenario, one for each question asked, then what is covered by none."""
    rows: list[tuple[str, ...]] = [COLUMNS]
    rows += [
        (s.id, s.sector, s.level, s.area, "trap" if s.trap else "", " ".join(reached(protocol, s)))
        for s in scenarios
    ]
    widths = [max(len(row[column]) for row in rows) for column in range(len(COLUMNS) - 1)]
    lines = [
        "  ".join([*(f"{cell:{width}}" for cell, width in zip(row, widths, strict=False)), row[-1]])
        for row in rows
    ]
    lines += ["", *balance.table(protocol, scenarios)]
    return "\n".join([*lines, "", *(list(gaps(protocol, lists, scenarios)) or ["No gap."])])


def gaps(protocol: Protocol, lists: Lists, scenarios: Sequence[Scenario]) -> Iterator[str]:
    """What a whole set would have and this one has not."""
    traps = sum(bool(scenario.trap) for scenario in scenarios)
    if len(scenarios) < ENOUGH:
        yield f"{len(scenarios)} scenarios; {ENOUGH} are enough."
    if traps < ENOUGH_TRAPS:
        yield f"{traps} with a trap; {ENOUGH_TRAPS} are enough."
    yield from balance.gaps(protocol, scenarios)
    areas = [area.id for area in protocol.areas]
    outcomes = [id for scenario in scenarios for id in reached(protocol, scenario)]
    themes = [theme for scenario in scenarios for theme in scenario.themes]
    yield from _without("sector", lists.sectors, [scenario.sector for scenario in scenarios])
    yield from _without("theme", lists.themes, themes)
    ages = [age for scenario in scenarios for age in scenario.ages]
    yield from _without("age", lists.ages, ages)
    yield from _without("level", lists.levels, [scenario.level for scenario in scenarios])
    yield from _without("area", areas, [scenario.area for scenario in scenarios])
    yield from _without("outcome", protocol.flow.outcomes, outcomes)


def _without(what: str, wanted: Iterable[str], found: Sequence[str]) -> Iterator[str]:
    if missing := [id for id in wanted if id not in found]:
        yield f"No scenario for {what}: {', '.join(missing)}."
