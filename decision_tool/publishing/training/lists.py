"""What scenarios are sorted by: settings, themes, levels and ages, from `training.toml`.

Each is an id, which scenarios name, and the words that people see. They stand in the order of the
file; the levels begin with the easiest, the ages with the youngest.
"""

from dataclasses import dataclass, field
from importlib.resources.abc import Traversable

from ...loading.faults import Fault, Place, ProtocolError
from ...loading.shape import built
from ...loading.toml_files import read_file

FILE = "training.toml"


@dataclass(frozen=True)
class Lists:
    """The words for each id that a scenario may name."""

    sectors: dict[str, str] = field(default_factory=dict)
    themes: dict[str, str] = field(default_factory=dict)
    levels: dict[str, str] = field(default_factory=dict)
    ages: dict[str, str] = field(default_factory=dict)


def load_lists(folder: Traversable) -> Lists:
    """The lists in the folder of a protocol, empty where it has none; raises ProtocolError."""
    if not (folder / FILE).is_file():
        return Lists()
    faults: list[Fault] = []
    table = read_file(folder, FILE, Lists, faults)
    faults += [
        Place(FILE, f"{name}.{id}").fault("is empty.", "Write the words that people see.")
        for name, words in ({} if faults else table).items()
        for id, label in words.items()
        if not label.strip()
    ]
    if faults:
        raise ProtocolError(faults)
    return built(Lists, table)
