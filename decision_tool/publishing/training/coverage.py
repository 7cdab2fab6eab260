"""What the training scenarios cover: sectors, areas of disagreement, outcomes and traps."""

from collections.abc import Iterable, Iterator, Sequence

from ...model.protocol import Protocol
from .scenarios import SECTORS, Scenario, journeys

ENOUGH = 16
ENOUGH_TRAPS = 4


def reached(protocol: Protocol, scenario: Scenario) -> list[str]:
    """The outcomes that a scenario leads to: those on the way, and the one at its end."""
    ends = [journey.node.id for journey in journeys(protocol.flow, scenario)]
    return list(dict.fromkeys(id for id in ends if id in protocol.flow.outcomes))


def table(protocol: Protocol, scenarios: Sequence[Scenario]) -> str:
    """One line for each scenario, then what is covered by none."""
    rows = [("scenario", "sector", "area", "trap", "outcomes")]
    rows += [
        (s.id, s.sector, s.area, "trap" if s.trap else "", " ".join(reached(protocol, s)))
        for s in scenarios
    ]
    widths = [max(len(row[column]) for row in rows) for column in range(4)]
    lines = [
        "  ".join([*(f"{cell:{width}}" for cell, width in zip(row, widths, strict=False)), row[4]])
        for row in rows
    ]
    return "\n".join([*lines, "", *(list(gaps(protocol, scenarios)) or ["No gap."])])


def gaps(protocol: Protocol, scenarios: Sequence[Scenario]) -> Iterator[str]:
    """What a whole set would have and this one has not."""
    traps = sum(bool(scenario.trap) for scenario in scenarios)
    if len(scenarios) < ENOUGH:
        yield f"{len(scenarios)} scenarios; {ENOUGH} are enough."
    if traps < ENOUGH_TRAPS:
        yield f"{traps} with a trap; {ENOUGH_TRAPS} are enough."
    areas = [area.id for area in protocol.areas]
    outcomes = [id for scenario in scenarios for id in reached(protocol, scenario)]
    yield from _without("sector", SECTORS, [scenario.sector for scenario in scenarios])
    yield from _without("area", areas, [scenario.area for scenario in scenarios])
    yield from _without("outcome", protocol.flow.outcomes, outcomes)


def _without(what: str, wanted: Iterable[str], found: Sequence[str]) -> Iterator[str]:
    if missing := [id for id in wanted if id not in found]:
        yield f"No scenario for {what}: {', '.join(missing)}."
