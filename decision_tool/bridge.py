"""The one door between the browser and the tool: a JSON request in, a JSON response out.

The worker opens it with the finished protocol, keeps the function that `opened` returns and calls
it with text, so that nothing but text crosses. `Request` and `Response` say what may be in a
message; `docs/assets/runtime/bridge.d.ts` says the same to the page's scripts, and a test compares
them.
"""

import json
from base64 import b64decode
from collections.abc import Callable, Mapping
from datetime import date
from functools import partial
from typing import TYPE_CHECKING, Any, NotRequired, TypedDict

from .case import check, names, record, validation
from .case.kinds import well_formed
from .case.record import Case
from .model import stored
from .model.form import Values
from .model.page_ids import CHECK, PAPER, ROW, ROWS, SEND, SPEAKING
from .model.protocol import Protocol
from .model.replay import Journey, from_fragment, replay, to_fragment
from .pages import check as check_pages
from .pages import files, form, nodes, speaking, tasks
from .pages.render import Page
from .sending import opening, reading, saved
from .sending.payload import SCHEMA_FILE, SOURCES, Submission
from .sending.refusals import SavedFileError

if TYPE_CHECKING:  # it is slow to load, and not needed until a form is checked
    from .case.check import Checked


class Request(TypedDict):
    """What the page asks: `do`, and what it always tells of itself.

    do          "page": the page `at`, or wherever the answers lead where it is null. The page to
                send from comes with files. "save": the page after `at`, or `at` with what to mend.
                "keep": a file to go on from. "open": what is in such a file's `text`
    at          id of a page
    fragment    the answers in the address
    case        what was written: see `case.record.Case.as_data`
    row         position in the record of the discussion that is being written, or null
    today       the day where the person is, as YYYY-MM-DD
    submission  the number of this form; revision  how often it is sent, from 1
    sent        the day on which it was sent last, as YYYY-MM-DD, if the person has said so
    source      where the answers came from, as far as the page knows: see `payload.SOURCES`
    site        the address of the site, ending in a slash
    bytes       the file to open, in base64; text  the same as text, where it can be read so
    which       of several records in that file, the one to open, counted from 0
    names       the lists of names and words, with a page to check or to send from; without them
                few names are found
    """

    do: str
    at: NotRequired[str | None]
    fragment: str
    case: dict[str, Any]
    row: int | None
    today: str
    submission: str
    site: str
    revision: NotRequired[int]
    sent: NotRequired[str]
    source: NotRequired[str]
    bytes: NotRequired[str]
    text: NotRequired[str]
    which: NotRequired[int]
    names: NotRequired[str]


class Response(TypedDict, total=False):
    """What the page is told: a page to show, files to save, what was opened, or what is wrong.

    `styles` are the style sheets that the page needs beside the site's own. `notices` are for the
    person, about what was opened: whose it is, what has changed since, what in it is to be doubted.
    `records` are those of a file that has several: the page asks which.

    `problem` is for the person: a file that can't be used. `error` is for whoever looks
    after the tool: the request could not be answered, and the page goes on without.
    """

    page: str
    title: str
    html: str
    styles: list[str]
    fragment: str
    values: Values
    files: "files.Files"  # not looked at before it is needed: see `scripts/runtime/in_browser.py`
    case: dict[str, Any]
    submission: str
    revision: int
    sent: str
    notices: list[str]
    records: list[str]
    problem: str
    error: str


def opened(protocol: str) -> Callable[[str], str]:
    """The function that answers requests about a finished protocol (see `model.stored`)."""
    return partial(respond, stored.read(protocol))


def respond(protocol: Protocol, request: str) -> str:
    """Answer one request. Whatever keeps it from being answered is told as an `error`."""
    try:
        asked: Request = json.loads(request)
        return json.dumps(REQUESTS[asked["do"]](protocol, asked))
    except Exception as error:  # at the door: a fault of one request must not end the tool
        return json.dumps({"error": f"{type(error).__name__}: {error}"})


def _page(protocol: Protocol, asked: Request) -> Response:
    journey, at = _journey(protocol, asked), asked["at"]
    if at == SEND:
        return _send(protocol, asked, journey)
    if at in protocol.form.pages:
        case = _case(protocol, asked, journey)
        page = _form_page(protocol, str(at), case, journey, asked)
        return _shown(page, journey) | {"values": case.values}
    page = _node_page(protocol, at or journey.node.id, journey, _days(protocol, asked))
    return _shown(page, journey)


def _days(protocol: Protocol, asked: Request) -> dict[str, str]:
    """The days in the record: none where it can't be read, since the questions go on without it."""
    try:
        return record.last_days(record.from_data(protocol.form, asked["case"]))
    except (KeyError, ValueError):
        return {}


def _node_page(protocol: Protocol, at: str, journey: Journey, days: Mapping[str, str]) -> Page:
    if at in [*journey.answers, journey.node.id]:
        return nodes.node_page(protocol, at, journey, days)
    if protocol.flow.node(at):
        return nodes.stray_page(protocol, at, journey)
    return nodes.node_page(protocol, journey.node.id, journey, days)


def _form_page(protocol: Protocol, id: str, case: Case, journey: Journey, asked: Request) -> Page:
    fragment, today = journey.fragment, _today(asked)
    if section := form.section_of(protocol.form, id):
        return form.section_page(protocol, section, case, fragment)
    if id == ROWS:
        onward = next(iter(tasks.left(protocol, case, journey, today)), CHECK)
        return form.rows_page(protocol, case, fragment, onward)
    if id == ROW:
        return form.row_page(protocol, _row(case, asked["row"]), fragment)
    if id == CHECK:
        return _check_page(protocol, asked, journey, case, _looked_at(protocol, asked, case))
    if id == PAPER:
        return form.paper_page(protocol)
    back = journey.node.id if journey.steps else ""
    if id == SPEAKING and protocol.form.speaking:
        return speaking.speaking_page(protocol, protocol.form.speaking, fragment, back)
    return tasks.list_page(protocol, case, journey, today)


def _looked_at(protocol: Protocol, asked: Request, case: Case) -> "Checked":
    lists = names.load(asked["names"]) if asked.get("names") else names.FALLBACK
    return check.checked(protocol, case, _today(asked), lists)


def _check_page(
    protocol: Protocol,
    asked: Request,
    journey: Journey,
    case: Case,
    found: "Checked",
    sending: bool = False,
) -> Page:
    few = not asked.get("names")
    return check_pages.check_page(protocol, journey, case, found, sending=sending, few_names=few)


def _save(protocol: Protocol, asked: Request) -> Response:
    journey, id, today = _journey(protocol, asked), str(asked["at"]), _today(asked)
    case = _case(protocol, asked, journey)
    if section := form.section_of(protocol.form, id):
        errors = validation.malformed(section, case.values, today)
        page = form.section_page(protocol, section, case, journey.fragment, errors)
    elif id == ROW:
        values = _row(case, asked["row"])
        errors = validation.unfinished(protocol.form.discussion, values, values, today)
        page = form.row_page(protocol, values, journey.fragment, errors)
    else:
        raise ValueError(f"there is nothing to save on {id}")
    if not errors:
        onward = form.next_page(protocol, id, case, journey, today)
        page = _form_page(protocol, onward, case, journey, asked)
    return _shown(page, journey)


def _send(protocol: Protocol, asked: Request, journey: Journey) -> Response:
    case = _case(protocol, asked, journey)
    found = _looked_at(protocol, asked, case)
    if not check_pages.can_be_sent(protocol, journey, case, found):
        return _shown(_check_page(protocol, asked, journey, case, found, sending=True), journey)
    schema = f"{asked['site']}schema/{SCHEMA_FILE}"
    source = asked.get("source", "")
    submission = Submission(
        asked["submission"],
        _today(asked),
        schema,
        asked.get("revision", 1),
        source if source in SOURCES else "",
    )
    made = files.to_send(protocol, journey, case, submission)
    page = form.send_page(protocol, made, case, journey, _today(asked))
    return _shown(page, journey) | {"files": made.files}


def _keep(protocol: Protocol, asked: Request) -> Response:
    journey = _journey(protocol, asked)
    case, given = _case(protocol, asked, journey), journey.answers | journey.kept
    number, revision = asked["submission"], asked.get("revision", 1)
    sent = saved.day(asked.get("sent", ""))
    kept = saved.Saved(case, given, number, _today(asked), revision, sent)
    return {"files": files.to_keep(protocol, journey, kept, asked["site"])}


def _open(protocol: Protocol, asked: Request) -> Response:
    try:
        found = reading.found(protocol, _raw(asked))
        if len(found.records) > 1 and "which" not in asked:
            return {"records": [opening.listed(protocol, it.data) for it in found.records]}
        opened = opening.opened(protocol, found, asked.get("which", 0))
    except SavedFileError as error:
        return {"problem": str(error)}
    return {
        "case": opened.kept.case.as_data(),
        "submission": opened.kept.submission,
        "revision": opened.kept.revision,
        "sent": opened.kept.sent,
        "fragment": to_fragment(opened.kept.answers),
        "notices": list(opened.notices),
    }


def _raw(asked: Request) -> bytes:
    if "bytes" in asked:
        return b64decode(asked["bytes"])
    return well_formed(asked["text"]).encode()


REQUESTS: dict[str, Callable[[Protocol, Request], Response]] = {
    "page": _page,
    "save": _save,
    "keep": _keep,
    "open": _open,
}


def _journey(protocol: Protocol, asked: Request) -> Journey:
    return replay(protocol.flow, from_fragment(well_formed(asked["fragment"])))


def _case(protocol: Protocol, asked: Request, journey: Journey) -> Case:
    case = record.from_data(protocol.form, asked["case"])
    return record.prefilled(protocol.form, journey.answers, record.tidied(protocol.form, case))


def _row(case: Case, row: int | None) -> Values:
    known = isinstance(row, int) and 0 <= row < len(case.discussions)
    return case.discussions[row] if known and row is not None else {}  # else a new one


def _today(asked: Request) -> date:
    return date.fromisoformat(asked["today"])


def _shown(page: Page, journey: Journey) -> Response:
    return {
        "page": page.id,
        "title": page.title,
        "html": page.html,
        "styles": list(page.styles),
        "fragment": journey.fragment,
    }
