"""An answer that comes late damages no other page, and pressing twice does nothing twice."""

import pytest
from playwright.sync_api import expect

from tests.browser import steps
from tests.fixture import AT_STEP_3, POSTED

HOLD = """
globalThis.hold = false;
globalThis.held = [];
const { postMessage } = Worker.prototype;
Worker.prototype.postMessage = function (message) {
    const ask = () => postMessage.call(this, message);
    if (hold && message.id) held.push(ask);
    else ask();
};
globalThis.shown = [];
new MutationObserver(() => {
    const page = document.querySelector("[data-page-id]")?.dataset.pageId;
    if (page && page !== shown.at(-1)) shown.push(page);
}).observe(document, {childList: true, subtree: true});
"""


@pytest.fixture
def page(page):
    """A page whose questions to Python can be held, and which notes what it has shown."""
    page.add_init_script(HOLD)
    return page


def hold_answers(page):
    page.evaluate("hold = true")


def bring_answers(page, count):
    """Wait until as many are held, and let them go in the order in which they were asked for."""
    page.wait_for_function("count => held.length >= count", arg=count)
    page.evaluate("hold = false; held.splice(0).forEach(ask => ask())")


def on_a_part(page):
    """A part of the form with something typed, and how to press its button."""
    page.goto(steps.address("form-young-person", POSTED))
    steps.python(page, "ready")
    steps.fill_in(page, {"case-number": "1234"})


def save(page, click_count=1):
    page.get_by_role("button", name="Save and continue").hover()
    page.mouse.down(click_count=click_count)
    page.mouse.up(click_count=click_count)


def saved_once(page):
    """One step on, and one back; whatever was asked for before has been answered by then."""
    steps.at(page, "form-opinion").get_by_role("link", name="All parts", exact=True).click()
    steps.at(page, "form")
    page.go_back()
    steps.at(page, "form-opinion")
    page.go_back()
    expect(steps.field(steps.at(page, "form-young-person"), "case-number")).to_have_value("1234")


def test_an_outcome_that_came_later_than_python_is_the_one_that_python_makes(page):
    """Its reasons are there, and Back leads to the last question."""
    bring_ready_made = steps.hold(page, "**/pages.json")
    start_python = steps.hold_python(page)
    page.clock.install(time=0)
    page.goto(steps.address("line-managers-answer", AT_STEP_3.rpartition(" ")[0]))
    page.clock.pause_at(10_000)  # or the browser itself would go there
    hold_answers(page)
    steps.answer(page, "line-managers-answer=still-differ")
    start_python()
    bring_ready_made()
    bring_answers(page, 2)
    outcome = steps.at(page, "named-leads")
    assert steps.why(page) == steps.in_words(AT_STEP_3)
    expect(outcome.get_by_text("Not sure that this page fits?")).to_have_count(0)
    outcome.get_by_role("link", name="Back", exact=True).click()
    steps.at(page, "line-managers-answer")
    assert steps.carried(page) == AT_STEP_3


def test_an_answer_about_a_page_that_was_left_is_not_shown_on_another(page):
    start_python = steps.hold_python(page)
    page.goto(steps.address("check"))
    hold_answers(page)
    start_python()
    steps.edit_address(page, "send")  # with nothing to send, which needs no Python
    bring_answers(page, 1)
    page.get_by_role("link", name="Start again").click()
    steps.at(page, "unsafe-now")
    assert page.evaluate("shown") == ["check", "send", "unsafe-now"]


def test_pressing_save_again_while_it_is_under_way_leads_on_once(page):
    on_a_part(page)
    hold_answers(page)
    save(page)
    save(page)
    bring_answers(page, 2)
    saved_once(page)


def test_an_answer_that_the_machine_slept_over_still_counts(page):
    page.clock.install()
    on_a_part(page)
    hold_answers(page)
    save(page)
    page.clock.fast_forward("08:00:00")
    bring_answers(page, 1)
    steps.at(page, "form-opinion")
    steps.python(page, "ready")


def test_a_double_click_does_not_save_the_next_part(page):
    on_a_part(page)
    save(page)
    steps.at(page, "form-opinion")
    save(page, click_count=2)
    saved_once(page)


def test_what_the_answers_say_is_marked_also_where_python_comes_late(page):
    let_go = steps.hold_python(page)
    page.goto(steps.address("form-opinion", AT_STEP_3))
    page.locator(":root[data-script]").wait_for()
    mark = page.get_by_text("This is from your answers")
    expect(mark).to_be_hidden()
    let_go()
    expect(steps.field(page, "topics", "level-of-need")).to_be_checked()
    expect(mark).to_be_visible()
