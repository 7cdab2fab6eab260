"""The stages as steps: which are done, which is now, and which are still to come."""

from collections.abc import Mapping
from dataclasses import dataclass

from ..model.description import Description
from ..model.partnership import Stage
from ..model.protocol import Protocol
from ..model.replay import Journey

DONE, NOW, NEXT = "done", "now", "next"


@dataclass(frozen=True)
class Rung:
    """A stage, its number, and how far it is; `day` (YYYY-MM-DD) is when it was last discussed."""

    stage: Stage
    number: int
    state: str
    day: str = ""


def ladder(
    protocol: Protocol, told: Description, journey: Journey | None, days: Mapping[str, str]
) -> tuple[Rung, ...]:
    """Every stage as it stands at this outcome, or nothing where the outcome belongs to none.

    Done is only what was answered as tried, or stands in the record with its last day (`days`).
    That somebody is at stage 3 says nothing of stage 1: it may have been left out.
    """
    if not told.stage and told.kind != "form":
        return ()
    tried = {step.question.stage for step in journey.steps} if journey else set()

    def state(stage: Stage) -> str:
        if stage.id == told.stage:
            return NOW
        return DONE if stage.id in tried or stage.id in days else NEXT

    return tuple(
        Rung(stage, number, state(stage), days.get(stage.id, ""))
        for number, stage in enumerate(protocol.stages, 1)
    )
