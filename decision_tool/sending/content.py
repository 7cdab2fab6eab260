"""What there is to tell of a case, in the order in which a reader wants it.

The head: who asks, about whom, for what, and how far the stages were followed. Then the table of
the stages, the parts of the form, the discussions in full, and the answers that led here.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date

from ..case.agreement import ANSWERS, RECORD, reached
from ..case.kinds import is_empty, shown
from ..case.record import Case, conditions
from ..model.days import spoken_day
from ..model.form import Field, Section, Values, fits
from ..model.protocol import Protocol
from ..model.replay import Journey
from ..model.sentences import capital
from . import stage_table
from .payload import FILE, HERE, LINK
from .stage_table import Table
from .subject import tried

UNANSWERED = "(not answered)"
PRIVATE = "(private: it is not sent)"
LEFT = "Not answered"
RULES = "What the protocol says about it"
ASSUMED = "(filled in from the answers in the tool; the writer has not confirmed it)"
TRACE, GIVEN = "The answers in the tool, {}", "The answers given in the tool by {}"
ORIGIN = "Where they came from"
ORIGINS = {
    LINK: "A link. The writer may not have given them.",
    FILE: "A file. The writer may not have given them.",
}


@dataclass(frozen=True)
class Part:
    """A heading, and under it what was asked and what was answered; `brief` in a few words each."""

    title: str
    answers: tuple[tuple[str, str], ...]
    brief: bool = False


@dataclass(frozen=True)
class Content:
    """All that is told of a case; `rules` are what is behind the page where the answers led."""

    head: tuple[tuple[str, str], ...]
    stages: str
    table: Table
    parts: tuple[Part, ...]
    trace: Part
    rules: Part

    @property
    def everything(self) -> tuple[Part, ...]:
        """What stands under the table, in its order, where it says something."""
        return tuple(part for part in (*self.parts, self.trace, self.rules) if part.answers)


def content(
    protocol: Protocol, journey: Journey, case: Case, values: Values, day: date, source: str = ""
) -> Content:
    """All that is told of a case with these of its values: those sent, or (to keep) all.

    `day` is the day until when the answers were given, and `source` where they came from.
    """
    told = replace(case, values=values)
    stages = (capital(protocol.nouns), _stages(protocol, journey, case))
    return Content(
        head=(*_head(protocol, told), stages),
        stages=f"The {protocol.nouns}, by the record of discussions",
        table=stage_table.table(protocol, case),
        parts=(*_sections(protocol, told), *_discussions(protocol, case), _left(protocol, told)),
        trace=_trace(journey, day, source),
        rules=_rules(protocol, journey),
    )


def _head(protocol: Protocol, case: Case) -> Iterator[tuple[str, str]]:
    """The fields that form.toml puts there, those with the same heading together.

    Those headings come first that `sending.toml` names.
    """
    found: dict[str, list[str]] = {heading: [] for heading in protocol.sending.head}
    for field in protocol.form.fields:
        if field.summary:
            answers = found.setdefault(field.summary, [])
            if not is_empty(case.values.get(field.id, "")):
                answers.append(_answered(field, case))
    for heading, answers in found.items():
        yield heading, ", ".join(answers) or UNANSWERED


def _stages(protocol: Protocol, journey: Journey, case: Case) -> str:
    found = reached(protocol, journey, case)
    words = capital(tried(protocol, journey, case))
    if not found.differ:
        return f"{words}." if found.by == RECORD else f"{words}, by the answers in the tool."
    record, answers = (_until(protocol, number) for number in (found.record, found.answers))
    both = f"The record of discussions goes up to {record}, the answers in the tool to {answers}."
    holds = {
        RECORD: "The writer says that the record holds.",
        ANSWERS: "The writer says that the answers hold.",
        "": "The writer has not said which of them holds.",
    }
    return f"{words}. {both} {holds[found.chosen]}"


def _until(protocol: Protocol, number: int | None) -> str:
    return f"{protocol.noun} {number}" if number else f"no {protocol.noun}"


def _sections(protocol: Protocol, case: Case) -> Iterator[Part]:
    """What was answered in the parts of the form, without what the head has.

    Those parts come first that `sending.toml` names.
    """
    first = protocol.sending.parts
    order = {id: place for place, id in enumerate(first)}
    for section in sorted(protocol.form.sections, key=lambda it: order.get(it.id, len(first))):
        yield _part(section.told, [f for f in _below(section) if f.id in _told(case)], case)


def _below(section: Section) -> list[Field]:
    return [field for field in section.field if not field.summary]


def _told(case: Case) -> list[str]:
    """The fields that hold an answer."""
    return [id for id, value in case.values.items() if not is_empty(value)]


def _left(protocol: Protocol, case: Case) -> Part:
    """What was not answered, in one place. Of what is private nobody learns even that.

    What is asked of others alone, such as why a stage was left out, nobody else has failed to say.
    """
    told, known = _told(case), conditions(protocol.stages, case)

    def lacks(field: Field) -> bool:
        asked = not field.required_when or field.needed(known)
        return asked and field.id not in told and not field.sent_when

    left = [
        (section.told, [field.told for field in _below(section) if lacks(field)])
        for section in protocol.form.sections
    ]
    return Part(LEFT, tuple((title, "\n".join(labels)) for title, labels in left if labels))


def _discussions(protocol: Protocol, case: Case) -> Iterator[Part]:
    """What the table has no column for: under each question, the discussions that answer it."""
    rows = list(stage_table.in_order(protocol, case))
    for field in protocol.form.discussion.field:
        if field.summary or field.id == "stage":
            continue
        answers = [
            (_named(protocol, it), shown(field, it[field.id])) for it in rows if _has(field, it)
        ]
        yield Part(field.told, tuple(answers))


def _named(protocol: Protocol, values: Values) -> str:
    """A discussion by its stage and day."""
    return ", ".join(filter(None, [stage_table.named(protocol, values), stage_table.day(values)]))


def _has(field: Field, values: Values) -> bool:
    return not is_empty(values.get(field.id, ""))


def _part(title: str, fields: Iterable[Field], case: Case) -> Part:
    return Part(
        title, tuple((_asked(field, case.values), _answered(field, case)) for field in fields)
    )


def _asked(field: Field, values: Values) -> str:
    return field.told if fits(field.sent_when, values) else f"{field.told} {PRIVATE}"


def _answered(field: Field, case: Case) -> str:
    value = case.values.get(field.id, "")
    if is_empty(value):
        return UNANSWERED
    return f"{shown(field, value)} {ASSUMED}" if field.id in case.assumed else shown(field, value)


def _trace(journey: Journey, day: date, source: str) -> Part:
    answers = [(f"“{step.question.title}”", step.option.label) for step in journey.steps]
    title = (GIVEN if source == HERE else TRACE).format(spoken_day(day.isoformat()))
    origin = [(ORIGIN, ORIGINS[source])] if source in ORIGINS else []
    return Part(title, (*origin, *answers, ("This led to", journey.node.title)), brief=True)


def _rules(protocol: Protocol, journey: Journey) -> Part:
    clauses = protocol.ruling(journey.node.clauses)
    return Part(RULES, tuple((clause.id, clause.text) for clause in clauses), brief=True)
