"""Load a partnership's protocol from its folder of TOML files.

    protocol = load(bundled("devon"))

Raises ProtocolError with every fault found: first those of the files by themselves (see `reading`),
then those between them, such as an option that leads nowhere (see `audit`).
"""

import tomllib
from collections.abc import Iterable
from dataclasses import dataclass
from importlib import resources
from importlib.resources.abc import Traversable
from typing import TypeVar

from ..model.flow import Flow, Outcome, Question, Wording, expand_outcomes, expand_questions
from ..model.form import Form, Section, expand_section
from ..model.partnership import Area, Change, Clause, Contact, Edition, Guide, Setting, Stage
from ..model.protocol import Protocol
from . import placeholders as w
from .tables import Fault, Place, ProtocolError, read

T = TypeVar("T")
N = TypeVar("N", Question, Outcome)


@dataclass(frozen=True)
class PartnershipFile:
    name: str
    short_name: str
    place: str
    protocol: str
    manager: str
    form: str
    edition: Edition
    contact: tuple[Contact, ...]
    setting: tuple[Setting, ...]
    area: tuple[Area, ...]


@dataclass(frozen=True)
class StagesFile:
    noun: str
    stage: tuple[Stage, ...]


@dataclass(frozen=True)
class ClausesFile:
    families: dict[str, str]
    clauses: dict[str, str]
    silences: dict[str, str]
    silence_titles: dict[str, str]


@dataclass(frozen=True)
class QuestionsFile:
    question: tuple[Question, ...]


@dataclass(frozen=True)
class OutcomesFile:
    outcome: tuple[Outcome, ...]


@dataclass(frozen=True)
class ChangesFile:
    change: tuple[Change, ...]


@dataclass(frozen=True)
class FormFile:
    section: tuple[Section, ...]
    discussion: Section


def bundled(name: str = "devon") -> Traversable:
    """The folder of a protocol that comes with the package."""
    return resources.files("decision_tool") / "protocols" / name


def load(folder: Traversable) -> Protocol:
    """The protocol in `folder`; raises ProtocolError naming file, key and remedy."""
    from . import audit

    protocol = _load(folder)
    if faults := audit.faults(protocol):
        raise ProtocolError(faults)
    return protocol


def _load(folder: Traversable) -> Protocol:
    faults: list[Fault] = []
    partnership = read_file(PartnershipFile, folder, "partnership.toml", faults)
    stages_file = read_file(StagesFile, folder, "stages.toml", faults)
    clauses = read_file(ClausesFile, folder, "clauses.toml", faults)
    questions = read_file(QuestionsFile, folder, "questions.toml", faults)
    outcomes = read_file(OutcomesFile, folder, "outcomes.toml", faults)
    changes = read_file(ChangesFile, folder, "changes.toml", faults)
    guide = read_file(Guide, folder, "quick_guide.toml", faults)
    form = read_file(FormFile, folder, "form.toml", faults)
    if not faults and not stages_file.stage:
        faults.append(Fault("stages.toml", "stage", "is empty.", "Name at least one stage."))
    _stop_at(faults)

    facts = {
        "partnership": partnership.name,
        "short_name": partnership.short_name,
        "place": partnership.place,
        "manager": partnership.manager,
        "form": partnership.form,
    }
    words = w.general(facts, partnership.contact) | w.counted(stages_file.noun, stages_file.stage)

    def filled(value: T, file: str) -> T:
        return w.fill(value, words, Place(file), faults)

    partnership = filled(partnership, "partnership.toml")
    clauses = filled(clauses, "clauses.toml")
    stages = filled(stages_file.stage, "stages.toml")
    after_last = f"the {partnership.form}"
    wording = Wording(words, stages_file.noun, after_last, stages, partnership.area)
    protocol = Protocol(
        edition=partnership.edition,
        changes=filled(changes.change, "changes.toml"),
        name=partnership.name,
        short_name=partnership.short_name,
        title=partnership.protocol,
        manager=partnership.manager,
        form_name=partnership.form,
        noun=stages_file.noun,
        contacts=partnership.contact,
        settings={setting.id: setting for setting in partnership.setting},
        areas=partnership.area,
        stages=stages,
        families=clauses.families,
        clauses={
            id: Clause(id, text, clauses.silence_titles.get(id, ""))
            for id, text in (clauses.clauses | clauses.silences).items()
        },
        flow=Flow(
            _by_id(
                expand_questions(questions.question, wording, Place("questions.toml"), faults),
                Place("questions.toml", "question"),
                faults,
            ),
            _by_id(
                expand_outcomes(outcomes.outcome, wording, Place("outcomes.toml"), faults),
                Place("outcomes.toml", "outcome"),
                faults,
            ),
        ),
        form=Form(
            tuple(
                expand_section(
                    section, wording, Place("form.toml", f"section[{section.id}]"), faults
                )
                for section in form.section
            ),
            expand_section(form.discussion, wording, Place("form.toml", "discussion"), faults),
        ),
        guide=filled(guide, "quick_guide.toml"),
        words=words,
    )
    _stop_at(faults)
    return protocol


def _by_id(made: Iterable[N], place: Place, faults: list[Fault]) -> dict[str, N]:
    """By id. What is made for a stage must not replace what has the same id."""
    found: dict[str, N] = {}
    for index, node in enumerate(made):
        if node.id in found:
            here = place.item(index, {"id": node.id})
            faults.append(here.fault("stands twice.", "Give the stage another id."))
        found[node.id] = node
    return found


def read_file(cls: type[T], folder: Traversable, name: str, faults: list[Fault]) -> T:
    """One file of `folder` as `cls`; what is wrong goes to `faults`."""
    try:
        # Some editors on Windows put a byte order mark in front.
        data = tomllib.loads((folder / name).read_text(encoding="utf-8-sig"))
    except FileNotFoundError:
        faults.append(Fault(name, "(the file)", "is missing.", f"Add {name} to the folder."))
        data = {}
    except UnicodeDecodeError:
        remedy = "Save it again with encoding UTF-8."
        faults.append(Fault(name, "(the file)", "is not saved as UTF-8.", remedy))
        data = {}
    except tomllib.TOMLDecodeError as error:
        remedy = "Mend it: quotes and brackets come in pairs."
        faults.append(Fault(name, "(the file)", f"can't be read as TOML: {error}.", remedy))
        data = {}
    else:
        return read(cls, data, Place(name), faults)
    return read(cls, data, Place(name), [])


def _stop_at(faults: list[Fault]) -> None:
    if faults:
        raise ProtocolError(faults)
