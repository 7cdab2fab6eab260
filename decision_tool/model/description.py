"""What an outcome tells: the same on its page, on the page of them all, and in a terminal.

Which notes fit, which silences are still open and whom to call is decided here and nowhere else.
Whoever shows an outcome decides only how it looks.
"""

from dataclasses import dataclass

from .flow import GoOn, Node, Note, Outcome
from .form import fits
from .guidance import Guidance
from .partnership import Clause, Contact, Line, Stage
from .protocol import Protocol
from .replay import Journey, Step, to_fragment


@dataclass(frozen=True)
class WayOn:
    """The way back into the questions; `answer` is the one it gives, where it gives one."""

    label: str
    to: Node
    answer: str = ""


@dataclass(frozen=True)
class Description:
    """All that a reader is told, in the order in which it is told.

    `support` says how far the source backs the stage, and `silences` what it leaves open. `steps`
    are the answers that led here, and `national` is the national guidance that is cited.
    """

    id: str
    kind: str
    title: str
    summary: str
    calls: tuple[Contact, ...]
    stage: str
    first: tuple[Line, ...]
    do: tuple[Line, ...]
    go_on: WayOn | None
    who: tuple[Line, ...]
    say: tuple[Line, ...]
    record: tuple[Line, ...]
    next: tuple[Line, ...]
    notes: tuple[Note, ...]
    support: Line | None
    silences: tuple[Clause, ...]
    steps: tuple[Step, ...]
    clauses: tuple[Clause, ...]
    national: tuple[Guidance, ...]

    @property
    def limits(self) -> str:
        """What `support` and `silences` together are headed, or nothing where there are none."""
        if self.support:
            return "How far the protocol goes"
        return "What the protocol does not say" if self.silences else ""


def described(protocol: Protocol, outcome: Outcome, journey: Journey | None = None) -> Description:
    """What `outcome` tells after `journey`, or on paper, where nobody has answered anything."""
    notes = _notes(outcome, journey)
    cited = (*outcome.cited, *(id for note in notes for id in note.clauses))
    stage = next((stage for stage in protocol.stages if stage.id == outcome.stage), None)
    return Description(
        id=outcome.id,
        kind=outcome.kind,
        title=outcome.title,
        summary=outcome.summary,
        calls=tuple(protocol.contact(id) for id in outcome.call),
        stage=outcome.stage,
        first=outcome.first,
        do=outcome.do,
        go_on=_way_on(protocol, outcome.go_on) if outcome.go_on else None,
        who=outcome.who,
        say=outcome.say,
        record=outcome.record,
        next=outcome.next,
        notes=notes,
        support=_support(stage) if stage else None,
        silences=tuple(protocol.clauses[id] for id in outcome.silent if not protocol.filled_in(id)),
        steps=journey.steps if journey else (),
        clauses=tuple(protocol.ruling(outcome.clauses)),
        national=tuple(protocol.national(cited)),
    )


def _way_on(protocol: Protocol, go_on: GoOn) -> WayOn:
    question = protocol.flow.questions[go_on.question]
    option = question.option(go_on.option)
    if not option:
        return WayOn(go_on.label, question)
    to = protocol.flow.node(option.to)
    assert to is not None  # the audit refuses data in which an option leads nowhere
    return WayOn(go_on.label, to, to_fragment({question.id: option.id}))


def _notes(outcome: Outcome, journey: Journey | None) -> tuple[Note, ...]:
    """On paper every note; after questions those that fit the answers."""
    if journey is None:
        return outcome.note
    return tuple(note for note in outcome.note if fits(note.when, journey.answers))


def _support(stage: Stage) -> Line | None:
    return Line(stage.support_note, stage.clauses) if stage.support_note else None
