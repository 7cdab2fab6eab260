"""What a partnership publishes: whom to call, its stages, areas and clauses.

Everything here is data read from `protocols/<partnership>/*.toml` (see `loading`); clause ids such
as C2 are those of `clauses.toml`.
"""

import re
from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True)
class Line:
    """One sentence or two shown to the reader, with the ids of the clauses behind it.

    `link` names a setting whose address belongs to it, `outcome` an outcome to go to, `page` a page
    of the site that says more.
    """

    text: str
    clauses: tuple[str, ...]
    link: str = ""
    outcome: str = ""
    page: str = ""


@dataclass(frozen=True)
class Contact:
    """Whom to call when a child is at risk (E2, E3)."""

    id: str
    name: str
    situation: str
    number: str
    clause: str

    @property
    def tel(self) -> str:
        """The address of a call: a national number in its international form, a short one as is."""
        digits = re.sub(r"\D", "", self.number)
        return f"tel:+44{digits[1:]}" if digits.startswith("0") else f"tel:{digits}"


@dataclass(frozen=True)
class Setting:
    """A fact that the source leaves out and a partnership may fill in (Z4, Z5).

    While `value` is empty, `unset` says where to find it.
    """

    id: str
    kind: str
    value: str
    unset: str
    clause: str
    label: str = ""


@dataclass(frozen=True)
class Area:
    """An area where disagreement is likely (P4)."""

    id: str
    label: str
    clause: str


@dataclass(frozen=True)
class Stage:
    """One stage of the protocol; `support` says how far the source backs its wording (Z1)."""

    id: str
    name: str
    action: str
    tried: str
    between: str
    support: str
    support_note: str
    clauses: tuple[str, ...]
    do: tuple[Line, ...]
    say: tuple[Line, ...]


@dataclass(frozen=True)
class Clause:
    """A rule of the source in our words, or (family Z) a silence of it, which has a title too."""

    id: str
    text: str
    title: str = ""

    @property
    def family(self) -> str:
        return self.id[0]

    @property
    def silent(self) -> bool:
        return self.family == "Z"


@dataclass(frozen=True)
class Edition:
    """Which text this is, and who answers for it. Dates are YYYY-MM-DD.

    While `approved_on` or `owner` is empty, the words in `…_unset` are shown instead.
    """

    version: str
    made_on: str
    review_due: str
    approved_on: str
    approved_unset: str
    owner: str
    owner_unset: str

    def overdue(self, today: date) -> bool:
        """Whether the text should have been reviewed by now."""
        return today > date.fromisoformat(self.review_due)


@dataclass(frozen=True)
class Change:
    """What was new in an edition; `date` is YYYY-MM-DD."""

    version: str
    date: str
    title: str
    text: str


@dataclass(frozen=True)
class GuideSection:
    """A heading of the quick guide and what stands under it."""

    title: str
    line: tuple[Line, ...]


@dataclass(frozen=True)
class Guide:
    """The protocol on one sheet: what comes before the ladder of stages, and after it."""

    before: tuple[GuideSection, ...]
    after: tuple[GuideSection, ...]
