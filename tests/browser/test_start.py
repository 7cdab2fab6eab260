"""When Python is started: when it is wanted, or when nobody waits for anything else."""

from contextlib import ExitStack

import pytest
from playwright.sync_api import expect

from tests.browser import steps
from tests.fixture import NO_STEP_LEFT

LINE = "Object.defineProperty(navigator, 'connection', {{ value: {} }});"
SAVING = "{ saveData: true }"
SLOW = "{ effectiveType: '2g' }"
POOR = "{ effectiveType: '3g' }"
GOOD = "{ effectiveType: '4g', saveData: false }"
A_WHILE = 3_000  # milliseconds, more than a browser takes to be idle


@pytest.fixture
def on(page):
    """A page on a line as its browser tells of it."""

    def line(told):
        script = LINE.format(told)

        def tell(route):
            response = route.fetch()
            route.fulfill(response=response, body=script + response.text())

        page.add_init_script(script)
        page.route("**/worker.js", tell)
        return page

    return line


def test_on_a_good_line_it_starts_by_itself(on):
    page = on(GOOD)
    page.goto(steps.address("unsafe-now"))
    steps.python(page, "ready")


def test_on_a_poor_line_it_waits_until_the_reader_does_something(on):
    page = on(POOR)
    page.goto(steps.address("unsafe-now"))
    page.wait_for_timeout(A_WHILE)
    expect(page.locator("#tool")).to_have_attribute("data-python", "idle")
    steps.answer(page, "unsafe-now=not-now")
    steps.python(page, "ready")


@pytest.mark.parametrize("told", [SAVING, SLOW])
def test_where_data_are_dear_only_the_form_starts_it(on, told):
    page = on(told)
    page.goto(steps.address("unsafe-now"))
    steps.answer(page, "unsafe-now=not-now")
    page.wait_for_timeout(A_WHILE)
    expect(page.locator("#tool")).to_have_attribute("data-python", "idle")
    assert page.workers == []
    steps.edit_address(page, "form")
    steps.python(page, "ready")


def test_the_scripts_of_the_form_come_after_the_questions(page):
    with page.expect_response("**/pages.json"), page.expect_response("**/form/page.js") as form:
        let_go = steps.hold(page, "**/pages.json")
        page.goto(steps.address("unsafe-now"))
        page.wait_for_timeout(A_WHILE)
        assert not form.is_done()
        let_go()


def test_a_line_that_is_cut_then_takes_no_page_of_the_form_away(page, problems):
    problems.meant = True
    with page.expect_response("**/form.json"):
        page.goto(steps.address("post-form", NO_STEP_LEFT))
    page.context.set_offline(True)
    page.evaluate("window.still = true")
    page.get_by_role("link", name="Fill in the").click()
    steps.at(page, "form")
    assert page.evaluate("window.still")  # no page was loaded


def test_what_is_seldom_needed_comes_once_it_is_ready(on):
    page = on(GOOD)
    with page.expect_response("**/names-*.txt"), page.expect_response("**/rest.wasm*"):
        page.goto(steps.address("unsafe-now"))


@pytest.mark.parametrize("told", [SAVING, SLOW])
def test_where_data_are_dear_what_is_seldom_needed_waits_until_it_is(on, told):
    page, asked = on(told), []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(steps.address("form"))
    steps.python(page, "ready")
    page.wait_for_timeout(A_WHILE)
    assert not [url for url in asked if "names-" in url or "rest.wasm" in url]


def test_what_it_loads_comes_all_at_once(page):
    let_go = steps.hold(page, "**/pyodide.asm.js")
    with ExitStack() as asked:
        for file in ("pyodide.asm.wasm*", "stdlib-*", "decision_tool-*", "protocol-*"):
            asked.enter_context(page.expect_request(f"**/{file}"))
        page.goto(steps.address("form"))
    let_go()
    steps.python(page, "ready")
