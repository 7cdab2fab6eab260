"""Pyodide's second file: at hand when it is needed, and needed for nothing usual."""

import json

import pytest
from playwright.sync_api import expect

from decision_tool.model import stored
from scripts.runtime.record import ASK
from scripts.runtime.rehearsal import ABOUT, rehearse
from tests.browser import steps
from tests.fixture import NO_STEP_LEFT, PROTOCOL

REST = "**/rest.wasm*"
CASE = {"values": {}, "discussions": [], "kept": []}
# A number so large that it takes functions of its own to read it, and that nothing usual has.
UNUSUAL = json.dumps(ABOUT | {"do": "page", "at": None, "row": 1.5e300, "case": CASE})

ASK_UNHEARD = """request =>
    dispatchEvent(new MessageEvent("message", { data: { id: 0, request } }))
"""


@pytest.fixture
def asked_for(page):
    """How the second file was asked for: by "fetch" ahead of time, by "xhr" when it was needed."""
    ways = []

    def note(request):
        if "rest.wasm" in request.url:
            ways.append(request.resource_type)

    page.on("request", note)
    return ways


def missing(route):
    route.fulfill(status=404, body="Not here")


def missing_ahead_of_time(route):
    if route.request.resource_type == "fetch":
        missing(route)
    else:
        route.continue_()


def ask(page, request=UNUSUAL):
    """Ask the page's own Python."""
    (worker,) = page.workers
    return json.loads(worker.evaluate(ASK, request))


def start(page):
    page.goto(steps.address("unsafe-now"))
    steps.python(page, "ready")


def test_it_comes_by_itself_once_python_is_ready(page):
    with page.expect_response(REST) as response:
        start(page)
    assert response.value.request.resource_type == "fetch"


def test_no_kind_of_request_needs_it(page, problems, asked_for):
    page.route(REST, missing)
    start(page)
    page.wait_for_timeout(1_000)
    rehearse(stored.write(PROTOCOL), lambda _, request: json.dumps(ask(page, request)))
    assert "xhr" not in asked_for
    problems.meant = True


def test_what_needs_it_before_it_is_there_waits_for_it_and_is_answered(page, problems, asked_for):
    page.route(REST, missing_ahead_of_time)
    start(page)
    assert ask(page)["page"] == "unsafe-now"
    assert asked_for.count("xhr") == 1
    assert ask(page)["page"] == "unsafe-now"
    assert asked_for.count("xhr") == 1, "it stays loaded"
    problems.meant = True


def test_where_it_is_missing_and_needed_the_next_step_is_there_all_the_same(page, problems):
    page.route(REST, missing)
    start(page)
    page.workers[0].evaluate(ASK_UNHEARD, UNUSUAL)
    steps.python(page, "failed")
    steps.answer(page, NO_STEP_LEFT)
    expect(steps.at(page, "post-form")).to_be_visible()
    problems.meant = True


def test_where_it_is_not_what_was_built_python_stops_though_it_could_run(page, problems):
    """A section more, which says nothing: without a check nobody would notice."""
    more = b"\x00\x02\x01x"

    def change(route):
        response = route.fetch()
        route.fulfill(response=response, body=response.body() + more)

    page.route("**/rest.wasm.gz", missing)
    page.route("**/rest.wasm", change)
    start(page)
    page.workers[0].evaluate(ASK_UNHEARD, UNUSUAL)
    steps.python(page, "failed")
    problems.meant = True
