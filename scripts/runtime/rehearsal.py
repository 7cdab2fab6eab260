"""Make every kind of request once, errors included, so that all that the browser uses is imported.

For the build of the browser's Python alone, which finds by it what has to be shipped.
"""

import json
import random
from base64 import b64encode
from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import Any

from decision_tool.bridge import REQUESTS, respond
from decision_tool.case import check, record
from decision_tool.case.record import Case
from decision_tool.model import stored
from decision_tool.model.protocol import Protocol

ABOUT = {
    "fragment": "unknown=1",
    "today": "2000-01-01",
    "row": 0,
    "submission": "rehearsal",
    "site": "https://example.org/",
    "text": "",
}


def rehearse(text: str, respond: Callable[[Protocol, str], str] = respond) -> dict[str, str]:
    """Ask everything of the finished protocol in `text`: the requests, and the answers to each.

    Raises if a whole case can't be sent.
    """
    random.seed(0)  # on which the boundaries within an email hang
    protocol = stored.read(text)
    answers: dict[str, str] = {}

    def ask(request: dict[str, Any]) -> Any:
        asked = json.dumps(request)
        answers[asked] = respond(protocol, asked)
        return json.loads(answers[asked])

    case = record.specimen(protocol.form, protocol.stages)
    for request in (*_requests(protocol, Case({})), *_requests(protocol, case), {"do": "nothing"}):
        ask(request)
    case = replace(case, read=check.text_of(protocol.form, case))
    told = ask(ABOUT | {"do": "page", "at": "send", "case": case.as_data()})
    if "files" not in told:
        raise RuntimeError(f"The form can't be sent under Pyodide: {told.get('error', told)}")
    for file in told["files"].values():
        raw = b64encode(file["text"].encode("utf-16")).decode()
        ask(ABOUT | {"do": "open", "case": {}, "bytes": raw})
    return answers


def _requests(protocol: Protocol, case: Case) -> Iterator[dict[str, Any]]:
    for at in (None, protocol.flow.start, *protocol.form.pages):
        for do in REQUESTS:
            yield ABOUT | {"do": do, "at": at, "case": case.as_data()}
