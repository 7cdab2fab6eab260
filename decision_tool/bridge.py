"""The one door between the browser and the tool: a JSON request in, a JSON response out.

The worker keeps a proxy of `respond` and calls it with text, so that nothing but text crosses.
Requests, by "do":
    show   at, fragment                  a question or outcome, after replaying the answers
    form   fragment, values              the form, filled in from the answers
    check  fragment, values, today,      the form with its errors, or what is sent
           submission, schema
A response has page, title, html and fragment; `form` adds values, `check` files and errors.
"""

import json
from collections.abc import Callable
from datetime import date
from functools import cache
from typing import Any

from . import case, letter, pages, payload
from .form import Value, Values
from .journey import Journey, from_fragment, replay
from .loading import bundled, load
from .pages import Page
from .protocol import Protocol

Request = dict[str, Any]
Response = dict[str, Any]


@cache
def protocol() -> Protocol:
    """The protocol that comes with the package, loaded once."""
    return load(bundled())


def respond(request: str) -> str:
    """Answer one request (JSON). A request that can't be answered gives {"error": …}."""
    try:
        asked = json.loads(request)
        return json.dumps(REQUESTS[asked["do"]](asked))
    except (KeyError, TypeError, ValueError) as error:
        return json.dumps({"error": f"{type(error).__name__}: {error}"})


def _show(asked: Request) -> Response:
    journey = _journey(asked)
    at = asked["at"] or journey.node.id
    if at in [*journey.answers, journey.node.id]:
        page = pages.node_page(protocol(), at, journey)
    elif protocol().flow.node(at):
        page = pages.stray_page(protocol(), at, journey)
    else:
        page = pages.node_page(protocol(), journey.node.id, journey)
    return _response(page, journey)


def _form(asked: Request) -> Response:
    journey = _journey(asked)
    values = case.prefilled(protocol().form, journey.answers, _values(asked))
    page = pages.form_page(protocol(), values, journey.fragment)
    return _response(page, journey) | {"values": values}


def _check(asked: Request) -> Response:
    journey, values = _journey(asked), _values(asked)
    today = date.fromisoformat(asked["today"])
    if errors := case.errors(protocol().form, values, today):
        page = pages.form_page(protocol(), values, journey.fragment, errors)
        return _response(page, journey) | {"errors": errors}
    submission = payload.Submission(asked["submission"], today, asked["schema"])
    written = letter.letter(protocol(), journey, values, submission)
    data = payload.to_json(payload.payload(protocol(), journey, values, submission))
    files = {
        "draft": {
            "name": f"{payload.FILE_STEM}.eml",
            "type": "message/rfc822",
            "text": letter.draft(written, data),
        },
        "data": {"name": payload.FILE_NAME, "type": "application/json", "text": data},
    }
    page = pages.send_page(protocol(), written, journey.fragment)
    return _response(page, journey) | {"files": files, "errors": {}}


REQUESTS: dict[str, Callable[[Request], Response]] = {
    "show": _show,
    "form": _form,
    "check": _check,
}


def _journey(asked: Request) -> Journey:
    return replay(protocol().flow, from_fragment(_clean(asked["fragment"])))


def _response(page: Page, journey: Journey) -> Response:
    return {
        "page": page.id,
        "title": page.title,
        "html": page.html,
        "fragment": journey.fragment,
    }


def _values(asked: Request) -> Values:
    """The typed values of fields that the form has, as text or lists of text."""
    known = {field.id for field in protocol().form.fields}
    return {id: _clean_value(value) for id, value in dict(asked["values"]).items() if id in known}


def _clean_value(value: Any) -> Value:
    return [_clean(item) for item in value] if isinstance(value, list) else _clean(value)


def _clean(text: Any) -> str:
    """Text as UTF-8 can hold it: a browser may hand over half of a surrogate pair."""
    return str(text).encode("utf-16", "surrogatepass").decode("utf-16", "replace")


def rehearse() -> None:
    """Make every kind of request once, errors included, so that all that is used is imported."""
    form = protocol().form
    answers = {"fragment": "unknown=1", "values": {}}
    check = {"today": "2000-01-01", "submission": "rehearsal", "schema": "https://example.org/"}
    for request in (
        {"do": "show", "at": None} | answers,
        {"do": "form"} | answers,
        {"do": "check"} | check | answers,
        {"do": "check"} | check | answers | {"values": case.specimen(form)},
        {"do": "nothing"},
    ):
        respond(json.dumps(request))
