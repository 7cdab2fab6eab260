"""A scenario as one file, opened from a disk by a double click, with no network."""

import re

import pytest
from playwright.sync_api import expect

from tests.devon.browser.test_scenarios import ANSWERS, OUTCOME, SCENARIO, current, option, wrong
from tests.site.sites import CHOSEN

FILE = CHOSEN.folder / "training" / "files" / f"{SCENARIO.id}.html"


@pytest.fixture
def from_disk(browser, tmp_path):
    """The file alone in a folder, opened; it asks for nothing else and has no error."""
    alone = tmp_path / "A scenario.html"
    alone.write_bytes(FILE.read_bytes())
    context = browser.new_context(offline=True)
    said, asked = [], []
    context.on("console", lambda it: said.append(it.text))
    context.on("weberror", lambda it: said.append(str(it.error)))
    context.on("request", lambda it: asked.append(it.url))
    page = context.new_page()
    page.goto(alone.as_uri())
    yield page
    context.close()
    assert (said, asked) == ([], [alone.as_uri()])


def test_it_is_played_with_the_same_feedback(from_disk):
    page = from_disk
    option(current(page), wrong(ANSWERS[0]).id).click()
    expect(current(page).locator(".cr-feedback")).to_have_attribute(
        "data-verdict", re.compile("miss|risk")
    )
    current(page).get_by_role("button", name="Try again").click()
    for answer in ANSWERS:
        option(current(page), answer.option).click()
        expect(current(page).get_by_role("status")).to_contain_text(answer.reason)
        current(page).get_by_role("button", name="Go on").click()
    expect(page.locator(".cr-end .cr-feedback")).to_contain_text(OUTCOME)
    found, count = len(ANSWERS) - 1, len(ANSWERS)
    expect(page.get_by_text(f"You found {found} of {count} at the first try.")).to_be_visible()


def test_it_is_shown_in_a_room(from_disk):
    page = from_disk
    page.get_by_role("button", name="Show on a screen").click()
    expect(page.locator("header")).to_be_hidden()
    expect(page.get_by_role("heading", name="Part 1")).to_be_visible()
    page.keyboard.press("PageDown")
    page.keyboard.press("?")
    page.get_by_role("button", name="Leave the room view").click()
    expect(page.locator("header")).to_be_visible()


def test_it_leads_to_no_page_that_is_not_there(from_disk):
    links = from_disk.locator("a[href]").evaluate_all("all => all.map(it => it.href)")
    assert [it for it in links if not it.startswith(("tel:", f"{from_disk.url}#"))] == []
