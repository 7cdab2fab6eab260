"""Training scenarios: stories whose right answers are a way through the tree.

    scenarios = load_scenarios(folder, protocol)

Each is a file in `scenarios/` in the folder of the protocol; its name is the scenario's id. New
facts arrive part by part. A later part may answer a question again, and the later answer counts.
"""

from dataclasses import replace
from importlib.resources.abc import Traversable

from ...loading.faults import Fault, Place, ProtocolError
from ...loading.folder import words
from ...loading.placeholders import fill
from ...loading.shape import built
from ...loading.toml_files import read_file
from ...model.protocol import Protocol
from . import audit, texts
from .lists import load_lists
from .story import Scenario


def load_scenarios(folder: Traversable, protocol: Protocol) -> tuple[Scenario, ...]:
    """The scenarios in the folder of `protocol`, by file name; none where it has none.

    Raises ProtocolError naming file, key and remedy.
    """
    lists = load_lists(folder)
    faults: list[Fault] = []
    found = [_load(folder, name, protocol, faults) for name in _names(folder)]
    told = tuple(each for each in found if each)
    if not faults:
        faults = [
            fault
            for each in told
            for fault in audit.faults(protocol, lists, each, Place(f"scenarios/{each.id}.toml"))
        ]
    if faults:
        raise ProtocolError(faults)
    return told


def _names(folder: Traversable) -> list[str]:
    inside = folder / "scenarios"
    names = [file.name for file in inside.iterdir()] if inside.is_dir() else []
    return sorted(name for name in names if name.endswith(".toml"))


def _load(
    folder: Traversable, name: str, protocol: Protocol, faults: list[Fault]
) -> Scenario | None:
    """The scenario in a file, or None, with what is wrong in `faults`."""
    place = Place(f"scenarios/{name}")
    before = len(faults)
    table = read_file(folder, place.file, Scenario, faults)
    if len(faults) == before:
        faults += texts.faults(table, place, protocol)  # before the partnership's numbers are in
    table = fill(table, words(protocol), place, faults)
    if len(faults) > before:
        return None
    return replace(built(Scenario, table), id=name.removesuffix(".toml"))
