"""The payload: the form as data, for a program to read, and the schema that describes it.

It holds ids, never labels, so that a change of wording changes no payload; `protocol.version` says
which data the ids belong to. The schema is made from the same fields (JSON Schema draft 2020-12).
"""

import json
from dataclasses import dataclass
from datetime import date
from typing import Any

from . import __version__
from .form import Field, Values
from .journey import Journey
from .protocol import Protocol

FORMAT = 1
SCHEMA_FILE = f"case-resolution-{FORMAT}.schema.json"
FILE_STEM = "case-resolution-form"
FILE_NAME = f"{FILE_STEM}.json"


@dataclass(frozen=True)
class Submission:
    """What belongs to one sending: its id, made where it is written, the day, and the schema."""

    id: str
    prepared_on: date
    schema_url: str


def payload(
    protocol: Protocol, journey: Journey, values: Values, submission: Submission
) -> dict[str, Any]:
    """The form, the answers that led to it and the clauses behind the outcome."""
    return {
        "$schema": submission.schema_url,
        "format": FORMAT,
        "submission": {
            "id": submission.id,
            "prepared_on": submission.prepared_on.isoformat(),
            "sent_by": "email",
        },
        "protocol": {
            "partnership": protocol.name,
            "title": protocol.title,
            "version": protocol.edition.version,
        },
        "tool": {"name": "decision_tool", "version": __version__},
        "journey": {
            "answers": journey.answers,
            "reached": journey.node.id,
            "clauses": list(journey.node.clauses),
        },
        "form": {
            field.id: values[field.id] for field in protocol.form.fields if values.get(field.id)
        },
    }


def to_json(data: dict[str, Any]) -> str:
    return json.dumps(data, ensure_ascii=False, indent=2) + "\n"


def schema(protocol: Protocol) -> dict[str, Any]:
    """The JSON Schema of every payload that this protocol's form can make."""
    text = {"type": "string", "minLength": 1}
    answers = {
        question.id: {"enum": [option.id for option in question.options]}
        for question in protocol.flow.questions.values()
    }
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": f"{protocol.form_name.capitalize()}, {protocol.name}",
        **_object(
            {
                "$schema": {"type": "string", "format": "uri"},
                "format": {"const": FORMAT},
                "submission": _object(
                    {
                        "id": text,
                        "prepared_on": {"type": "string", "format": "date"},
                        "sent_by": {"const": "email"},
                    }
                ),
                "protocol": _object({"partnership": text, "title": text, "version": text}),
                "tool": _object({"name": text, "version": text}),
                "journey": _object(
                    {
                        "answers": _object(answers, required=[]),
                        "reached": {"enum": [*protocol.flow.questions, *protocol.flow.outcomes]},
                        "clauses": {"type": "array", "items": {"enum": list(protocol.clauses)}},
                    }
                ),
                "form": _form_schema(list(protocol.form.fields)),
            }
        ),
    }


def _form_schema(fields: list[Field]) -> dict[str, Any]:
    described = {field.id: _field_schema(field) for field in fields}
    form = _object(described, required=[field.id for field in fields if field.required])
    # JSON Schema allows no empty allOf, so a form without conditions has none.
    needed = [_needed(field) for field in fields if field.required_when]
    return form | {"allOf": needed} if needed else form


def _object(properties: dict[str, Any], required: list[str] | None = None) -> dict[str, Any]:
    return {
        "type": "object",
        "properties": properties,
        "required": list(properties) if required is None else required,
        "additionalProperties": False,
    }


def _field_schema(field: Field) -> dict[str, Any]:
    described = {"title": field.label, "description": f"{field.why} ({', '.join(field.clauses)})"}
    ids = [choice.id for choice in field.options]
    kinds: dict[str, dict[str, Any]] = {
        "choice": {"enum": ids},
        "choices": {
            "type": "array",
            "items": {"enum": ids},
            "minItems": 1,
            "uniqueItems": True,
        },
        "date": {"type": "string", "format": "date"},
        "email": {"type": "string", "format": "email"},
    }
    return described | kinds.get(field.kind, {"type": "string", "minLength": 1})


def _needed(field: Field) -> dict[str, Any]:
    conditions = {id: {"enum": list(wanted)} for id, wanted in (field.required_when or {}).items()}
    return {
        "if": {"properties": conditions, "required": list(conditions)},
        "then": {"required": [field.id]},
    }
