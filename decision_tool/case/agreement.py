"""How far the stages were followed, by the record of discussions and by the answers in the tool.

A record is kept over weeks, and the answers may have been given on its first day. Where the two
disagree, the person is asked which holds.
"""

from dataclasses import dataclass

from ..model.flow import Question
from ..model.form import Values
from ..model.protocol import Protocol
from ..model.replay import Journey, Step
from .record import Case

RECORD, ANSWERS = "record", "answers"


@dataclass(frozen=True)
class Reached:
    """The number of the last stage that was followed, by either source; 0 is none yet.

    None is what says nothing: a record without a discussion at a stage, answers that led past them.
    `said` is what the person chose, as one of `choices`.
    """

    record: int | None
    answers: int | None
    said: str = ""

    @property
    def differ(self) -> bool:
        """Whether each tells another story."""
        return None not in (self.record, self.answers) and self.record != self.answers

    @property
    def choices(self) -> dict[str, str]:
        """What `case.holds` is for either source: it holds for this difference and no other."""
        return {by: f"{by}:{self.record}:{self.answers}" for by in (RECORD, ANSWERS)}

    @property
    def chosen(self) -> str:
        """The source that the person chose where they differ, or ""."""
        return next((by for by, it in self.choices.items() if self.differ and it == self.said), "")

    @property
    def open(self) -> bool:
        """Whether the person must still say which holds."""
        return self.differ and not self.chosen

    @property
    def by(self) -> str:
        """The source to go by: the chosen one, else the record, which is kept for this."""
        return self.chosen or (ANSWERS if self.record is None else RECORD)

    @property
    def stage(self) -> int | None:
        """The last stage followed, by the source to go by."""
        return self.answers if self.by == ANSWERS else self.record


def reached(protocol: Protocol, journey: Journey, case: Case) -> Reached:
    """What the record and the answers say of the stages."""
    numbers = {stage.id: number for number, stage in enumerate(protocol.stages, 1)}
    return Reached(_by_record(numbers, case), _by_answers(protocol, numbers, journey), case.holds)


def _by_record(numbers: dict[str, int], case: Case) -> int | None:
    return max(
        (number for row in case.discussions if (number := _number(numbers, row))), default=None
    )


def _number(numbers: dict[str, int], row: Values) -> int:
    return numbers.get(str(row.get("stage", "")), 0)


def _by_answers(protocol: Protocol, numbers: dict[str, int], journey: Journey) -> int | None:
    tried = [numbers[step.question.stage] for step in journey.steps if step.question.stage]
    if tried:
        return max(tried)
    asked = any(_asks_what_was_tried(protocol, step) for step in journey.steps[-1:])
    return 0 if asked and journey.node.id == protocol.stages[0].id else None


def _asks_what_was_tried(protocol: Protocol, step: Step) -> bool:
    """Whether other answers lead to a question for those who have tried a stage."""
    nodes = [protocol.flow.node(option.to) for option in step.question.options]
    return any(isinstance(node, Question) and node.stage for node in nodes)
