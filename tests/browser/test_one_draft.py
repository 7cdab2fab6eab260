"""One living copy of what was typed: no page, however old, writes over a newer word."""

import pytest
from playwright.sync_api import expect

from scripts.setup.browser import launch
from tests.browser import steps
from tests.browser.fixtures import FLAGS, open_page

OPINION, CHILD = "form-opinion", "form-young-person"
ANOTHER_PAGE_WRITES = """values => {
    const draft = JSON.parse(sessionStorage["draft-2"]);
    Object.assign(draft.case.values, values);
    sessionStorage["draft-2"] = JSON.stringify(draft);
}"""
# A page that is loaded again on the way back says so; one that was kept tells how it came at first.
WAS_KEPT = "performance.getEntriesByType('navigation')[0].type === 'navigate'"


@pytest.fixture(scope="module")
def as_visitors_have_it(playwright, site_url):
    """A browser that keeps the pages that are left, which Playwright's own is told not to do.

    Chromium's headless shell can't.
    """
    keeping = {"ignore_default_args": ["--disable-back-forward-cache"]}
    with launch(playwright, flags=FLAGS, **keeping) as browser:
        with open_page(browser, site_url, []) as page:
            page.goto("")
            leave(page)
            page.go_back(wait_until="commit")
            if not page.evaluate(WAS_KEPT):
                pytest.skip("This Chromium keeps no page that is left: set PW_CHROMIUM to one.")
        yield browser


@pytest.fixture
def real(as_visitors_have_it, site_url):
    """A page of it, without Python: one that is still loading may be given up by the browser."""
    with open_page(as_visitors_have_it, site_url, []) as page:
        page.route("**/worker.js", lambda route: route.abort())
        yield page


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
    assert page.evaluate(WAS_KEPT)


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
    come_back_as_it_was(real, OPINION, times=4)
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


# ---- More than one tab -----------------------------------------------------------------------


def submission(page):
    return page.evaluate("JSON.parse(sessionStorage['draft-2']).submission")


def another_tab(page, duplicate=False):
    """A tab beside this one, which the browser gives a copy of what this one keeps, or nothing."""
    if not duplicate:
        tab = page.context.new_page()
        tab.goto(page.url)
        return tab
    with page.expect_popup() as opened:
        page.evaluate("open(location.href)")
    return opened.value


def told(page):
    return page.get_by_role("status")


@pytest.fixture
def written(page):
    write(page, OPINION, "view", "Quokka")
    steps.python(page, "ready")
    return page


def test_a_tab_with_nothing_in_it_says_that_the_words_are_in_another(written):
    tab = another_tab(written)
    expect(told(tab)).to_contain_text("What you wrote is in another tab")
    expect(told(written)).to_be_empty()
    steps.field(tab, "view").fill("Wombat")
    expect(told(tab)).to_contain_text("Neither tab shows")
    expect(told(written)).to_contain_text("Neither tab shows")
    with steps.accepting(tab):
        tab.close(run_before_unload=True)
    expect(told(written)).to_be_empty()


def test_a_tab_that_was_duplicated_has_another_form(written):
    first = submission(written)
    tab = another_tab(written, duplicate=True)
    expect(steps.field(tab, "view")).to_have_value("Quokka")
    tab.wait_for_function("first => !sessionStorage['draft-2'].includes(first)", arg=first)
    assert submission(written) == first
    steps.reload(tab)
    steps.reload(written)
    assert submission(written) == first != submission(tab)
