"""The JSON Schema (draft 2020-12) of every payload that a protocol's form can make.

Made from the same fields as the form, and published with the site.
"""

from collections.abc import Sequence
from typing import Any

from ..case.agreement import ANSWERS, RECORD
from ..case.kinds import SOMETHING, kind
from ..model.form import Field
from ..model.protocol import Protocol
from ..model.sentences import capital
from ..sending.payload import FORMAT, SCHEMA_FILE, SOURCES, TOOL, UNSAID
from ..sending.saved import ID, REVISIONS

TEXT = {"type": "string", "pattern": SOMETHING}
DAY = {"type": "string", "format": "date"}

Schema = dict[str, Any]


def schema(protocol: Protocol, site: str = "") -> Schema:
    """The schema as data; `site` is the address of the site that publishes it, if there is one."""
    about = f"What is sent with the {protocol.form_name} under the {protocol.title}."
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": id_of(protocol, site),
        "title": f"{capital(protocol.form_name)}, {protocol.name}",
        "description": f"{about} Ids stay when words change.",
        **_object(_properties(protocol)),
    }


def id_of(protocol: Protocol, site: str) -> str:
    """Its address on the site, or a name that is nobody's address."""
    if site:
        return f"{site.rstrip('/')}/schema/{SCHEMA_FILE}"
    return f"urn:decision-tool:{protocol.id}:form-{FORMAT}"


def _properties(protocol: Protocol) -> Schema:
    form = protocol.form
    ids = [field.id for field in form.fields]
    return {
        "$schema": _told("Where this schema is.", {"type": "string", "format": "uri"}),
        "format": _told("Raised when the shape changes.", {"const": FORMAT}),
        "submission": _told("Which form this is, and how it came.", _submission()),
        "protocol": _told("Whose protocol, and which edition of it.", _protocol(protocol)),
        "tool": _told("What made it.", _object({"name": {"const": TOOL}, "version": dict(TEXT)})),
        "journey": _told("The answers in the tool, and where they led.", _journey(protocol)),
        "stages": _told(f"Which {protocol.nouns} were followed.", _stages(protocol)),
        "form": _told("What was answered, by field.", _fields(list(form.fields))),
        "assumed": _told(
            "Fields that were filled in from the answers, and that nobody confirmed.",
            _list({"enum": ids}),
        ),
        "discussions": _told(
            "The record of discussions.",
            {"type": "array", "items": _fields(form.discussion.field)},
        ),
    }


def _submission() -> Schema:
    return _object(
        {
            "id": _told(
                "The same for every sending of one form.",
                {"type": "string", "pattern": f"^{ID.pattern}$"},
            ),
            "revision": _told(
                "How often it was sent, with this time.",
                {"type": "integer", "minimum": 1, "exclusiveMaximum": REVISIONS},
            ),
            "prepared_on": _told("The day where the writer was.", DAY),
            "sent_by": {"const": "email"},
        }
    )


def _protocol(protocol: Protocol) -> Schema:
    words = {name: dict(TEXT) for name in ("partnership", "title", "version")}
    return _object({"id": {"const": protocol.id}, **words})


def _journey(protocol: Protocol) -> Schema:
    flow = protocol.flow
    answers = {q.id: {"enum": [option.id for option in q.options]} for q in flow.questions.values()}
    properties = {
        "answers": _object(answers, required=[]),
        "reached": {"enum": [*flow.questions, *flow.outcomes]},
        "clauses": _list({"enum": list(protocol.clauses)}),
        "source": _told("Where the answers came from, if it is known.", {"enum": [*SOURCES]}),
    }
    return _object(properties, required=["answers", "reached", "clauses"])


def _stages(protocol: Protocol) -> Schema:
    stages = {"enum": [stage.id for stage in protocol.stages]}
    properties = {
        "recorded": _told("Those with a discussion in the record.", _list(stages)),
        "by_answers": _told("The last that was followed, by the answers.", dict(stages)),
        "holds": _told(
            "Where the two differ: which holds, by the writer.",
            {"enum": [RECORD, ANSWERS, UNSAID]},
        ),
    }
    return _object(properties, required=["recorded"])


def _told(description: str, schema: Schema) -> Schema:
    return {"description": description, **schema}


def _list(items: Schema) -> Schema:
    return {"type": "array", "items": items, "maxItems": len(items["enum"])}


def _object(properties: Schema, required: list[str] | None = None) -> Schema:
    return {
        "type": "object",
        "properties": properties,
        "required": list(properties) if required is None else required,
        "additionalProperties": False,
    }


def _fields(fields: Sequence[Field]) -> Schema:
    described = {field.id: _field(field) for field in fields}
    required = [field.id for field in fields if field.required and not field.sent_when]
    needed = [_needed(field) for field in fields if field.required_when]
    return _object(described, required) | ({"allOf": needed} if needed else {})


def _field(field: Field) -> Schema:
    described = {"title": field.label, "description": f"{field.why} ({', '.join(field.clauses)})"}
    return described | kind(field).schema(field)


def _needed(field: Field) -> Schema:
    """What must be there if others say so; strict validators want each named where it is."""
    conditions = {id: {"enum": list(wanted)} for id, wanted in (field.required_when or {}).items()}
    return {
        "if": {"properties": conditions, "required": list(conditions)},
        "then": {"properties": {field.id: {}}, "required": [field.id]},
    }
