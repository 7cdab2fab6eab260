"""The payload: the case as data, for a program to read. `schema` describes it.

It holds ids, never labels, so that a change of wording changes no payload; `protocol.version` says
which edition the ids belong to.
"""

import json
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any

from .. import __version__
from ..case.agreement import reached
from ..case.kinds import is_empty
from ..case.record import Case, missed, sent
from ..model.form import Values
from ..model.protocol import Protocol
from ..model.replay import Journey

TOOL = "decision_tool"
FORMAT = 4  # raised with every change that `migrations` has to bring older files up to
SCHEMA_FILE = f"form-{FORMAT}.schema.json"

# Marks of HTML, and that of a message in quoted-printable.
ESCAPED = {ord(mark): f"\\u{ord(mark):04x}" for mark in "<>&="}

# Where the answers came from, as far as the page knows: given in this tab, or brought by a link or
# a file that somebody else may have made.
HERE, LINK, FILE = "here", "link", "file"
SOURCES = (HERE, LINK, FILE)
UNSAID = "unsaid"  # where record and answers differ and nobody said which holds


@dataclass(frozen=True)
class Submission:
    """What belongs to one sending: its number, made where it is written, the day, and the schema.

    Another form has another number; the same form sent again has another `revision`, from 1.
    `source` says where the answers came from (see SOURCES), or "" where nobody knows.
    """

    id: str
    prepared_on: date
    schema_url: str
    revision: int = 1
    source: str = ""


def payload(
    protocol: Protocol, journey: Journey, case: Case, submission: Submission
) -> dict[str, Any]:
    """What was written and is to be sent, the answers that led to it, and the clauses behind."""
    return {
        "$schema": submission.schema_url,
        "format": FORMAT,
        "submission": {
            "id": submission.id,
            "revision": submission.revision,
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
        }
        | ({"source": submission.source} if submission.source else {}),
        "stages": stages(protocol, journey, case),
        "form": sent(protocol.form, case),
        "assumed": [id for id in case.assumed if id in sent(protocol.form, case)],
        "discussions": answered(case.discussions),
    }


def answered(rows: Iterable[Values]) -> list[Values]:
    """The rows of the record, without what was not answered."""
    return [{id: value for id, value in row.items() if not is_empty(value)} for row in rows]


def stages(protocol: Protocol, journey: Journey, case: Case) -> dict[str, Any]:
    """Which stages were followed, by the record and by the answers, and which of the two holds."""
    found, without = reached(protocol, journey, case), missed(protocol.stages, case)
    told: dict[str, Any] = {
        "recorded": [stage.id for stage in protocol.stages if stage not in without]
    }
    if found.answers:
        told["by_answers"] = protocol.stages[found.answers - 1].id
    return told | ({"holds": found.chosen or UNSAID} if found.differ else {})


def to_json(data: dict[str, Any]) -> str:
    """JSON that no program on the way can damage by how it encodes letters, a page or a message."""
    return json.dumps(data, indent=2).translate(ESCAPED) + "\n"
