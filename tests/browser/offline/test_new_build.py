"""A new build meets the copy of the old one, and what somebody is writing."""

import pytest
from playwright.sync_api import expect

from tests.browser import steps
from tests.browser.offline import copies

SAID = "It is new."
TYPED = "The plan does not keep her safe."
PAGES = ("about/site/", "about/accessibility/", "about/privacy/")


@pytest.fixture
def newer(built, tmp_path):
    return copies.another_build(built.folder, tmp_path / "newer", SAID)


def pages_of(folder):
    return f" pages {copies.listed(folder)['version']}"


def visit(page, *addresses):
    """Go from page to page, and stay a while on each."""
    for address in addresses:
        page.goto(address)
        page.wait_for_load_state("networkidle")


def test_at_the_next_visit_the_copy_is_the_new_one_and_the_old_is_gone(
    visited,
    host,
    built,
    newer,
):
    host.folder = newer
    visit(visited, *PAGES)
    copies.wait(visited, lambda: copies.kept(visited, pages_of(built.folder)) == [])
    visit(visited, *PAGES)
    copies.all_kept(visited, newer)
    visited.context.set_offline(True)
    visited.goto("clauses/")
    expect(visited.get_by_text(SAID)).to_be_visible()


def test_while_a_form_of_the_old_build_is_open_its_copy_stays_and_nothing_typed_is_lost(
    visited,
    host,
    built,
    newer,
):
    visited.goto(steps.address("form-opinion"))
    steps.field(visited, "view").fill(TYPED)
    host.folder = newer
    other = visited.context.new_page()
    for _ in range(2):
        visit(other, *PAGES)
    copies.wait(visited, lambda: copies.workers(visited)[1] == "installed")
    assert copies.kept(visited, pages_of(built.folder))
    steps.save_and_continue(visited)
    visited.goto(steps.address("form-opinion"))
    expect(steps.field(visited, "view")).to_have_value(TYPED)


def test_a_page_of_a_new_build_never_gets_a_script_of_the_old_one(
    visited,
    host,
    newer,
    site_url,
):
    host.folder = newer
    script = f"{site_url}assets/site.js"
    visited.route(script, lambda route: route.abort())
    visited.goto("about/accessibility/")
    expect(visited.get_by_text(SAID)).to_be_visible()
    visited.context.set_offline(True)
    fetched = "url => fetch(url).then(() => 'came', () => 'did not come')"
    assert visited.evaluate(fetched, script) == "did not come"


def test_a_build_that_is_there_in_part_is_not_taken(visited, host, built, newer):
    (newer / "assets" / "tool" / "tool.js").write_text("// of a third build")
    host.folder = newer
    visit(visited, *PAGES)
    assert copies.kept(visited, pages_of(built.folder))
    assert copies.workers(visited) == ["activated", ""]


def test_a_site_that_keeps_no_copy_any_more_takes_every_copy_back(
    visited,
    host,
    built,
    tmp_path,
):
    host.folder = copies.another_build(built.folder, tmp_path / "off", SAID, off=True)
    visit(visited, *PAGES)
    copies.wait(visited, lambda: copies.kept(visited, "") == copies.workers(visited) == [])
    visit(visited, *PAGES)
    assert copies.workers(visited) == []
    expect(visited.get_by_text(SAID)).to_be_visible()
