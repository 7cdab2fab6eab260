"""The finished protocol as text: written once for each build, read by the browser in one go.

    text = write(protocol)
    assert read(text) == protocol

Each object is a table with the name of its class under "@"; what has its default is left out.
"""

import json
from dataclasses import MISSING, fields, is_dataclass
from typing import Any

from . import counterparts, flow, form, guidance, partnership, protocol

CLASSES: dict[str, type] = {
    name: value
    for module in (partnership, counterparts, guidance, flow, form, protocol)
    for name, value in vars(module).items()
    if isinstance(value, type) and is_dataclass(value)
}


def write(whole: protocol.Protocol) -> str:
    """The protocol as JSON."""
    return json.dumps(whole, default=_as_table, ensure_ascii=False, separators=(",", ":"))


def _as_table(it: Any) -> dict[str, Any]:
    given = {
        field.name: getattr(it, field.name) for field in fields(it) if not _is_default(it, field)
    }
    return {"@": type(it).__name__} | given


def _is_default(it: Any, field: Any) -> bool:
    return field.default is not MISSING and getattr(it, field.name) == field.default


def read(text: str) -> protocol.Protocol:
    """The protocol in text that `write` made."""
    whole: protocol.Protocol = json.loads(text, object_hook=_as_object)
    return whole


def _as_object(table: dict[str, Any]) -> Any:
    name = table.pop("@", "")
    values = {key: tuple(it) if type(it) is list else it for key, it in table.items()}
    return CLASSES[name](**values) if name else values
