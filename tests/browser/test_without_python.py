"""The tool without Python, without WebAssembly, and without a network."""

import re
from collections.abc import Callable
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import expect

from scripts.host.rules import WORKER_POLICY
from tests.browser import steps
from tests.fixture import AT_STEP_3, NO_STEP_LEFT, POSTED, SAFE, SPECIMEN

WHY = {  # what is said of a failure
    "barred": "This browser can’t run the part that checks the form",
    "unloaded": "did not load",
    "stopped": "has stopped, and nothing that you typed is lost",
}
TYPED = "The plan does not keep her safe."


def barred(page):
    """WebAssembly barred by a policy, as some organisations do."""

    def strict(route):
        policy = WORKER_POLICY.replace(" 'wasm-unsafe-eval'", "")
        response = route.fetch()
        route.fulfill(
            response=response, headers=response.headers | {"content-security-policy": policy}
        )

    page.route("**/worker.js", strict)


def missing(*files: str) -> Callable:
    def without(page):
        for file in files:
            page.route(file, lambda route: route.fulfill(status=404, body="Not here"))

    return without


def removed(page):
    """WebAssembly taken out of the browser, as the strictest settings of some do."""

    def without(route):
        response = route.fetch()
        route.fulfill(response=response, body=f"delete globalThis.WebAssembly;{response.text()}")

    page.route("**/worker.js", without)


FAILURES = {
    "WebAssembly barred": (barred, "barred"),
    "WebAssembly removed": (removed, "barred"),
    "worker missing": (missing("**/worker.js"), "unloaded"),
    "WebAssembly missing": (missing("**/*.wasm*"), "unloaded"),
}


@pytest.mark.parametrize("failure", FAILURES)
def test_when_python_fails_all_but_the_draft_goes_on(page, problems, failure):
    fail, why = FAILURES[failure]
    fail(page)
    page.goto(steps.address("unsafe-now"))
    steps.python(page, "failed")
    steps.answer(page, AT_STEP_3)
    steps.at(page, "named-leads")
    assert steps.why(page) == steps.in_words(AT_STEP_3)
    expect(page.get_by_text("Not sure that this page fits?")).to_be_hidden()
    steps.edit_address(page, "form-opinion", POSTED)
    steps.field(page, "view").fill(TYPED)
    expect(page.get_by_role("status").filter(has_text=WHY[why])).to_be_visible()
    expect(page.get_by_role("button", name="Try again")).to_be_visible(visible=why != "barred")
    steps.save_and_continue(page)
    form = steps.at(page, "form")
    expect(form.get_by_role("button", name="Save to this device")).to_be_enabled()
    form.get_by_role("link", name="Check your answers").click()
    steps.at(page, "check").get_by_role("link", name="The form on paper").click()
    expect(steps.at(page, "paper").get_by_role("button", name="Print")).to_be_enabled()
    steps.edit_address(page, "form-opinion", POSTED)
    steps.reload(page)
    steps.python(page, "failed")
    expect(steps.field(page, "view")).to_have_value(TYPED)
    problems.meant = True


def test_who_tries_again_has_python_after_all(page, problems):
    missing("**/worker.js")(page)
    page.goto(steps.address("form-opinion", POSTED))
    steps.field(page, "view").fill(TYPED)
    steps.python(page, "failed")
    page.unroute_all()
    page.get_by_role("button", name="Try again").click()
    expect(page.get_by_role("status").filter(has_text="Getting the form ready")).to_be_focused()
    steps.python(page, "ready")
    expect(page.get_by_role("button", name="Try again")).to_be_hidden()
    expect(steps.field(page, "view")).to_have_value(TYPED)
    steps.save_and_continue(page)
    expect(page.locator("[data-page-id]:not([data-page-id=form-opinion]) h1")).to_be_focused()
    problems.meant = True  # the missing script


def test_when_python_fails_an_answer_that_no_longer_applies_is_no_reason(page, problems):
    missing("**/worker.js")(page)
    page.goto(steps.address("unsafe-now"))
    steps.answer(page, AT_STEP_3)
    steps.at(page, "named-leads")
    steps.change(page, "need")
    steps.answer(page, "need=posted")
    steps.at(page, "with-officer")
    assert steps.why(page) == steps.in_words(POSTED)
    problems.meant = True


def test_with_nothing_but_the_pages_the_links_still_carry_the_answers(page, problems):
    missing("**/worker.js", "**/pages.json")(page)
    page.goto(steps.address("unsafe-now"))
    for pair in AT_STEP_3.split():
        steps.python(page, "failed")
        steps.answer(page, pair)
        expect(page).to_have_url(re.compile(re.escape(pair)))  # the next page has loaded
    steps.at(page, "named-leads")
    steps.python(page, "failed")
    assert steps.carried(page) == AT_STEP_3
    problems.meant = True


def test_once_loaded_the_tool_works_without_a_network(tool):
    tool.context.set_offline(True)
    steps.answer(tool, NO_STEP_LEFT)
    steps.at(tool, "post-form").get_by_role("link", name="Fill in the").click()
    steps.at(tool, "form").get_by_role("link", name="Who writes").click()
    steps.at(tool, "form-writer")
    steps.fill_in(tool, {"email": "none"})
    steps.save_and_continue(tool)
    expect(tool.locator(".govuk-error-summary")).to_be_focused()
    tool.context.set_offline(False)


def test_cut_off_before_python_came_the_questions_still_work(page, problems):
    steps.hold_python(page)
    with page.expect_response("**/pages.json") as pages:
        page.goto(steps.address("unsafe-now"))
    pages.value.finished()
    page.context.set_offline(True)
    steps.answer(page, AT_STEP_3)
    steps.at(page, "named-leads")
    assert steps.why(page) == steps.in_words(AT_STEP_3)
    problems.meant = True


def test_when_python_dies_what_was_typed_stays_and_the_questions_go_on(page, problems):
    page.clock.install()
    page.goto(steps.address("form-opinion", POSTED))
    steps.python(page, "ready")
    steps.field(page, "view").fill(TYPED)
    page.workers[0].evaluate("close()")
    page.get_by_role("button", name="Save and continue").click()
    page.clock.run_for("00:16")
    steps.python(page, "failed")
    steps.at(page, "form").get_by_role("link", name="The difference of opinion").click()
    expect(steps.field(page, "view")).to_have_value(TYPED)
    expect(page.get_by_role("status").filter(has_text=WHY["stopped"])).to_be_visible()
    steps.edit_address(page, "role", SAFE)
    steps.answer(page, POSTED.removeprefix(SAFE))
    steps.at(page, "with-officer")
    assert steps.why(page) == steps.in_words(POSTED)
    assert urlsplit(page.url).query == ""
    problems.meant = True


def test_what_python_kept_opens_before_python_is_there_and_breaks_no_policy(page):
    """The browser would tell of a style in the file if the file were made a page."""
    steps.hold_python(page)
    page.goto(steps.address("form"))
    page.locator(":root[data-script]").wait_for()
    with steps.another_view(page):
        page.locator("[data-open]").set_input_files(files=[steps.saved_file(SPECIMEN, AT_STEP_3)])
    steps.edit_address(page, "form-opinion", AT_STEP_3)
    expect(steps.field(page, "view")).to_have_value(SPECIMEN.values["view"])


def test_without_python_the_record_is_listed_and_can_be_changed(page, problems):
    missing("**/worker.js")(page)
    page.goto(steps.address("discussion"))
    steps.python(page, "failed")
    page.get_by_label("Who talked to whom?").fill("Teacher to social worker")
    steps.save_and_continue(page)
    row = steps.at(page, "discussions").locator("[data-rows] li")
    expect(row).to_contain_text("1, Teacher to social worker")
    row.get_by_role("button").click()
    steps.at(page, "discussion")
    expect(page.get_by_label("Who talked to whom?")).to_have_value("Teacher to social worker")
    problems.meant = True  # the missing script
