"""A look through a whole case before it is sent: what to mend, what could name the child."""

from dataclasses import dataclass
from datetime import date

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

    `missed` are the stages that the partnership would miss in the record.
    """

    mends: tuple[tuple[str, str, str], ...]  # page, field, message
    findings: tuple[Finding, ...]
    missed: tuple[Stage, ...]

    @property
    def sendable(self) -> bool:
        return not self.mends and not self.findings


def checked(protocol: Protocol, case: Case, today: date, lists: Lists = FALLBACK) -> Checked:
    """Look through the case; findings that the person keeps are left out."""
    return Checked(
        (*_in_parts(protocol, case, today), *_in_record(protocol, case, today)),
        tuple(_findings(protocol, case, today, lists)),
        tuple(record.missed(protocol.stages, case)),
    )


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
    found = privacy.findings(protocol.form, public, today, lists, own_words(protocol))
    return [finding for finding in found if finding.id not in case.kept]
