"""The payload: the case as data, for a program to read. `schema` describes it.

It holds ids, never labels, so that a change of wording changes no payload; `protocol.version` says
which edition the ids belong to.
"""

import json
from dataclasses import dataclass
from datetime import date
from typing import Any

from .. import __version__
from ..case.record import Case, sent
from ..model.protocol import Protocol
from ..model.replay import Journey

TOOL = "decision_tool"
FORMAT = 2  # raised with every change that `saved` needs a migration for
FILE_STEM = "case-resolution-form"
FILE_NAME = f"{FILE_STEM}.json"


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
            "partnership": protocol.name,
            "title": protocol.title,
            "version": protocol.edition.version,
        },
        "tool": {"name": TOOL, "version": __version__},
        "journey": {
            "answers": journey.answers,
            "reached": journey.node.id,
            "clauses": list(journey.node.clauses),
        },
        "form": sent(protocol.form, case),
        "discussions": [
            {id: value for id, value in row.items() if value} for row in case.discussions
        ],
    }


def to_json(data: dict[str, Any]) -> str:
    """JSON as people can read it too."""
    return json.dumps(data, ensure_ascii=False, indent=2) + "\n"
