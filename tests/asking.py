"""Requests to the bridge as the browser makes them, answered as data."""

import json
from typing import Any

from decision_tool import bridge
from decision_tool.case.record import Case
from decision_tool.model.protocol import Protocol
from tests.fixture import PROTOCOL

ABOUT: dict[str, Any] = {
    "fragment": "",
    "case": Case({}).as_data(),
    "row": 0,
    "today": "2026-03-01",
    "submission": "0123456789",
    "site": "https://site.example/",
}
LONG = "x" * 100_000
HALF_A_PAIR = "\ud83d"


def ask(do: str, protocol: Protocol = PROTOCOL, **request: Any) -> dict[str, Any]:
    """The answer to a request; a case may be given as such."""
    if isinstance(case := request.get("case"), Case):
        request["case"] = case.as_data()
    return told(ABOUT | {"do": do} | request, protocol)


def told(request: Any, protocol: Protocol = PROTOCOL) -> Any:
    """The answer to whatever is JSON, be it a request or not."""
    return json.loads(bridge.respond(protocol, json.dumps(request)))


def address(story: str) -> str:
    """The fragment for answers as in `tests.fixture`."""
    return "&".join(story.split())


def page(story: str = "", at: str | None = None, **request: Any) -> dict[str, Any]:
    return ask("page", at=at, fragment=address(story), **request)
