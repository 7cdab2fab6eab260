"""A partnership's whole protocol: what it publishes, the decision tree and the form."""

from dataclasses import dataclass, field

from .flow import Flow
from .form import Form
from .partnership import Area, Change, Clause, Contact, Edition, Guide, Setting, Stage


@dataclass(frozen=True)
class Protocol:
    """A partnership's whole protocol, checked and ready to use."""

    edition: Edition
    changes: tuple[Change, ...]
    name: str
    short_name: str
    title: str
    manager: str
    form_name: str
    noun: str
    contacts: tuple[Contact, ...]
    settings: dict[str, Setting]
    areas: tuple[Area, ...]
    stages: tuple[Stage, ...]
    families: dict[str, str]
    clauses: dict[str, Clause]
    flow: Flow
    form: Form
    guide: Guide
    words: dict[str, str] = field(repr=False)

    def stage_label(self, stage: Stage) -> str:
        """The stage's noun and number: "stage 2"."""
        return f"{self.noun} {self.stages.index(stage) + 1}"

    def contact(self, id: str) -> Contact:
        return next(contact for contact in self.contacts if contact.id == id)
