"""The one door between the browser and the tool: a JSON request in, a JSON response out.

The worker keeps a proxy of `respond` and calls it with text, so that nothing but text crosses.
Requests, by "do", with what they need beside `fragment`, the answers in the address:

    page     at, case, row, today,     a page of the tool; at is its id, or null for wherever the
             submission, site          answers lead. The page to send from comes with `files`
    save     at, case, row, today      the page after this one, or this one with what to mend
    keep     case, today, submission   `files` with one to keep and open again
    open     text                      `case`, `submission` and `fragment` from such a file
    remind   day, submission           `files` with a day for the calendar

A response has page, title, html and fragment where there is a page to show, and `problem` where
something given (a file, a day) can't be used.
"""

import json
from collections.abc import Callable
from datetime import date
from functools import cache
from typing import Any

from .case import privacy, validation
from .case import record as c
from .case.record import Case
from .loading.folder import bundled, load
from .model.form import Values
from .model.protocol import Protocol
from .model.replay import Journey, from_fragment, replay, to_fragment
from .pages import form as form_pages
from .pages import nodes
from .pages.nodes import Page
from .sending import letter, mail, payload, saved, schema

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
    except (KeyError, TypeError, ValueError, AttributeError) as error:
        return json.dumps({"error": f"{type(error).__name__}: {error}"})


def _page(asked: Request) -> Response:
    journey, at = _journey(asked), asked["at"]
    if at == form_pages.SEND:
        return _send(asked, journey)
    if at in form_pages.ids(protocol().form):
        case = _case(asked)
        page = _form_page(at, case, journey, asked["row"], _today(asked))
        return _response(page, journey) | {"values": case.values}
    return _response(_node_page(at or journey.node.id, journey), journey)


def _node_page(at: str, journey: Journey) -> Page:
    if at in [*journey.answers, journey.node.id]:
        return nodes.node_page(protocol(), at, journey)
    if protocol().flow.node(at):
        return nodes.stray_page(protocol(), at, journey)
    return nodes.node_page(protocol(), journey.node.id, journey)


def _form_page(id: str, case: Case, journey: Journey, row: int | None, today: date) -> Page:
    fragment = journey.fragment
    if section := form_pages.section_of(protocol().form, id):
        return form_pages.section_page(protocol(), section, case, fragment)
    if id == form_pages.ROWS:
        return form_pages.rows_page(protocol(), case, fragment)
    if id == form_pages.ROW:
        return form_pages.row_page(protocol(), _row(case, row), fragment)
    if id == form_pages.CHECK:
        return form_pages.check_page(protocol(), case, _checked(case, today), fragment, False)
    if id == form_pages.PAPER:
        return form_pages.paper_page(protocol())
    back = journey.node.id if journey.steps else ""
    return form_pages.list_page(protocol(), case, fragment, today, back)


def _save(asked: Request) -> Response:
    journey, case, id, today = _journey(asked), _case(asked), asked["at"], _today(asked)
    form, fragment = protocol().form, journey.fragment
    if section := form_pages.section_of(form, id):
        errors = validation.malformed(section, case.values, today)
        page = form_pages.section_page(protocol(), section, case, fragment, errors)
    elif id == form_pages.ROW:
        values = _row(case, asked["row"])
        errors = validation.unfinished(form.discussion, values, values, today)
        page = form_pages.row_page(protocol(), values, fragment, errors)
    else:
        raise ValueError(f"there is nothing to save on {id}")
    if not errors:
        page = _form_page(form_pages.next_page(form, id), case, journey, None, today)
    return _response(page, journey)


def _send(asked: Request, journey: Journey) -> Response:
    case, today = _case(asked), _today(asked)
    found = _checked(case, today)
    if not found.sendable:
        page = form_pages.check_page(protocol(), case, found, journey.fragment, True)
        return _response(page, journey)
    schema_url = f"{asked['site']}schema/{schema.FILE_NAME}"
    submission = payload.Submission(asked["submission"], today, schema_url)
    written = letter.letter(protocol(), journey, case, submission)
    whole = payload.payload(protocol(), journey, case, submission)
    data = payload.to_json(whole)
    html = nodes.render("letter.html", protocol(), letter=written, data=whole)
    rows = mail.spreadsheet(protocol().form.discussion, case)
    files = {
        "draft": _file(".eml", "message/rfc822", mail.draft(written, data, html)),
        "data": _file(".json", "application/json", data),
        "html": _file(".html", "text/html", html),
        "rows": _file("-discussions.csv", "text/csv", rows),
    }
    page = form_pages.send_page(protocol(), written, journey.fragment)
    return _response(page, journey) | {"files": files}


def _keep(asked: Request) -> Response:
    journey = _journey(asked)
    given = journey.answers | journey.kept
    kept = saved.Saved(_case(asked), given, asked["submission"], _today(asked))
    html = saved.save(protocol(), journey, kept)
    name = f"-in-progress-{kept.saved_on.isoformat()}.html"
    return {"files": {"kept": _file(name, "text/html", html)}}


def _open(asked: Request) -> Response:
    try:
        kept = saved.restore(protocol(), asked["text"])
    except saved.SavedFileError as error:
        return {"problem": str(error)}
    return {
        "case": kept.case.as_data(),
        "submission": kept.submission,
        "fragment": to_fragment(kept.answers),
    }


def _remind(asked: Request) -> Response:
    try:
        day = date.fromisoformat(asked["day"])
    except ValueError:
        return {"problem": "Choose a day first."}
    title = f"Check what came of the {protocol().form_name}"
    text = mail.reminder(title, day, asked["submission"])
    return {"files": {"reminder": _file("-reminder.ics", "text/calendar", text)}}


REQUESTS: dict[str, Callable[[Request], Response]] = {
    "page": _page,
    "save": _save,
    "keep": _keep,
    "open": _open,
    "remind": _remind,
}


def _journey(asked: Request) -> Journey:
    return replay(protocol().flow, from_fragment(c.well_formed(asked["fragment"])))


def _case(asked: Request) -> Case:
    case = c.from_data(protocol().form, asked["case"])
    return c.prefilled(protocol().form, _journey(asked).answers, case)


def _row(case: Case, row: int | None) -> Values:
    if row is None or row >= len(case.discussions):
        return {}  # a new one
    return case.discussions[row]


def _today(asked: Request) -> date:
    return date.fromisoformat(asked["today"])


def _checked(case: Case, today: date) -> form_pages.Checked:
    public = Case(c.sent(protocol().form, case), case.discussions)
    findings = privacy.findings(protocol().form, public, today)
    return form_pages.checked(protocol(), case, findings, today)


def _response(page: Page, journey: Journey) -> Response:
    return {
        "page": page.id,
        "title": page.title,
        "html": page.html,
        "fragment": journey.fragment,
    }


def _file(ending: str, kind: str, text: str) -> dict[str, str]:
    return {"name": f"{payload.FILE_STEM}{ending}", "type": kind, "text": text}


def rehearse() -> None:
    """Make every kind of request once, errors included, so that all that is used is imported."""
    form, stages = protocol().form, protocol().stages
    about = {
        "fragment": "unknown=1",
        "today": "2000-01-01",
        "row": 0,
        "submission": "rehearsal",
        "site": "https://example.org/",
        "day": "2000-01-01",
        "text": "",
    }
    for case in (c.Case({}), c.specimen(form, stages)):
        for at in (None, protocol().flow.start, *form_pages.ids(form)):
            for do in REQUESTS:
                respond(json.dumps(about | {"do": do, "at": at, "case": case.as_data()}))
    respond(json.dumps({"do": "nothing"}))
