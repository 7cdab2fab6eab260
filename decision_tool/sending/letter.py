"""The case as a letter: what a person reads, in one order for plain text and HTML.

What was typed becomes the body or an attachment. Into the subject goes only what `subject` lets
through, and nothing typed is ever an address.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from ..case.record import Case, sent
from ..model.days import spoken_day
from ..model.protocol import Protocol
from ..model.replay import Journey
from .content import Content, Part, content
from .payload import Submission
from .stage_table import DASH, Table
from .subject import file_name, subject

NOTHING = ("", DASH)  # cells that say nothing outside a table
ABOUT = "About this message"
PASTE = "— Paste the copied form under this line —"


@dataclass(frozen=True)
class Letter:
    """To whom, from whom, about what; all that is told of the case, and what this message is.

    `sender` is for the page to show: the mail program knows itself from whom it sends. `about`
    says in sentences what this is, and `technical` how it can be told from others. `note` is the
    letter of somebody who has yet to paste the form in.
    """

    to: str
    sender: str
    subject: str
    greeting: str
    content: Content
    about: str
    technical: str
    about_title: str = ABOUT

    @property
    def text(self) -> str:
        """The whole letter in plain text."""
        return "\n".join(
            [
                self.greeting,
                "",
                *(f"{heading}: {_indented(answer)}" for heading, answer in self.content.head),
                *_table(self.content),
                *(line for part in self.content.everything for line in _part(part)),
                *_heading(self.about_title),
                self.about,
                "",
                self.technical,
                "",
            ]
        )

    @property
    def note(self) -> str:
        """A short letter in which nothing is said to be there that is not."""
        return f"{self.greeting}\n\n{self.about}\n\n{PASTE}\n\n"


def letter(protocol: Protocol, journey: Journey, case: Case, submission: Submission) -> Letter:
    """The letter to the partnership's Manager; `to` is empty while nobody has filled it in."""
    values = sent(protocol.form, case)
    return Letter(
        to=protocol.manager_email.value,
        sender=str(values.get("email", "")).strip(),
        subject=subject(protocol, journey, case, submission),
        greeting=f"To the {protocol.manager}",
        content=content(protocol, journey, case, values, submission.prepared_on, submission.source),
        about=_about(protocol),
        technical=_technical(protocol, case, submission),
    )


def _about(protocol: Protocol) -> str:
    under = f"This is a {protocol.form_name} under the {protocol.title} of the {protocol.name}."
    return " ".join([under, *(line.text for line in protocol.sending.letter)])


def _technical(protocol: Protocol, case: Case, submission: Submission) -> str:
    day = spoken_day(submission.prepared_on.isoformat())
    again = f", sent again as number {submission.revision}" if submission.revision > 1 else ""
    return (
        f"Form {submission.id}{again}, prepared on {day} with edition {protocol.edition.version} "
        f"of the decision_tool. Where {file_name(protocol, case, submission)}.json is attached, a "
        "program can read it."
    )


def _table(content: Content) -> Iterator[str]:
    yield from _heading(content.stages)
    yield from _rows(content.table)


def _rows(table: Table) -> Iterator[str]:
    """Each discussion as a few lines, since a table does not fit into the width of a message."""
    for row in table.rows:
        yield row.stage
        cells = zip(table.columns, row.cells, strict=False)
        lines = [
            f"{heading}: {_indented(cell, 4)}" for heading, cell in cells if cell not in NOTHING
        ]
        yield from (f"  {line}" for line in lines or [table.none])
        yield ""


def _heading(title: str) -> Iterator[str]:
    yield from ("", title.upper(), "-" * len(title))


def _part(part: Part) -> Iterator[str]:
    yield from _heading(part.title)
    for asked, answered in part.answers:
        yield asked
        yield from (f"  {line}" for line in answered.splitlines())
        yield ""


def _indented(text: str, by: int = 2) -> str:
    """However it breaks its lines, so that none can pass for a heading of ours."""
    return f"\n{' ' * by}".join(text.splitlines())
