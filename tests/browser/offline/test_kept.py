"""What is kept on the device, what never is, and that the reader has the choice."""

import pytest
from playwright.sync_api import expect

from tests.browser import steps
from tests.browser.fixtures import open_page
from tests.browser.offline import copies
from tests.browser.server import serving
from tests.browser.test_lost import InFolder
from tests.browser.test_start import LINE, SAVING, SLOW

TYPED = "The plan does not keep her safe."
FORBIDDEN = """
const forbid = () => { throw new DOMException("Forbidden", "SecurityError"); };
for (const storage of ["localStorage", "sessionStorage", "caches"])
    Object.defineProperty(window, storage, { get: forbid });
ServiceWorkerContainer.prototype.register = async () => forbid();
"""
DEAR = [SAVING, SLOW]


def test_nothing_that_is_typed_or_asked_is_kept(with_python, site_url, built):
    page = with_python
    page.goto(f"{steps.address('form-opinion')}?who=Kayleigh#unsafe-now=no")
    steps.field(page, "view").fill(TYPED)
    page.goto("about/accessibility/?q=Kayleigh")
    page.evaluate("fetch('/about/site/', { method: 'POST', body: 'Kayleigh' })")
    site = copies.listed(built.folder)
    paths = {*site["first"], *site["more"], *site["python"], "checked"}
    known = {f"{site_url}{path}" for path in paths} | {
        f"{site_url}{path}.gz" for path in site["python"]
    }
    assert {*copies.kept(page, "")} - known == set()


@pytest.mark.parametrize("line", DEAR)
def test_where_data_are_dear_nothing_is_kept(new_page, problems, line):
    problems.meant = True
    page = new_page(service_workers="allow")
    page.add_init_script(LINE.format(line))
    page.goto(steps.address("form"))
    steps.python(page, "ready")
    page.goto("about/site/")
    page.wait_for_load_state("networkidle")
    assert copies.workers(page) == []


def test_where_storage_is_forbidden_all_works_as_before(new_page, problems):
    page = new_page(service_workers="allow")
    page.add_init_script(FORBIDDEN)
    page.goto(steps.address("form-opinion"))
    steps.python(page, "ready")
    steps.field(page, "view").fill(TYPED)
    page.goto("about/privacy/")
    page.wait_for_load_state("networkidle")
    expect(page.get_by_role("button", name="Remove the offline copy")).to_be_hidden()
    assert problems == []


def test_where_storage_is_full_all_works_as_before(new_page, problems, site_url):
    problems.meant = True
    page = new_page(service_workers="allow")
    session = page.context.new_cdp_session(page)
    session.send("Storage.overrideQuotaForOrigin", {"origin": site_url, "quotaSize": 1000})
    page.goto(steps.address("form-opinion"))
    steps.python(page, "ready")
    steps.field(page, "view").fill(TYPED)
    page.wait_for_load_state("networkidle")
    page.goto(steps.address("form-opinion"))
    expect(steps.field(page, "view")).to_have_value(TYPED)
    expect(page.locator("#copy")).to_be_hidden()


def test_the_reader_can_remove_it_and_have_one_again(visited, built):
    page = visited
    page.goto("about/privacy/")
    page.get_by_role("button", name="Remove the offline copy").click()
    expect(page.get_by_text("The copy is removed")).to_be_visible()
    for address in ("about/site/", "about/privacy/"):
        page.goto(address)
        page.wait_for_load_state("networkidle")
    assert copies.kept(page, "") == copies.workers(page) == []
    page.get_by_role("button", name="Keep a copy again").click()
    copies.all_kept(page, built.folder)


@pytest.mark.parametrize("line", DEAR)
def test_a_copy_can_be_removed_where_data_have_become_dear(visited, line):
    visited.add_init_script(LINE.format(line))
    visited.goto("about/privacy/")
    visited.get_by_role("button", name="Remove the offline copy").click()
    expect(visited.get_by_text("The copy is removed")).to_be_visible()
    assert copies.kept(visited, "") == []


def test_a_site_in_a_folder_keeps_to_it(browser, built):
    with (
        serving(built.folder, InFolder) as url,
        open_page(browser, url, [], service_workers="allow") as page,
    ):
        page.goto(f"{url}sub/about/site/")
        copies.all_kept(page, built.folder)
        assert all(kept.startswith(f"{url}sub/") for kept in copies.kept(page, ""))
        page.context.set_offline(True)
        page.goto(f"{url}sub/about/accessibility/")
        expect(page.get_by_role("heading", name="Accessibility").first).to_be_visible()


DAMAGE = """async () => {
    const [name] = (await caches.keys()).filter(name => name.endsWith(" python"));
    const cache = await caches.open(name);
    const [{ url }] = (await cache.keys()).filter(({ url }) => url.includes("/stdlib-"));
    const held = await cache.match(url);
    const bytes = new Uint8Array(await held.arrayBuffer());
    bytes.fill(0, bytes.length / 2, bytes.length / 2 + 64);
    await cache.put(url, new Response(bytes, { headers: held.headers }));
}"""


def test_a_file_that_was_damaged_on_the_device_comes_anew(with_python):
    with_python.goto("about/site/")
    with_python.evaluate(DAMAGE)
    with_python.goto(steps.address("form-opinion"))
    steps.python(with_python, "failed")
    with_python.get_by_role("button", name="Try again").click()
    steps.python(with_python, "ready")
