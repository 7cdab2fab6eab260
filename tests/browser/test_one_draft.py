"""One living copy of what was typed: no page, however old, writes over a newer word."""

import pytest
from playwright.sync_api import expect

from scripts.setup.browser import launch
from tests.browser import steps
from tests.browser.fixtures import open_page

OPINION, CHILD = "form-opinion", "form-young-person"
ANOTHER_PAGE_WRITES = """values => {
    const draft = JSON.parse(sessionStorage["draft-2"]);
    Object.assign(draft.case.values, values);
    sessionStorage["draft-2"] = JSON.stringify(draft);
}"""
NOTE_HOW_IT_CAME = "addEventListener('pageshow', event => { globalThis.came = event.persisted; })"


@pytest.fixture(scope="module")
def as_visitors_have_it(playwright, site_url):
    """A browser that keeps the pages that are left, which Playwright's own is told not to do.

    Chromium's headless shell can't.
    """
    with launch(playwright, ignore_default_args=["--disable-back-forward-cache"]) as browser:
        with open_page(browser, site_url, []) as page:
            page.add_init_script(NOTE_HOW_IT_CAME)
            page.goto("")
            leave(page)
            page.go_back(wait_until="commit")
            if not page.evaluate("came"):
                pytest.skip("This Chromium keeps no page that is left: set PW_CHROMIUM to one.")
        yield browser


@pytest.fixture
def real(as_visitors_have_it, site_url, problems):
    with open_page(as_visitors_have_it, site_url, problems) as page:
        page.add_init_script(NOTE_HOW_IT_CAME)
        yield page
    assert not problems


def write(page, part, id, text):
    page.goto(steps.address(part))
    steps.field(page, id).fill(text)


def leave(page):
    """To a page that is no part of the tool, by a link."""
    page.get_by_role("link", name="Privacy", exact=True).click()
    page.wait_for_url("**/privacy/")


def come_back_as_it_was(page, part, times):
    for _ in range(times):
        page.go_back(wait_until="commit")
    steps.at(page, part)
    assert page.evaluate("came")


def test_a_page_that_comes_back_as_it_was_shows_the_newer_words(real):
    write(real, OPINION, "view", "old")
    leave(real)
    write(real, OPINION, "view", "new")
    leave(real)
    come_back_as_it_was(real, OPINION, times=3)
    expect(steps.field(real, "view")).to_have_value("new")


def test_a_page_that_comes_back_as_it_was_writes_over_nothing(real):
    write(real, OPINION, "view", "old")
    leave(real)
    write(real, CHILD, "child-view", "new")
    leave(real)
    come_back_as_it_was(real, OPINION, times=3)
    steps.field(real, "view").press_sequentially("er")
    real.goto(steps.address(CHILD))
    expect(steps.field(real, "child-view")).to_have_value("new")


def test_what_was_cleared_does_not_come_back_with_an_older_page(real):
    write(real, OPINION, "view", "old")
    leave(real)
    real.goto(steps.address("form"))
    steps.at(real, "form")
    with steps.accepting(real), steps.another_view(real):
        steps.press_clear(real)
    leave(real)
    come_back_as_it_was(real, OPINION, times=3)
    expect(steps.field(real, "view")).to_have_value("")


# The same in any browser: the event as it comes, after another page has written.


def test_the_newer_words_are_shown_when_the_browser_says_that_it_kept_the_page(page):
    write(page, OPINION, "view", "old")
    page.evaluate(ANOTHER_PAGE_WRITES, {"view": "new"})
    page.evaluate("dispatchEvent(new PageTransitionEvent('pageshow', {persisted: true}))")
    expect(steps.field(page, "view")).to_have_value("new")


def test_what_another_page_wrote_is_kept_by_one_that_knows_nothing_of_it(page):
    write(page, OPINION, "view", "old")
    page.evaluate(ANOTHER_PAGE_WRITES, {"child-view": "new"})
    steps.field(page, "view").fill("older")
    page.goto(steps.address(CHILD))
    expect(steps.field(page, "child-view")).to_have_value("new")
    page.goto(steps.address(OPINION))
    expect(steps.field(page, "view")).to_have_value("older")


# ---- However words come into a field ---------------------------------------------------------

FILL = """(field, [text, event]) => {
    field.value = text;
    if (event) field.dispatchEvent(new Event(event, {bubbles: true}));
}"""


def by_link(page):
    page.get_by_role("link", name="All parts", exact=True).click()
    steps.at(page, "form").get_by_role("link", name="The difference of opinion").click()


def by_the_browsers_back(page):
    page.go_back()
    steps.at(page, "form")
    page.go_forward()


def to_another_page(page):
    leave(page)
    page.go_back()


@pytest.mark.parametrize("event", ["input", "change", ""])
@pytest.mark.parametrize("way", [by_link, by_the_browsers_back, steps.reload, to_another_page])
def test_words_that_another_program_fills_in_are_kept(page, event, way):
    page.goto(steps.address("form"))
    page.get_by_role("link", name="The difference of opinion").click()
    steps.at(page, OPINION)
    steps.field(page, "view").evaluate(FILL, ["Quokka", event])
    way(page)
    steps.at(page, OPINION)
    expect(steps.field(page, "view")).to_have_value("Quokka")
