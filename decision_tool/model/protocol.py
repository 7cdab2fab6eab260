"""A partnership's whole protocol: what it publishes, the decision tree and the form."""

from collections.abc import Iterable
from dataclasses import dataclass

from .counterparts import Counterparts
from .flow import Flow
from .form import Form
from .guidance import Guidance
from .partnership import (
    MANAGER_EMAIL,
    REPORT,
    Area,
    Change,
    Clause,
    Contact,
    Edition,
    Guide,
    Look,
    Sending,
    Setting,
    Stage,
)


@dataclass(frozen=True)
class Protocol:
    """A partnership's whole protocol, checked and ready to use.

    `id` stays when the partnership's name changes: saved files, payloads and the feed hang on it.
    `noun` and `nouns` are what its stages are called: "stage", "stages". `pages` are the titles of
    the pages of the site that lines lead to, by path; without a site they are the paths.
    """

    id: str
    name: str
    short_name: str
    place: str
    title: str
    manager: str
    form_name: str
    site: str
    description: str
    edition: Edition
    changes: tuple[Change, ...]
    noun: str
    nouns: str
    contacts: tuple[Contact, ...]
    settings: dict[str, Setting]
    areas: tuple[Area, ...]
    stages: tuple[Stage, ...]
    families: dict[str, str]
    clauses: dict[str, Clause]
    guidance: dict[str, Guidance]
    flow: Flow
    form: Form
    guide: Guide
    sending: Sending
    look: Look
    pages: dict[str, str]
    counterparts: Counterparts

    def stage_label(self, stage: Stage) -> str:
        """The stage's noun and number: "stage 2"."""
        return f"{self.noun} {self.stages.index(stage) + 1}"

    @property
    def manager_email(self) -> Setting:
        """Where the form goes; its value is empty while nobody has filled it in."""
        return self.settings[MANAGER_EMAIL]

    @property
    def report(self) -> Setting:
        """Where to tell of mistakes on the site; its value is empty while nobody knows."""
        return self.settings[REPORT]

    def filled_in(self, clause: str) -> bool:
        """Whether the partnership has filled in all that this silence of the source leaves out."""
        left_out = [setting for setting in self.settings.values() if setting.clause == clause]
        return bool(left_out) and all(setting.value for setting in left_out)

    def ruling(self, ids: Iterable[str]) -> list[Clause]:
        """The clauses among what is cited; the rest is national guidance."""
        return [self.clauses[id] for id in ids if id in self.clauses]

    def national(self, ids: Iterable[str]) -> list[Guidance]:
        """The national guidance among what is cited, each fact once."""
        return [self.guidance[id] for id in dict.fromkeys(ids) if id in self.guidance]

    def contact(self, id: str) -> Contact:
        return next(contact for contact in self.contacts if contact.id == id)
