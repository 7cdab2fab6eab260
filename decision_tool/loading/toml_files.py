"""Read the TOML files of a folder into tables, saying what is wrong in words for their writer."""

import tomllib
from collections.abc import Mapping
from importlib.resources.abc import Traversable

from . import repeats, shape, toml_faults
from .faults import Fault, Place
from .shape import Table


def read(folder: Traversable, files: Mapping[str, type], faults: list[Fault]) -> dict[str, Table]:
    """Each file of `files` as a table of the shape of its class; what is wrong goes to `faults`."""
    return {name: read_file(folder, name, cls, faults) for name, cls in files.items()}


def read_file(folder: Traversable, name: str, cls: type, faults: list[Fault]) -> Table:
    """One file of `folder`; an empty table where it can't be read."""
    place = Place(name, "(the file)")
    try:
        # Some editors on Windows put a byte order mark in front.
        text = (folder / name).read_text(encoding="utf-8-sig")
        table = tomllib.loads(text)
    except FileNotFoundError:
        faults.append(place.fault("is missing.", f"Add {name} to the folder."))
    except UnicodeDecodeError:
        faults.append(place.fault("is not saved as UTF-8.", "Save it again with encoding UTF-8."))
    except tomllib.TOMLDecodeError as error:
        key, problem, remedy = toml_faults.explained(text, error)
        faults.append(Place(name, key).fault(problem, remedy))
    else:
        faults += shape.faults(cls, table, Place(name), repeats.KEYS)
        return table
    return {}
