"""The states that only a running tool has are as accessible as the built pages."""

from dataclasses import replace

import pytest

from tests.browser import steps
from tests.browser.fixtures import OF_COLOURS
from tests.fixture import AT_STEP_3, DIFFER, POSTED, SPECIMEN, WITH_FINDINGS, without


def question(page):
    steps.answer(page, DIFFER)
    steps.at(page, "step-tried")


def changed_question(page):
    steps.edit_address(page, "step-tried", f"{AT_STEP_3} sent=back nonsense=1")


def outcome(page):
    steps.answer(page, AT_STEP_3)
    steps.at(page, "named-leads")


def emergency(page):
    steps.answer(page, "unsafe-now=in-danger")
    steps.at(page, "ring-999")


def list_of_parts(page):
    steps.open_case(page, WITH_FINDINGS, POSTED)


def part_with_errors(page):
    steps.edit_address(page, "form-writer", POSTED)
    steps.fill_in(page, {"email": "none", "telephone": "none"})
    steps.save_and_continue(page)
    page.locator(".govuk-error-summary").wait_for()


def record(page):
    steps.open_case(page, without("line-managers"), POSTED)
    steps.edit_address(page, "discussions", POSTED)


def discussion_with_errors(page):
    steps.edit_address(page, "discussion", POSTED)
    steps.save_and_continue(page)
    page.locator(".govuk-error-summary").wait_for()


def record_with_a_row_that_is_empty(page):
    discussion_with_errors(page)
    steps.edit_address(page, "discussions", POSTED)


def check_that_refuses(page):
    steps.open_case(page, WITH_FINDINGS, POSTED)
    steps.go_to_send(page)
    page.locator(".govuk-error-summary").wait_for()


def send(page):
    steps.open_case(page, SPECIMEN, POSTED)
    steps.go_to_send(page)
    steps.at(page, "send")


def check_that_asks(page):
    """What the answers filled in, what is kept, and whether record or answers hold."""
    steps.open_case(page, replace(WITH_FINDINGS, values=UNCONFIRMED), AT_STEP_3)
    steps.edit_address(page, "check", AT_STEP_3)
    with steps.another_view(page):
        page.get_by_role("button", name="Keep it").first.click()
    with steps.another_view(page):
        page.get_by_role("button", name="Go on to send it").click()


def draft_that_is_made(page):
    send(page)
    steps.open_row(page, "another way")
    steps.download(page, "Save its data")
    steps.download(page, "Save the draft email")


def sent(page):
    send(page)
    page.get_by_role("button", name="I have sent it").click()


def file_that_is_saved(page):
    list_of_parts(page)
    steps.download(page, "Save to this device")


STATES = [
    *(question, changed_question, outcome, emergency),
    *(list_of_parts, part_with_errors, record, discussion_with_errors),
    *(record_with_a_row_that_is_empty, check_that_refuses, check_that_asks),
    *(send, draft_that_is_made, sent, file_that_is_saved),
]


UNCONFIRMED = {id: it for id, it in WITH_FINDINGS.values.items() if id != "topics"}


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
        as_it_was.emulate_media(color_scheme="light")
        assert axe(as_it_was) == []
        as_it_was.emulate_media(color_scheme="dark")
        assert axe(as_it_was, *OF_COLOURS) == []


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_a_failed_start_is_accessible(new_page, axe, problems, scheme):
    page = new_page(color_scheme=scheme)
    page.route("**/worker.js", lambda route: route.fulfill(status=404))
    page.goto(steps.address("with-officer", POSTED))
    steps.python(page, "failed")
    assert steps.why(page) == steps.in_words(POSTED)
    assert axe(page) == []
    problems.meant = True
