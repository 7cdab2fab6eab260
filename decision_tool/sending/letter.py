"""The case as a letter: what a person reads, in one order for plain text and HTML.

What was typed only ever becomes the body or an attachment, never a header or an address.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from ..case.kinds import is_empty, shown
from ..case.record import Case, sent
from ..model.form import Field, Section, Values, fits
from ..model.protocol import Protocol
from ..model.replay import Journey
from ..model.sentences import capital
from .payload import Submission, file_name

UNANSWERED = "(not answered)"
PRIVATE = "(private: it is not sent)"


@dataclass(frozen=True)
class Part:
    """A heading of the letter, and under it what was asked and what was answered."""

    title: str
    answers: tuple[tuple[str, str], ...]


@dataclass(frozen=True)
class Letter:
    """To whom, from whom, about what; a short note, and all that it is about."""

    to: str
    sender: str
    subject: str
    note: str
    parts: tuple[Part, ...]

    @property
    def text(self) -> str:
        """The whole letter in plain text."""
        return "\n".join([self.note, *(line for part in self.parts for line in _lines(part))])


def letter(protocol: Protocol, journey: Journey, case: Case, submission: Submission) -> Letter:
    """The letter to the partnership's Manager; `to` is empty while nobody has filled it in."""
    values = sent(protocol.form, case)
    return Letter(
        to=protocol.manager_email.value,
        sender=str(values.get("email", "")).strip(),
        subject=f"{capital(protocol.form_name)}: {submission.id[:8]}",
        note=_note(protocol, submission),
        parts=parts(protocol, journey, case, values),
    )


def parts(protocol: Protocol, journey: Journey, case: Case, values: Values) -> tuple[Part, ...]:
    """All that is told of the case, with these of its values: those sent, or (to keep) all."""
    return (
        *_sections(protocol.form.sections, values),
        *_discussions(protocol.form.discussion, case.discussions),
        _journey(protocol, journey),
    )


def _note(protocol: Protocol, submission: Submission) -> str:
    under = f"This is a {protocol.form_name} under the {protocol.title} of the {protocol.name}."
    added = [f"{line.text} ({line.behind})" for line in protocol.sending.letter]
    return (
        f"To the {protocol.manager}\n\n"
        f"{' '.join([under, *added])}\n\n"
        f"The whole form is attached or below. A program can read {file_name(protocol)}.\n\n"
        f"Submission: {submission.id}\nPrepared on: {submission.prepared_on.isoformat()}\n"
    )


def _sections(sections: Iterable[Section], values: Values) -> Iterator[Part]:
    """Every section; a private field that is not sent is not mentioned either."""
    for section in sections:
        fields = [f for f in section.field if not f.sent_when or f.id in values]
        if fields:
            yield _part(section.title, fields, values)


def _discussions(row: Section, discussions: Iterable[Values]) -> Iterator[Part]:
    for number, values in enumerate(discussions, 1):
        yield _part(f"{row.title} ({number})", row.field, values)


def _part(title: str, fields: Iterable[Field], values: Values) -> Part:
    answers = ((_asked(f, values), _answered(f, values)) for f in fields)
    return Part(title, tuple(answers))


def _answered(field: Field, values: Values) -> str:
    value = values.get(field.id, "")
    return UNANSWERED if is_empty(value) else shown(field, value)


def _asked(field: Field, values: Values) -> str:
    return field.label if fits(field.sent_when, values) else f"{field.label} {PRIVATE}"


def _journey(protocol: Protocol, journey: Journey) -> Part:
    answers = [(step.question.title, step.option.label) for step in journey.steps]
    clauses = ", ".join(clause.id for clause in protocol.ruling(journey.node.clauses))
    return Part(
        "The questions that led here",
        (*answers, ("This led to", f"{journey.node.title} (clauses {clauses})")),
    )


def _lines(part: Part) -> Iterator[str]:
    yield from ("", part.title.upper(), "-" * len(part.title))
    for asked, answered in part.answers:
        yield asked
        # However it breaks its lines, so that none can pass for a heading of ours.
        yield from (f"  {line}" for line in answered.splitlines())
        yield ""
