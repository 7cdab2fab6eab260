"""Read the TOML files of a folder into tables, saying what is wrong in words for their writer."""

import tomllib
from collections.abc import Collection, Iterator, Mapping
from importlib.resources.abc import Traversable
from pathlib import PurePath

from . import repeats, shape, toml_faults
from .audit import texts
from .faults import Fault, Place, nearest
from .files import NOT_EMPTY, OPTIONAL
from .shape import Table
from .walk import walk


def read(folder: Traversable, files: Mapping[str, type], faults: list[Fault]) -> dict[str, Table]:
    """Those of `files` that have the shape of their class; what is wrong goes to `faults`."""
    found = {}
    for name, cls in files.items():
        if name in OPTIONAL and not (folder / name).is_file():
            found[name] = dict(OPTIONAL[name])
            continue
        before = len(faults)
        table = _shaped(folder, name, cls, faults)
        if (key := NOT_EMPTY.get(name)) and table.get(key) == []:
            faults.append(Place(name, key).fault("is empty.", "Write at least one."))
        if len(faults) == before:
            found[name] = table
    return found


def read_file(folder: Traversable, name: str, cls: type, faults: list[Fault]) -> Table:
    """A file that stands by itself, its texts looked at; an empty table where it can't be read."""
    table = _shaped(folder, name, cls, faults)
    faults += texts.amiss(walk(Place(name), table))
    return table


def _shaped(folder: Traversable, name: str, cls: type, faults: list[Fault]) -> Table:
    place = Place(name, "(the file)")
    try:
        # Some editors on Windows put a byte order mark in front.
        text = (folder / name).read_text(encoding="utf-8-sig")
    except FileNotFoundError:
        faults.append(place.fault("is missing.", f"Add {name} to the folder."))
    except UnicodeDecodeError:
        faults.append(place.fault("is not saved as UTF-8.", "Save it again with encoding UTF-8."))
    else:
        return parsed(text, name, cls, faults)
    return {}


def table(folder: Traversable, name: str) -> Table:
    """A file as it is, without a word about mistakes; an empty table where it can't be read."""
    try:
        return tomllib.loads((folder / name).read_text(encoding="utf-8-sig"))
    except (OSError, ValueError):
        return {}


def parsed(source: str, name: str, cls: type, faults: list[Fault]) -> Table:
    """The text of a file as a table of the shape of `cls`; an empty one where it can't be read."""
    try:
        table = tomllib.loads(source)
    except tomllib.TOMLDecodeError as error:
        key, problem, remedy = toml_faults.explained(source, error)
        faults.append(Place(name, key).fault(problem, remedy))
        return {}
    faults += shape.faults(cls, table, Place(name), repeats.KEYS)
    return table


def strays(folder: Traversable, known: Collection[str]) -> Iterator[Fault]:
    """What nothing reads: data that somebody wrote would be lost without a word."""
    stems = {PurePath(name).stem: name for name in known}
    for name in sorted(entry.name for entry in folder.iterdir() if entry.name not in known):
        path = PurePath(name)
        meant = stems.get(nearest(path.stem, stems)) if path.suffix in (".toml", ".txt", "") else ""
        if meant or path.suffix == ".toml":
            remedy = f"Did you mean {meant}?" if meant else f"The files are: {', '.join(known)}."
            yield Place(name, "(the file)").fault("is not read by anything.", remedy)
