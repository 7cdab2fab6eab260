"""A partnership's protocol from its folder of TOML files.

    protocol = load(bundled("name"))

The files are read, their words filled in, what stands for each stage or area spelt out, and all of
it audited, on plain tables. Only what has no fault becomes a Protocol. Otherwise ProtocolError
tells every fault that was found.
"""

from collections.abc import Iterable, Mapping, Sequence
from importlib import resources
from importlib.resources.abc import Traversable
from pathlib import Path
from types import MappingProxyType
from typing import TypeVar

from ..model.counterparts import Counterparts
from ..model.flow import Flow, Outcome, Question
from ..model.form import Form, Section
from ..model.guidance import Guidance
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
from . import audit, logo, placeholders, toml_files
from .audit.references import pages_named
from .faults import Fault, Place, ProtocolError
from .files import (
    CHANGES,
    CLAUSES,
    COUNTERPARTS,
    FILES,
    GUIDANCE,
    GUIDE,
    OTHERS,
    PARTNERSHIP,
    SENDING,
    STAGES,
)
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
    """The partnership that this repository is for, or "" where it is for none."""
    file = resources.files("decision_tool") / PROTOCOLS / DEFAULT
    return file.read_text("utf-8").strip() if file.is_file() else ""


def bundled(name: str = "") -> Traversable:
    """The folder of a partnership's protocol, by its name or its path; without one, the default.

    Raises ProtocolError where there is no such folder.
    """
    there = names()
    name = name or default() or (there[0] if len(there) == 1 else "")
    if name in there:
        return resources.files("decision_tool") / PROTOCOLS / name
    if name and (Path(name) / PARTNERSHIP).is_file():
        return Path(name).resolve()
    problem = "is no folder with a partnership’s data." if name else "Which partnership?"
    remedy = f"There are: {', '.join(there)}."
    raise ProtocolError([Fault(name or PROTOCOLS, "(the folder)", problem, remedy)])


def namesakes(id: str, others: Iterable[Traversable]) -> list[Fault]:
    """Other partnerships that have this id: each would open the other's saved files."""
    same = [it.name for it in others if toml_files.table(it, PARTNERSHIP).get("id") == id]
    remedy = "Give one of them an id of its own."
    return [Place(PARTNERSHIP, "id").fault(f"is that of {name} too.", remedy) for name in same]


def load(folder: Traversable) -> Protocol:
    """The protocol in `folder`; raises ProtocolError."""
    return compiled(sound(folder))


def sound(folder: Traversable) -> Tables:
    """The finished tables of `folder`, without a fault; raises ProtocolError."""
    if not folder.is_dir():
        remedy = f"There are: {', '.join(names())}."
        raise ProtocolError([Fault(str(folder), "(the folder)", "is not there.", remedy)])
    faults = list(toml_files.strays(folder, (*FILES, *OTHERS)))
    tables = finished(toml_files.read(folder, FILES, faults), faults)
    faults += audit.faults(tables)
    faults += logo.faults(folder, _logo(tables))
    if faults:
        raise ProtocolError(faults)
    return tables


def _logo(tables: Tables) -> str:
    """The name of the file with the logo, if there is one."""
    about = tables.source.get(PARTNERSHIP, {})
    return str(about.get("look", {}).get("logo", ""))


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


def compiled(tables: Tables, titles: Mapping[str, str] = MappingProxyType({})) -> Protocol:
    """The protocol that finished tables without a fault describe.

    `titles` are those of the pages of its site, by path.
    """
    about, stages_file, clauses = (tables.finished[file] for file in (PARTNERSHIP, STAGES, CLAUSES))
    guidance = _all(Guidance, tables.finished[GUIDANCE].get("guidance", ()))
    families = {family["id"]: family["title"] for family in clauses["family"]}
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
        changes=_all(Change, tables.finished[CHANGES]["change"]),
        noun=stages_file["noun"],
        nouns=stages_file["nouns"],
        contacts=_all(Contact, about["contact"]),
        settings={each["id"]: built(Setting, each) for each in about["setting"]},
        areas=_all(Area, about["area"]),
        stages=_all(Stage, tables.stages),
        families=families | {SILENCES: clauses["silences"]},
        clauses=_clauses(clauses),
        guidance={fact.id: fact for fact in guidance},
        flow=Flow(
            {made.table["id"]: built(Question, made.table) for made in tables.questions},
            {made.table["id"]: built(Outcome, made.table) for made in tables.outcomes},
        ),
        form=_form(tables.form),
        guide=built(Guide, tables.finished[GUIDE]),
        sending=built(Sending, tables.finished[SENDING]),
        look=built(Look, about["look"]),
        pages={page: titles.get(page, page) for _, page in pages_named(tables) if page},
        counterparts=built(Counterparts, tables.finished[COUNTERPARTS]),
    )


def _all(cls: type[T], tables: Sequence[Table]) -> tuple[T, ...]:
    return tuple(built(cls, table) for table in tables)


def _form(file: Table) -> Form:
    speaking = built(Section, file["speaking"]) if "speaking" in file else None
    sections = _all(Section, file["section"])
    return Form(sections, built(Section, file["discussion"]), speaking)


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
