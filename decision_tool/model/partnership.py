"""What a partnership publishes: whom to call, its stages, areas and clauses.

Everything here is data from `protocols/<partnership>/*.toml`. Its comments and those of `form` and
`flow` say what it means; whoever cites a clause cites an id of `clauses.toml`.
"""

import re
from dataclasses import dataclass
from datetime import date

SUPPORT = ("stated", "implied", "silent")  # how far the source backs the wording of a stage
SETTINGS = ("email", "link", "phone")  # kinds of facts to fill in
MANAGER_EMAIL = "manager-email"  # the setting that the letter and the page to send from use
REPORT = "report"  # the setting that says where to tell of mistakes on the site
OURS = "our advice"
SILENCES = "silences"  # the family of the clauses that are none


def tel(number: str) -> str:
    """The address of a call: a national number in its international form, a short one as it is."""
    digits = re.sub(r"\D", "", number)
    if number.startswith("+"):
        return f"tel:+{digits}"
    return f"tel:+44{digits[1:]}" if digits.startswith("0") else f"tel:{digits}"


@dataclass(frozen=True)
class Line:
    """One sentence or two shown to the reader, with the ids of the clauses behind it.

    `ours` marks advice that no clause gives, or that says more than its clauses do. `link` names a
    setting whose address belongs to it, `outcome` an outcome to go to, `page` a page of the site
    that says more.
    """

    text: str
    clauses: tuple[str, ...] = ()
    link: str = ""
    outcome: str = ""
    page: str = ""
    ours: bool = False

    @property
    def behind(self) -> str:
        """What it rests on, for plain text: "our advice, B4, B9"."""
        return ", ".join((*([OURS] if self.ours else []), *self.clauses))


@dataclass(frozen=True)
class Contact:
    """Whom to call when a child is at risk.

    `short` says the situation in two words, for the one line that a phone has.
    `hours` completes "Open …", and `out_of_hours` is the number at other times. While neither is
    known, `unset` says so.
    """

    id: str
    name: str
    situation: str
    number: str
    clause: str
    short: str = ""
    hours: str = ""
    out_of_hours: str = ""
    unset: str = ""

    @property
    def tel(self) -> str:
        return tel(self.number)

    @property
    def opening(self) -> str:
        """When they answer, and whom to call when they do not: only what is known."""
        if not self.hours and not self.out_of_hours:
            return self.unset
        opened = f"Open {self.hours}." if self.hours else ""
        otherwise = "At other times" if self.hours else "Out of hours"
        closed = f"{otherwise} call {self.out_of_hours}." if self.out_of_hours else ""
        return f"{opened} {closed}".strip()


@dataclass(frozen=True)
class Setting:
    """A fact that the source leaves out and a partnership may fill in: an address or a number.

    While `value` is empty, `unset` says where to find it. `clause` is the silence that
    leaves it out, where one does.
    """

    id: str
    kind: str
    label: str
    value: str
    unset: str
    clause: str = ""

    @property
    def href(self) -> str:
        """What leads to its value, which must be known."""
        return {"email": f"mailto:{self.value}", "phone": tel(self.value)}.get(
            self.kind, self.value
        )

    @property
    def shown(self) -> str:
        """An address of the web by its label, all else as it is."""
        return self.label if self.kind == "link" else self.value


@dataclass(frozen=True)
class Area:
    """An area where disagreement is likely."""

    id: str
    label: str
    clause: str


@dataclass(frozen=True)
class Stage:
    """One stage of the protocol.

    `support` says how far the source backs its wording (see SUPPORT), and `support_note` in words
    where that needs saying. `tried` completes "What is the last stage you have tried?". `spoke` is
    who spoke to whom there, as the writer's record would put it, where the source says so.
    """

    id: str
    name: str
    action: str
    tried: str
    between: str
    support: str
    clauses: tuple[str, ...]
    do: tuple[Line, ...]
    say: tuple[Line, ...]
    support_note: str = ""
    spoke: str = ""


@dataclass(frozen=True)
class Clause:
    """A rule of the source in our words, or a silence of it, which has a title too."""

    id: str
    text: str
    family: str
    title: str = ""

    @property
    def silent(self) -> bool:
        return self.family == SILENCES


@dataclass(frozen=True)
class Family:
    """Rules of the source that belong together, by id."""

    id: str
    title: str
    clauses: dict[str, str]


@dataclass(frozen=True)
class Silence:
    """What the source does not say, or where it disagrees with itself."""

    id: str
    title: str
    text: str


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
    """What was new in an edition; `date` is YYYY-MM-DD.

    `paths` say, one by one, how ways through the questions changed, for whoever signs them off.
    """

    version: str
    date: str
    title: str
    text: str
    paths: tuple[str, ...] = ()


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


@dataclass(frozen=True)
class Sending:
    """What the partnership says around the form.

    `record` stands on the record of discussions, `missed` on the check where a stage has none,
    `before` on the page to send from, `letter` in the letter itself; `after` are clauses that are
    shown there in full, and `sent` is the outcome that says what comes then. `head` are the
    headings that the letter has first, and `parts` the parts of the form that come first under
    them, each in this order; `file` is what the names of files begin with, if not with the form's
    name.
    """

    record: tuple[Line, ...]
    missed: tuple[Line, ...]
    before: tuple[Line, ...]
    after: tuple[str, ...]
    letter: tuple[Line, ...] = ()
    sent: str = ""
    head: tuple[str, ...] = ()
    parts: tuple[str, ...] = ()
    file: str = ""


@dataclass(frozen=True)
class Look:
    """The colours of the masthead and of what can be pressed, as #rrggbb; and the logo.

    The `…_dark` ones are for dark screens. `logo` names an SVG beside the data; without it, the
    site has a mark that is nobody's.
    """

    brand: str
    brand_dark: str
    action: str
    action_dark: str
    logo: str = ""
