"""What an older edition wrote is brought up to date in memory, one format at a time.

No file is ever changed.
"""

from collections.abc import Callable
from typing import Any

from ..case.record import from_data
from ..model.protocol import Protocol
from ..model.replay import replay
from ..model.sentences import capital
from .payload import FORMAT, stages

Data = dict[str, Any]
STAGE_FIELDS = ("followed", "date", "who", "result")


def migrated(protocol: Protocol, data: Data) -> Data:
    """The data in today's format."""
    for number in range(data["format"], FORMAT):
        data = MIGRATIONS[number](protocol, data) | {"format": number + 1}
    return data


def _with_discussions(protocol: Protocol, data: Data) -> Data:
    """Format 1 had four fields for each stage, and no record of discussions."""
    form: dict[str, str] = dict(data["form"])
    rows, not_followed = [], []
    for stage in protocol.stages:
        followed, *texts = (form.pop(f"{stage.id}-{part}", "") for part in STAGE_FIELDS)
        if followed in ("yes", "waiting"):
            row = dict(zip(("date", "who", "said"), texts, strict=True))
            waiting = "yes" if followed == "waiting" else "no"
            rows.append({"stage": stage.id, **row, "waiting": waiting})
        elif any(texts):
            written = "\n".join(text for text in texts if text)
            not_followed.append(f"{capital(protocol.stage_label(stage))}: {written}")
    early = {"early-reason": "\n\n".join(not_followed)} if not_followed else {}
    return data | {"form": form | early, "discussions": rows}


def _with_id(protocol: Protocol, data: Data) -> Data:
    """Format 2 knew the partnership by its name, which may change."""
    return data | {"protocol": data["protocol"] | {"id": protocol.id}}


def _with_revision(protocol: Protocol, data: Data) -> Data:
    """Format 3 said neither how often and when a form was sent, nor how far the stages had got."""
    if "form" not in data:
        return data | {"revision": 1, "sent": ""}
    journey = replay(protocol.flow, data["journey"]["answers"])
    case = from_data(protocol.form, {"values": {}, "discussions": data["discussions"]})
    return data | {
        "submission": data["submission"] | {"revision": 1},
        "stages": stages(protocol, journey, case),
        "assumed": [],
    }


MIGRATIONS: dict[int, Callable[[Protocol, Data], Data]] = {
    1: _with_discussions,
    2: _with_id,
    3: _with_revision,
}
