"""What each file of a partnership's folder holds."""

from collections.abc import Mapping
from dataclasses import dataclass

from ..model.counterparts import Counterparts
from ..model.flow import Outcome, Question
from ..model.form import Section
from ..model.guidance import Guidance
from ..model.partnership import (
    Area,
    Change,
    Contact,
    Edition,
    Family,
    Guide,
    Line,
    Look,
    Sending,
    Setting,
    Silence,
    Stage,
)

PARTNERSHIP, STAGES, CLAUSES = "partnership.toml", "stages.toml", "clauses.toml"
QUESTIONS, OUTCOMES, FORM = "questions.toml", "outcomes.toml", "form.toml"
GUIDE, SENDING, CHANGES = "quick_guide.toml", "sending.toml", "changes.toml"
GUIDANCE, COUNTERPARTS = "guidance.toml", "counterparts.toml"
OPTIONAL = (GUIDANCE, COUNTERPARTS)  # without which a protocol is whole
PATHS = "paths.txt"  # every path, for sign-off: made from the rest
OTHERS = (
    PATHS,
    "knowledge.toml",
    "sessions.toml",
    "training.toml",
    "scenarios",
)  # that other parts of the software read

NOT_EMPTY = {STAGES: "stage", QUESTIONS: "question"}  # lists without which there is no protocol

ALONE = ("discussion", "speaking")  # sections of the form's file that are no part of its list

FORMAT = 1  # of the data: raised with every change that asks something of those who keep it


@dataclass(frozen=True)
class PartnershipFile:
    format: int
    id: str
    name: str
    short_name: str
    place: str
    protocol: str
    manager: str
    form: str
    site: str
    description: str
    edition: Edition
    contact: tuple[Contact, ...]
    setting: tuple[Setting, ...]
    area: tuple[Area, ...]
    look: Look


@dataclass(frozen=True)
class StagesFile:
    noun: str
    nouns: str
    stage: tuple[Stage, ...]


@dataclass(frozen=True)
class ClausesFile:
    family: tuple[Family, ...]
    silences: str
    silence: tuple[Silence, ...] = ()


@dataclass(frozen=True)
class GuidanceFile:
    guidance: tuple[Guidance, ...] = ()


@dataclass(frozen=True)
class QuestionsFile:
    question: tuple[Question, ...]


@dataclass(frozen=True)
class OutcomesFile:
    outcome: tuple[Outcome, ...]
    safety: tuple[Line, ...] = ()


@dataclass(frozen=True)
class ChangesFile:
    change: tuple[Change, ...]


@dataclass(frozen=True)
class FormFile:
    section: tuple[Section, ...]
    discussion: Section
    speaking: Section | None = None


FILES: Mapping[str, type] = {
    PARTNERSHIP: PartnershipFile,
    STAGES: StagesFile,
    CLAUSES: ClausesFile,
    GUIDANCE: GuidanceFile,
    QUESTIONS: QuestionsFile,
    OUTCOMES: OutcomesFile,
    CHANGES: ChangesFile,
    GUIDE: Guide,
    FORM: FormFile,
    SENDING: Sending,
    COUNTERPARTS: Counterparts,
}
