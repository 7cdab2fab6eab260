"""A partnership's protocol from its folder of TOML files.

    protocol = load(bundled("name"))

The files are read, their words filled in, what stands for each stage or area spelt out, and all of
it audited, on plain tables. Only what has no fault becomes a Protocol. Otherwise ProtocolError
tells every fault that was found.
"""

from collections.abc import Sequence
from importlib import resources
from importlib.resources.abc import Traversable
from typing import TypeVar

from ..model.flow import Flow, Outcome, Question
from ..model.form import Form, Section
from ..model.partnership import (
    SILENCES,
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
from ..model.protocol import Protocol
from . import audit, placeholders, toml_files
from .faults import Fault, ProtocolError
from .files import FILES
from .placeholders import Words
from .shape import Table, built
from .tables import Tables, finished

T = TypeVar("T")

PROTOCOLS = "protocols"
DEFAULT = "default.txt"  # names the partnership to take where none is named


def names() -> list[str]:
    """The partnerships whose protocols come with the package."""
    folders = resources.files("decision_tool") / PROTOCOLS
    return sorted(folder.name for folder in folders.iterdir() if folder.is_dir())


def default() -> str:
    """The partnership that this repository is for."""
    folders = resources.files("decision_tool") / PROTOCOLS
    return (folders / DEFAULT).read_text("utf-8").strip()


def bundled(name: str = "") -> Traversable:
    """The folder of a partnership's protocol; raises ProtocolError where there is none."""
    name = name or default()
    if name not in names():
        remedy = f"There are: {', '.join(names())}."
        raise ProtocolError([Fault(PROTOCOLS, name, "is no folder here.", remedy)])
    return resources.files("decision_tool") / PROTOCOLS / name


def load(folder: Traversable) -> Protocol:
    """The protocol in `folder`; raises ProtocolError."""
    faults: list[Fault] = []
    source = toml_files.read(folder, FILES, faults)
    if not faults and not source["stages.toml"]["stage"]:
        faults.append(Fault("stages.toml", "stage", "is empty.", "Name at least one stage."))
    _stop_at(faults)
    tables = finished(source, faults)
    _stop_at(faults)
    _stop_at(list(audit.faults(tables)))
    return _protocol(tables)


def words(protocol: Protocol) -> Words:
    """The words that hold everywhere, for other texts than the protocol's own data."""
    facts = {
        "name": protocol.name,
        "short_name": protocol.short_name,
        "place": protocol.place,
        "manager": protocol.manager,
        "form": protocol.form_name,
        "contact": [vars(contact) for contact in protocol.contacts],
    }
    stages = [vars(stage) for stage in protocol.stages]
    counted = {"noun": protocol.noun, "nouns": protocol.nouns, "stage": stages}
    return placeholders.general(facts) | placeholders.counted(counted)


def _protocol(tables: Tables) -> Protocol:
    about, stages_file = tables.partnership, tables.source["stages.toml"]
    families = {family["id"]: family["title"] for family in tables.clauses["family"]}
    return Protocol(
        id=about["id"],
        name=about["name"],
        short_name=about["short_name"],
        place=about["place"],
        title=about["protocol"],
        manager=about["manager"],
        form_name=about["form"],
        site=about["site"],
        description=about["description"],
        edition=built(Edition, about["edition"]),
        changes=_all(Change, tables.changes),
        noun=stages_file["noun"],
        nouns=stages_file["nouns"],
        contacts=_all(Contact, about["contact"]),
        settings={each["id"]: built(Setting, each) for each in about["setting"]},
        areas=_all(Area, about["area"]),
        stages=_all(Stage, tables.stages),
        families=families | {SILENCES: tables.clauses["silences"]},
        clauses=_clauses(tables.clauses),
        flow=Flow(
            {made.table["id"]: built(Question, made.table) for made in tables.questions},
            {made.table["id"]: built(Outcome, made.table) for made in tables.outcomes},
        ),
        form=Form(_all(Section, tables.form["section"]), built(Section, tables.form["discussion"])),
        guide=built(Guide, tables.guide),
        sending=built(Sending, tables.sending),
        look=built(Look, about["look"]),
    )


def _all(cls: type[T], tables: Sequence[Table]) -> tuple[T, ...]:
    return tuple(built(cls, table) for table in tables)


def _clauses(file: Table) -> dict[str, Clause]:
    rules = [
        Clause(id, text, family["id"])
        for family in file["family"]
        for id, text in family["clauses"].items()
    ]
    silences = [
        Clause(each["id"], each["text"], SILENCES, each["title"])
        for each in file.get("silence", ())
    ]
    return {clause.id: clause for clause in (*rules, *silences)}


def _stop_at(faults: list[Fault]) -> None:
    if faults:
        raise ProtocolError(faults)
