"""What was out of sight for a while is asked about before a word of it is shown."""

import pytest
from playwright.sync_api import expect

from tests.browser import steps
from tests.fixture import POSTED

QUESTION = "Go on with this record?"
LAST_OPEN = """minutes => {
    const draft = JSON.parse(sessionStorage["draft-2"]);
    draft.at -= minutes * 60_000;
    return JSON.stringify(draft);
}"""


def come_back(page, minutes, to="form-opinion"):
    """The browser brings the tab back, with what it stored, after this time."""
    stored = page.evaluate(LAST_OPEN, minutes)
    other = page.context.new_page()
    other.add_init_script(f"if (!sessionStorage.length) sessionStorage['draft-2'] = {stored!r}")
    other.goto(steps.address(to))
    other.locator(":root[data-script]").wait_for()
    return other


@pytest.fixture
def written(page):
    page.goto(steps.address("form-opinion"))
    steps.field(page, "view").fill("Quokka")
    return page


def test_an_old_draft_is_asked_about_before_it_is_shown(written):
    page = come_back(written, minutes=20)
    expect(page.get_by_role("heading", name=QUESTION)).to_be_visible()
    expect(steps.field(page, "view")).to_be_hidden()
    page.get_by_role("button", name="Go on with it").click()
    expect(steps.field(page, "view")).to_have_value("Quokka")
    expect(page.get_by_role("heading", name=QUESTION)).to_be_hidden()
    steps.reload(page)
    expect(steps.field(page, "view")).to_have_value("Quokka")
    expect(steps.field(page, "view")).to_be_visible()


@pytest.mark.parametrize("page_of_the_form", ["form-opinion", "form", "discussions", "paper"])
def test_an_old_draft_that_is_cleared_is_gone(written, page_of_the_form):
    page = come_back(written, minutes=20, to=page_of_the_form)
    page.get_by_role("button", name="Clear it").click()
    steps.at(page, "form")
    assert "Quokka" not in page.evaluate("JSON.stringify(sessionStorage)")
    page.get_by_role("link", name="The difference of opinion").click()
    expect(steps.field(page, "view")).to_have_value("")


def test_a_draft_that_was_in_sight_a_moment_ago_is_shown_at_once(written):
    page = come_back(written, minutes=5)
    expect(steps.field(page, "view")).to_have_value("Quokka")
    expect(steps.field(page, "view")).to_be_visible()


def test_the_questions_go_on_whatever_the_tab_holds(written):
    page = come_back(written, minutes=20, to="unsafe-now")
    steps.answer(page, POSTED)
    steps.at(page, "with-officer")
    expect(page.get_by_role("heading", name=QUESTION)).to_be_hidden()


def test_everything_can_be_cleared_where_it_is_typed(written):
    with steps.accepting(written), steps.another_view(written):
        written.get_by_role("button", name="clear everything").click()
    steps.at(written, "form")
    assert not written.evaluate("sessionStorage.length")
