"""The JSON Schema (draft 2020-12) of every payload that a protocol's form can make.

Made from the same fields as the form, and published with the site.
"""

from collections.abc import Sequence
from typing import Any

from ..case.kinds import kind
from ..model.form import Field
from ..model.protocol import Protocol
from ..model.sentences import capital
from .payload import FORMAT

TEXT = {"type": "string", "minLength": 1}
DAY = {"type": "string", "format": "date"}


def schema(protocol: Protocol) -> dict[str, Any]:
    """The schema as data."""
    flow, form = protocol.flow, protocol.form
    answers = {q.id: {"enum": [option.id for option in q.options]} for q in flow.questions.values()}
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": f"{capital(protocol.form_name)}, {protocol.name}",
        **_object(
            {
                "$schema": {"type": "string", "format": "uri"},
                "format": {"const": FORMAT},
                "submission": _object(
                    {"id": TEXT, "prepared_on": DAY, "sent_by": {"const": "email"}}
                ),
                "protocol": _object(
                    {
                        "id": {"const": protocol.id},
                        "partnership": TEXT,
                        "title": TEXT,
                        "version": TEXT,
                    }
                ),
                "tool": _object({"name": TEXT, "version": TEXT}),
                "journey": _object(
                    {
                        "answers": _object(answers, required=[]),
                        "reached": {"enum": [*flow.questions, *flow.outcomes]},
                        "clauses": {"type": "array", "items": {"enum": list(protocol.clauses)}},
                    }
                ),
                "form": _fields(list(form.fields)),
                "discussions": {"type": "array", "items": _fields(form.discussion.field)},
            }
        ),
    }


def _object(properties: dict[str, Any], required: list[str] | None = None) -> dict[str, Any]:
    return {
        "type": "object",
        "properties": properties,
        "required": list(properties) if required is None else required,
        "additionalProperties": False,
    }


def _fields(fields: Sequence[Field]) -> dict[str, Any]:
    described = {field.id: _field(field) for field in fields}
    required = [field.id for field in fields if field.required and not field.sent_when]
    needed = [_needed(field) for field in fields if field.required_when]
    return _object(described, required) | ({"allOf": needed} if needed else {})


def _field(field: Field) -> dict[str, Any]:
    described = {"title": field.label, "description": f"{field.why} ({', '.join(field.clauses)})"}
    return described | kind(field).schema(field)


def _needed(field: Field) -> dict[str, Any]:
    conditions = {id: {"enum": list(wanted)} for id, wanted in (field.required_when or {}).items()}
    return {
        "if": {"properties": conditions, "required": list(conditions)},
        "then": {"required": [field.id]},
    }
