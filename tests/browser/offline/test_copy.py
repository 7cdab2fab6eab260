"""The copy on the device: what it serves without a connection, and what it says of itself."""

import shutil

import pytest
from playwright.sync_api import expect

from tests.browser import steps
from tests.browser.offline import copies
from tests.fixture import AT_STEP_3, NO_STEP_LEFT

ADDRESSES = ["", "next-step/unsafe-now/", "about/accessibility/", "clauses/", "next-step/form/"]
TYPED = "The plan does not keep her safe."
AS_FIREFOX = """
const { get } = Object.getOwnPropertyDescriptor(FetchEvent.prototype, "preloadResponse");
Object.defineProperty(FetchEvent.prototype, "preloadResponse", {
    get() { return get.call(this).catch(() => Response.error()); },
});
"""

# ---- Without a connection ------------------------------------------------------------------------


@pytest.mark.parametrize("address", ADDRESSES)
def test_a_page_opens_and_says_that_it_is_a_copy_when_fetched_and_of_which_edition(
    visited, built, address
):
    visited.context.set_offline(True)
    visited.goto(address)
    said = visited.locator("#copy")
    expect(said).to_contain_text("This is the copy on this device, fetched on ")
    expect(said.locator("time").first).to_have_text(
        visited.evaluate("new Date().toLocaleDateString('en-GB', { dateStyle: 'long' })")
    )
    made_on = built.protocol.edition.made_on
    assert said.locator("time").last.get_attribute("datetime") == made_on
    expect(visited.locator("#stale")).to_be_hidden()


def test_the_search_finds_pages(visited):
    visited.context.set_offline(True)
    visited.goto("about/site/")
    visited.locator("#cr-search summary").click()
    visited.locator("#search").fill("privacy")
    visited.locator("#cr-search .cr-results a").first.wait_for()


def test_answers_lead_to_an_outcome(visited):
    visited.context.set_offline(True)
    visited.goto(steps.address("unsafe-now"))
    steps.answer(visited, AT_STEP_3)
    steps.at(visited, "named-leads")
    assert steps.why(visited) == steps.in_words(AT_STEP_3)


def test_python_starts_if_it_had_loaded_before(with_python):
    with_python.context.set_offline(True)
    with_python.goto(steps.address("form-writer", NO_STEP_LEFT))
    steps.python(with_python, "ready")
    steps.fill_in(with_python, {"email": "none"})
    steps.save_and_continue(with_python)
    expect(with_python.locator(".govuk-error-summary")).to_be_focused()


def test_python_that_had_not_loaded_is_said_not_to_and_what_is_typed_stays(visited):
    visited.context.set_offline(True)
    visited.goto(steps.address("form-opinion"))
    steps.field(visited, "view").fill(TYPED)
    steps.python(visited, "failed")
    expect(visited.get_by_role("status").filter(has_text="did not load")).to_be_visible()
    visited.goto(steps.address("form-opinion"))
    expect(steps.field(visited, "view")).to_have_value(TYPED)


def test_an_address_that_is_not_kept_leads_to_what_is(visited, site_url):
    visited.context.set_offline(True)
    visited.goto("maintain/guide/")
    assert visited.url == f"{site_url}about/offline/"
    expect(visited.get_by_role("heading", name="Without a connection")).to_be_visible()


def test_a_document_that_was_opened_stays(visited, host, built, tmp_path):
    host.folder = copies.another_build(built.folder, tmp_path / "site", "With a poster.")
    (host.folder / "poster.pdf").write_bytes(b"%PDF-1.7")
    read = "async () => (await fetch('/poster.pdf')).text()"
    visited.goto("about/site/")  # by the worker, from now on
    assert visited.evaluate(read) == "%PDF-1.7"
    copies.wait(visited, lambda: copies.kept(visited, " chosen"))
    visited.context.set_offline(True)
    assert visited.evaluate(read) == "%PDF-1.7"


def test_a_page_opens_where_a_browser_says_by_an_answer_that_nothing_came(
    new_page, problems, host, built, tmp_path
):
    """As Firefox does, if it asks for a page while the service worker starts."""
    problems.meant = True
    host.folder = shutil.copytree(built.folder, tmp_path / "site")
    script = host.folder / "sw.js"
    script.write_text(f'import "./assets/as-firefox.js";\n{script.read_text()}')
    (host.folder / "assets" / "as-firefox.js").write_text(AS_FIREFOX)
    page = new_page(service_workers="allow")
    page.goto("about/site/")
    copies.all_kept(page, host.folder)
    page.context.set_offline(True)
    page.goto("about/accessibility/")
    expect(page.locator("#copy")).to_be_visible()
    page.goto("nowhere/")
    expect(page.get_by_role("heading", name="Without a connection")).to_be_visible()


# ---- With a poor one -----------------------------------------------------------------------------


def test_a_silent_server_is_not_waited_for_long(visited, host):
    host.speaks.clear()
    visited.goto("about/accessibility/")
    expect(visited.locator("#copy")).to_be_visible()


def test_an_error_of_the_server_is_not_shown(visited, host):
    host.broken = True
    visited.goto("about/accessibility/")
    expect(visited.locator("#copy")).to_be_visible()


def test_what_the_server_says_comes_before_the_copy(visited, host, built, tmp_path):
    host.folder = copies.another_build(built.folder, tmp_path / "site", "It is new.")
    visited.goto("about/accessibility/")
    expect(visited.get_by_text("It is new.")).to_be_visible()
    expect(visited.locator("#copy")).to_be_hidden()


# ---- Its age -------------------------------------------------------------------------------------


def test_a_copy_that_was_not_compared_for_30_days_says_so_first_and_whom_to_call(visited, built):
    visited.context.set_offline(True)
    visited.goto("about/site/")
    expect(visited.locator("#copy")).to_be_visible()
    visited.clock.set_fixed_time(visited.evaluate("Date.now() / 1000 + 31 * 86400"))
    visited.goto("about/accessibility/")
    stale = visited.locator("#stale")
    expect(stale).to_contain_text("last compared with the site on")
    expect(stale).to_contain_text(built.protocol.contacts[-1].number)
    expect(stale.locator("[data-overdue]")).to_be_hidden()
    assert stale.evaluate("it => it.previousElementSibling.className") == "cr-urgent"


def test_a_text_past_its_review_says_so_first_with_or_without_a_connection(visited):
    visited.clock.set_fixed_time("2031-01-01")
    visited.goto("about/accessibility/")
    expect(visited.locator("#stale")).to_contain_text("It was due for review on")
    visited.context.set_offline(True)
    visited.goto("about/site/")
    expect(visited.locator("#stale")).to_contain_text("It was due for review on")
