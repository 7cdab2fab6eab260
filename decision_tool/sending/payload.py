"""The payload: the case as data, for a program to read. `schema` describes it.

It holds ids, never labels, so that a change of wording changes no payload; `protocol.version` says
which edition the ids belong to.
"""

import json
import re
from dataclasses import dataclass
from datetime import date
from typing import Any

from .. import __version__
from ..case.kinds import is_empty
from ..case.record import Case, sent
from ..model.protocol import Protocol
from ..model.replay import Journey

TOOL = "decision_tool"
FORMAT = 3  # raised with every change that `saved` needs a migration for
SCHEMA_FILE = f"form-{FORMAT}.schema.json"


def file_stem(protocol: Protocol) -> str:
    """What the names of its files begin with: "case-resolution-form"."""
    return "-".join(re.findall(r"[a-z0-9]+", protocol.form_name.lower()))


def file_name(protocol: Protocol) -> str:
    """The file that a program reads."""
    return f"{file_stem(protocol)}.json"


@dataclass(frozen=True)
class Submission:
    """What belongs to one sending: its id, made where it is written, the day, and the schema."""

    id: str
    prepared_on: date
    schema_url: str


def payload(
    protocol: Protocol, journey: Journey, case: Case, submission: Submission
) -> dict[str, Any]:
    """What was written and is to be sent, the answers that led to it, and the clauses behind."""
    return {
        "$schema": submission.schema_url,
        "format": FORMAT,
        "submission": {
            "id": submission.id,
            "prepared_on": submission.prepared_on.isoformat(),
            "sent_by": "email",
        },
        "protocol": {
            "id": protocol.id,
            "partnership": protocol.name,
            "title": protocol.title,
            "version": protocol.edition.version,
        },
        "tool": {"name": TOOL, "version": __version__},
        "journey": {
            "answers": journey.answers,
            "reached": journey.node.id,
            "clauses": [clause.id for clause in protocol.ruling(journey.node.clauses)],
        },
        "form": sent(protocol.form, case),
        "discussions": [
            {id: value for id, value in row.items() if not is_empty(value)}
            for row in case.discussions
        ],
    }


def to_json(data: dict[str, Any]) -> str:
    """JSON as people can read it too."""
    return json.dumps(data, ensure_ascii=False, indent=2) + "\n"
