"""The states that only a running tool has are as accessible as the built pages."""

import pytest

from tests.browser import steps
from tests.form_states import with_findings, without
from tests.policy import DISAGREE, SPECIMEN, WORKER

STAGE_3 = f"{DISAGREE} reached=stage-2 stage-2-result=no"
THEME = f"{WORKER} about=theme"


def question(page):
    steps.answer(page, DISAGREE)
    steps.at(page, "reached")


def changed_question(page):
    steps.edit_address(page, "reached", f"{STAGE_3} sent=back nonsense=1")


def outcome(page):
    steps.answer(page, STAGE_3)
    steps.at(page, "stage-3")


def emergency(page):
    steps.answer(page, "danger=yes")
    steps.at(page, "call-999")


def list_of_parts(page):
    steps.open_case(page, with_findings(), THEME)


def part_with_errors(page):
    steps.edit_address(page, "form-about-you", THEME)
    steps.fill_in(page, {"email": "none", "phone": "none"})
    steps.save_and_continue(page)
    page.locator(".cr-errors").wait_for()


def record(page):
    steps.open_case(page, without("stage-2"), THEME)
    steps.edit_address(page, "discussions", THEME)


def discussion_with_errors(page):
    steps.edit_address(page, "discussion", THEME)
    steps.save_and_continue(page)
    page.locator(".cr-errors").wait_for()


def record_with_a_row_that_is_empty(page):
    discussion_with_errors(page)
    steps.edit_address(page, "discussions", THEME)


def check_that_refuses(page):
    steps.open_case(page, with_findings(), THEME)
    steps.go_to_send(page)
    page.locator(".cr-errors").wait_for()


def send(page):
    steps.open_case(page, SPECIMEN, THEME)
    steps.go_to_send(page)
    steps.at(page, "send")


STATES = [
    *(question, changed_question, outcome, emergency),
    *(list_of_parts, part_with_errors, record, discussion_with_errors),
    *(record_with_a_row_that_is_empty, check_that_refuses, send),
]


@pytest.fixture
def as_it_was(tool):
    before = tool.viewport_size
    yield tool
    tool.set_viewport_size(before)
    tool.emulate_media(color_scheme="light")


@pytest.mark.parametrize("state", STATES, ids=lambda state: state.__name__)
def test_every_state_is_accessible(as_it_was, axe, state):
    state(as_it_was)
    for width in (390, 1280):
        as_it_was.set_viewport_size({"width": width, "height": 844})
        assert as_it_was.evaluate("document.documentElement.scrollWidth") == width
        for scheme in ("light", "dark"):
            as_it_was.emulate_media(color_scheme=scheme)
            assert axe(as_it_was) == []


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_a_failed_start_is_accessible(new_page, axe, problems, scheme):
    page = new_page(color_scheme=scheme)
    page.route("**/worker.js", lambda route: route.fulfill(status=404))
    page.goto(steps.address("form-theme", THEME))
    steps.python(page, "failed")
    assert steps.why(page) == steps.in_words(THEME)
    assert axe(page) == []
    problems.clear()
