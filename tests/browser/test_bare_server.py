"""On a server that sends no header of ours, the pages look after themselves."""

import re
from contextlib import contextmanager

import pytest
from playwright.sync_api import expect

from tests.browser import steps
from tests.browser.server import Bare, serving

SCRIPT_OF_TEXT = """() => new Promise(barred => {
    addEventListener("securitypolicyviolation", ({effectiveDirective}) =>
        barred(effectiveDirective), {once: true});
    try { document.body.innerHTML = "" } catch {}
})"""
REFUSED = re.compile("web server sends its scripts as “text/plain”")


class Mistaken(Bare):
    """Takes a script for a text."""

    def guess_type(self, path: object) -> str:
        return "text/plain" if str(path).endswith(".js") else super().guess_type(path)


@pytest.fixture
def site_url(request, built):
    with serving(built.folder, getattr(request, "param", Bare)) as url:
        yield url


@contextmanager
def framing(tmp_path, address):
    """The address of a page of another site that shows one of ours inside itself."""
    (tmp_path / "index.html").write_text(f'<!DOCTYPE html><iframe src="{address}"></iframe>')
    with serving(tmp_path, Bare) as url:
        yield url


@pytest.fixture
def framed(page, site_url, tmp_path, problems):
    """Shows a page of ours inside another site."""

    def shown(path):
        with framing(tmp_path, site_url + path) as url:
            page.goto(url)
            frame = page.frame_locator("iframe")
            frame.locator("[data-script]").wait_for()
            return frame

    yield shown
    problems[:] = [each for each in problems if "Request to another origin" not in each]


def test_inside_another_site_the_form_asks_to_be_opened_by_itself(framed, page, site_url):
    address = steps.address("form-writer")
    frame = framed(address)
    link = frame.get_by_role("link", name="Open the form in a new tab")
    expect(link).to_have_attribute("href", site_url + address)
    expect(frame.get_by_label("Your full name")).to_be_hidden()
    with page.expect_popup() as opened:
        link.click()
    expect(opened.value.get_by_label("Your full name")).to_be_visible()


def test_inside_another_site_questions_are_as_anywhere(framed, built):
    frame = framed(steps.address(next(iter(built.protocol.flow.questions))))
    expect(frame.get_by_role("heading", level=1)).to_be_visible()
    expect(frame.get_by_text("Open the form by itself")).to_be_hidden()


def test_the_policy_in_the_page_bars_text_from_becoming_elements(page, problems):
    page.goto("")
    assert page.evaluate(SCRIPT_OF_TEXT) == "require-trusted-types-for"
    problems.meant = True


@pytest.mark.parametrize("site_url", [Mistaken], indirect=True)
def test_a_wrong_type_of_scripts_is_told_on_the_page(page, problems):
    problems.meant = True
    page.goto(steps.address("form"))
    expect(page.get_by_role("alert")).to_have_text(REFUSED)
