"""Data to edit by its structure, so that its sentences and what it leaves open may change."""

import json
import tomllib
from collections.abc import Callable
from copy import deepcopy
from datetime import date
from pathlib import Path
from typing import Any

from decision_tool.loading.faults import Fault, ProtocolError
from decision_tool.loading.files import FILES
from decision_tool.loading.folder import load
from tests.fixture import FOLDER

Edit = Callable[[Any], None]


class Data:
    """The files of a partnership: their texts, the tables in them, and the logo."""

    def __init__(self, folder: Path) -> None:
        self.texts = {name: (folder / name).read_text("utf-8") for name in FILES}
        self.drawn = {file.name: file.read_text("utf-8") for file in folder.glob("*.svg")}
        self.tables = {name: tomllib.loads(text) for name, text in self.texts.items()}

    def source(self) -> dict[str, Any]:
        """A copy of the tables, to be edited."""
        return deepcopy(self.tables)

    def in_folder(self, folder: Path, texts: dict[str, str]) -> Path:
        """A folder of these files, with other texts for some of them."""
        for name, text in (self.drawn | self.texts | texts).items():
            (folder / name).write_text(text, "utf-8")
        return folder


EXAMPLE = Data(FOLDER)
TEXTS, SOURCE = EXAMPLE.texts, EXAMPLE.tables
source, in_folder = EXAMPLE.source, EXAMPLE.in_folder


def at(value: Any, *keys: Any) -> Any:
    """What stands in tables and lists under these keys; an item of a list goes by its id too."""
    for key in keys:
        by_id = isinstance(value, list) and isinstance(key, str)
        value = next(item for item in value if item.get("id") == key) if by_id else value[key]
    return value


def put(*keys_and_value: Any) -> Edit:
    """Put the last of these where the keys before it lead."""
    *keys, last, value = keys_and_value

    def edit(table: Any) -> None:
        at(table, *keys)[last] = value

    return edit


def drop(*keys: Any) -> Edit:
    """Take out what the keys lead to."""

    def edit(table: Any) -> None:
        holder, gone = at(table, *keys[:-1]), keys[-1]
        if isinstance(holder, list):
            holder.remove(at(holder, gone))
        else:
            del holder[gone]

    return edit


def rename(*keys_and_name: str) -> Edit:
    """Give a key another name."""
    *keys, old, new = keys_and_name

    def edit(table: Any) -> None:
        holder = at(table, *keys)
        holder[new] = holder.pop(old)

    return edit


def add(*keys_and_value: Any) -> Edit:
    """Add the last of these to the list that the keys before it lead to."""
    *keys, value = keys_and_value

    def edit(table: Any) -> None:
        at(table, *keys).append(deepcopy(value))

    return edit


def again(*keys: Any) -> Edit:
    """Repeat the last item of a list."""

    def edit(table: Any) -> None:
        at(table, *keys).append(deepcopy(at(table, *keys)[-1]))

    return edit


def both(*edits: Edit) -> Edit:
    """Make one edit after the other."""

    def edit(table: Any) -> None:
        for each in edits:
            each(table)

    return edit


def as_toml(value: Any) -> str:
    """A value as TOML has it on one line."""
    if isinstance(value, dict):
        pairs = (f"{json.dumps(key)} = {as_toml(item)}" for key, item in value.items())
        return f"{{ {', '.join(pairs)} }}"
    if isinstance(value, list):
        return f"[{', '.join(map(as_toml, value))}]"
    if isinstance(value, date):
        return value.isoformat()
    return json.dumps(value, ensure_ascii=False)


def as_file(table: dict[str, Any]) -> str:
    """A table as the text of a file."""
    return "".join(f"{json.dumps(key)} = {as_toml(value)}\n" for key, value in table.items())


def found(folder: Path) -> list[Fault]:
    """The faults of the data in a folder."""
    try:
        load(folder)
    except ProtocolError as error:
        return error.faults
    return []
