"""A table as TOML, as a person would write it: settings first, then its parts under headings."""

import json
import re
from collections.abc import Iterator
from typing import Any

from ..loading.shape import Table

STRING = re.compile(
    r'"{3}(?:\\.|[^\\])*?"{3}|"(?:\\.|[^"\\\n])*"'  # with escapes
    r"|'{3}.*?'{3}|'[^'\n]*'",  # as it stands
    re.DOTALL,
)


def toml(table: Table) -> str:
    """The text of a file that holds `table`; `tomllib` reads the same from it."""
    return "\n".join(_lines(table, "")).strip("\n") + "\n"


def has_comments(text: str) -> bool:
    """Whether a file holds remarks after a #, which stand in no table and so are lost."""
    return "#" in STRING.sub("", text)


def _lines(table: Table, path: str) -> Iterator[str]:
    parts = {key: value for key, value in table.items() if _is_tables(value)}
    yield from (f"{key} = {_value(value)}" for key, value in table.items() if key not in parts)
    for key, items in parts.items():
        heading = f"{path}.{key}" if path else key
        for item in items:
            yield from ("", f"[[{heading}]]", *_lines(item, heading))


def _is_tables(value: Any) -> bool:
    return isinstance(value, list) and any(isinstance(item, dict) for item in value)


def _value(value: Any) -> str:
    if isinstance(value, list):
        items = [_value(item) for item in value]
        short = ", ".join(items)
        return (
            f"[{short}]"
            if len(short) < 80
            else "\n".join(["[", *(f"  {it}," for it in items), "]"])
        )
    if isinstance(value, str) and "\n" in value:
        return '"""\n' + "\n".join(_quoted(line)[1:-1] for line in value.split("\n")) + '"""'
    return _quoted(value) if isinstance(value, str) else json.dumps(value)


def _quoted(text: str) -> str:
    """JSON escapes what TOML does, but for the one character that only TOML bars."""
    return json.dumps(text, ensure_ascii=False).replace("\x7f", "\\u007f")
