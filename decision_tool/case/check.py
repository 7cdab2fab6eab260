"""A look through a whole case before it is sent: what to mend, what could name the child."""

import json
from dataclasses import dataclass
from datetime import date
from hashlib import sha256

from ..model.form import Form
from ..model.page_ids import ROWS, section_page_id
from ..model.partnership import Stage
from ..model.protocol import Protocol
from . import privacy, record
from .names import FALLBACK, Lists
from .own_words import own_words
from .privacy import Finding
from .record import Case
from .validation import unfinished


@dataclass(frozen=True)
class Checked:
    """What a look through the case found: what to mend, and what might name the child.

    `found` is all of it in its order, and `kept` the ids of what the person keeps of it. `missed`
    are the stages that the partnership would miss in the record. `text` stands for the text that
    was looked at, and `read` is whether the person said of this very text that it names nobody.
    """

    mends: tuple[tuple[str, str, str], ...]  # page, field, message
    found: tuple[Finding, ...]
    kept: frozenset[str]
    missed: tuple[Stage, ...]
    text: str
    read: bool

    @property
    def findings(self) -> tuple[Finding, ...]:
        """What the person must still change or keep."""
        return tuple(finding for finding in self.found if finding.id not in self.kept)

    @property
    def sendable(self) -> bool:
        return self.read and not self.mends and not self.findings


def checked(protocol: Protocol, case: Case, today: date, lists: Lists = FALLBACK) -> Checked:
    """Look through the case."""
    text = text_of(protocol.form, case)
    return Checked(
        mends=(*_in_parts(protocol, case, today), *_in_record(protocol, case, today)),
        found=tuple(_findings(protocol, case, today, lists)),
        kept=frozenset(case.kept),
        missed=tuple(record.missed(protocol.stages, case)),
        text=text,
        read=case.read == text,
    )


def text_of(form: Form, case: Case) -> str:
    """What stands for all that is sent: with the first change it is another."""
    sent = json.dumps([record.sent(form, case), case.discussions], sort_keys=True)
    return sha256(sent.encode()).hexdigest()[:16]


def _in_parts(protocol: Protocol, case: Case, today: date) -> list[tuple[str, str, str]]:
    conditions = record.conditions(protocol.stages, case)
    return [
        (section_page_id(section.id), field, message)
        for section in protocol.form.sections
        for field, message in unfinished(section, case.values, conditions, today).items()
    ]


def _in_record(protocol: Protocol, case: Case, today: date) -> list[tuple[str, str, str]]:
    return [
        (ROWS, "rows", f"{message} (discussion {number})")
        for number, row in enumerate(case.discussions, 1)
        for message in unfinished(protocol.form.discussion, row, row, today).values()
    ]


def _findings(protocol: Protocol, case: Case, today: date, lists: Lists) -> list[Finding]:
    """What might name somebody in what is sent: what stays private is not looked at."""
    public = Case(record.sent(protocol.form, case), case.discussions)
    return privacy.findings(protocol.form, public, today, lists, own_words(protocol))
