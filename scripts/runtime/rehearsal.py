"""Make every kind of request once, errors included, so that all that the browser uses is imported.

For the build of the browser's Python alone, which finds by it what has to be shipped.
"""

import json
from base64 import b64encode
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from decision_tool.bridge import REQUESTS, respond
from decision_tool.case import check, record
from decision_tool.case.record import Case
from decision_tool.model import stored
from decision_tool.model.protocol import Protocol
from decision_tool.pages.form import ids

ABOUT = {
    "fragment": "unknown=1",
    "today": "2000-01-01",
    "row": 0,
    "submission": "rehearsal",
    "site": "https://example.org/",
    "day": "2000-01-01",
    "text": "",
}


def rehearse(text: str) -> None:
    """Ask everything of the finished protocol in `text`; raises if a whole case can't be sent."""
    protocol = stored.read(text)
    for case in (Case({}), record.specimen(protocol.form, protocol.stages)):
        for request in _requests(protocol, case):
            respond(protocol, json.dumps(request))
    respond(protocol, json.dumps({"do": "nothing"}))
    case = replace(case, read=check.text_of(protocol.form, case))
    whole = ABOUT | {"do": "page", "at": "send", "case": case.as_data()}
    told = json.loads(respond(protocol, json.dumps(whole)))
    if "files" not in told:
        raise RuntimeError(f"The form can't be sent under Pyodide: {told.get('error', told)}")
    for file in told["files"].values():
        raw = b64encode(file["text"].encode("utf-16")).decode()
        respond(protocol, json.dumps(ABOUT | {"do": "open", "case": {}, "bytes": raw}))


def _requests(protocol: Protocol, case: Case) -> Iterator[dict[str, Any]]:
    for at in (None, protocol.flow.start, *ids(protocol.form)):
        for do in REQUESTS:
            yield ABOUT | {"do": do, "at": at, "case": case.as_data()}
