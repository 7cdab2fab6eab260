"""An address that is not there: the page that is shown then, wherever the site stands."""

from pathlib import Path

import pytest

from tests.browser.fixtures import open_page
from tests.browser.server import Handler, serving

DEPTHS = ["nowhere", "nowhere/", "next-step/nowhere/", "training/scenarios/nowhere/at/all"]


class InFolder(Handler):
    """Serves the site in a folder of the server, as many hosts do, and nothing beside it."""

    def translate_path(self, path: str) -> str:
        """Where the file is; outside of the folder there is none."""
        within = path.startswith("/sub/")
        return super().translate_path(path.removeprefix("/sub") if within else "/nothing-is-here")


@pytest.fixture
def lost(new_page, problems):
    """A page as most people have it; that a file is not there is no surprise here."""
    problems.meant = True
    return new_page()


@pytest.mark.parametrize("path", DEPTHS)
def test_it_looks_for_the_words_of_the_address(lost, path):
    lost.goto(f"{path}?no=words")
    box = lost.locator("#find input")
    box.wait_for()
    assert box.input_value() == path.replace("/", " ").replace("-", " ").strip()
    lost.locator("#find .cr-results a").first.wait_for()


def test_it_leads_to_the_first_question_home_and_every_section(lost, built):
    lost.goto("nowhere/")
    links = lost.locator("main a").evaluate_all("them => them.map(it => it.pathname)")
    assert f"/next-step/{built.protocol.flow.start}/" in links
    assert "/" in links
    for section in lost.locator(".cr-sections a").all():
        assert section.evaluate("it => it.pathname") in links


@pytest.mark.parametrize("hash", ["unsafe-now=not-now", "unsafe-now=not-now&at-risk=not-at-risk"])
@pytest.mark.parametrize("end", ["", "/"])
def test_an_address_whose_hash_a_mail_program_wrote_as_code_is_put_right(lost, site_url, hash, end):
    lost.goto(f"next-step/at-risk/%23{hash}{end}")
    lost.wait_for_url(f"{site_url}next-step/at-risk/#{hash}")
    assert lost.locator("main h1").inner_text() != "Page not found"


def test_an_address_that_is_put_right_stays_on_the_site(lost, site_url):
    lost.goto(f"{site_url}/other.example/%23x")
    lost.wait_for_url(f"{site_url}/other.example/#x")


@pytest.mark.parametrize("path", DEPTHS)
def test_a_site_in_a_folder_that_was_built_without_its_address_is_mended(browser, built, path):
    with serving(Path(built.folder), InFolder) as url, open_page(browser, url, []) as page:
        page.goto(f"{url}sub/{path}")
        page.locator("#find .cr-results a").first.wait_for()
        top = page.locator(".cr-urgent").evaluate("it => getComputedStyle(it).backgroundColor")
        assert top != "rgba(0, 0, 0, 0)"
        page.get_by_role("main").get_by_role("link", name="Find your next step").click()
        page.wait_for_url(f"{url}sub/next-step/{built.protocol.flow.start}/")


def test_without_a_script_the_numbers_to_call_are_there_in_a_folder_too(browser, built):
    with (
        serving(Path(built.folder), InFolder) as url,
        open_page(browser, url, [], java_script_enabled=False) as page,
    ):
        page.goto(f"{url}sub/nowhere/")
        assert page.locator("a[href='tel:999']").first.is_visible()
