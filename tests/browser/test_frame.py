"""The frame of every page: emergency strip, menu, search, colours, paper."""

import pytest

from tests.browser.fixtures import OF_COLOURS
from tests.fixture import PROTOCOL

PHONE = {"viewport": {"width": 390, "height": 844}}
DESK = {"viewport": {"width": 1280, "height": 900}}
TOUCH = 44  # pixels
PAGES = ["", "404.html"]


@pytest.fixture
def phone(new_page):
    """The home page on a phone."""
    page = new_page(**PHONE)
    page.goto("")
    return page


def open_panel(page, name):
    page.locator("header summary", has_text=name).click()


@pytest.mark.parametrize("path", PAGES)
def test_the_emergency_numbers_are_seen_at_once(new_page, path):
    """On a phone, without scrolling and without a script."""
    page = new_page(**PHONE, java_script_enabled=False)
    page.goto(path)
    links = page.locator(".cr-emergency a").all()
    assert len(links) == len(PROTOCOL.contacts)
    assert links[0].get_attribute("href") == "tel:999"
    for link in links:
        box = link.bounding_box()
        assert box["height"] >= TOUCH
        assert box["y"] + box["height"] < PHONE["viewport"]["height"] / 5


def test_the_emergency_numbers_are_printed(page):
    page.goto("")
    page.emulate_media(media="print")
    assert all(link.is_visible() for link in page.locator(".cr-emergency a").all())
    assert not page.locator("header summary").first.is_visible()


@pytest.mark.parametrize("size", [PHONE, DESK], ids=["phone", "desk"])
@pytest.mark.parametrize("path", PAGES)
def test_menu_and_search_are_accessible_when_they_are_open(new_page, axe, path, size):
    page = new_page(**size)
    page.goto(path)
    for summary in page.locator("header summary:visible").all():
        summary.click()
        page.emulate_media(color_scheme="light")
        assert axe(page) == []
        page.emulate_media(color_scheme="dark")
        assert axe(page, *OF_COLOURS) == []


def test_the_page_fits_a_screen_of_320_pixels(new_page):
    """Which is what is left of 1280 at a zoom of 400 %."""
    page = new_page(viewport={"width": 320, "height": 640})
    page.goto("")
    assert page.evaluate("document.documentElement.scrollWidth") == 320


def test_the_first_tab_stop_skips_to_the_content(page):
    page.goto("")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "main"


@pytest.mark.parametrize("name", ["Menu", "Search"])
def test_escape_closes_a_panel_and_returns_to_its_button(phone, name):
    open_panel(phone, name)
    phone.locator("header [open] :is(a, input):visible").first.focus()
    phone.keyboard.press("Escape")
    assert phone.locator("header [open]").count() == 0
    assert phone.evaluate("document.activeElement.textContent") == name


def test_a_panel_closes_when_the_keyboard_leaves_it(phone):
    open_panel(phone, "Menu")
    phone.locator("header [open] a").last.focus()
    phone.keyboard.press("Tab")
    assert phone.locator("header [open]").count() == 0


def test_the_menu_works_without_a_script(new_page):
    page = new_page(**PHONE, java_script_enabled=False)
    page.goto("")
    open_panel(page, "Menu")
    assert page.get_by_role("navigation", name="Menu").get_by_role("link").first.is_visible()


def test_what_needs_a_script_is_not_shown_without_it(new_page):
    page = new_page(java_script_enabled=False)
    page.goto("")
    assert not page.locator("header summary", has_text="Search").is_visible()
    assert not page.locator("#cr-theme").is_visible()


@pytest.mark.parametrize(("system", "chosen"), [("light", "dark"), ("dark", "light")])
def test_the_colours_follow_the_system_until_chosen(new_page, system, chosen):
    page = new_page(color_scheme=system)
    page.goto("")
    paper = "getComputedStyle(document.body).backgroundColor"
    before = page.evaluate(paper)
    page.get_by_role("button", name=f"Use {chosen} colours").click()
    after = page.evaluate(paper)
    assert after != before
    page.reload()
    assert page.evaluate(paper) == after
    assert page.get_by_role("button", name=f"Use {system} colours").is_visible()


def test_closed_details_are_printed(page):
    """And closed again on the screen."""
    page.goto("")
    page.evaluate(
        "document.querySelector('main').insertAdjacentHTML('beforeend',"
        "'<details id=more><summary>More</summary>Words</details>')"
    )
    states = "dispatchEvent(new Event('{}')), document.getElementById('more').open"
    assert page.evaluate(states.format("beforeprint"))
    assert not page.evaluate(states.format("afterprint"))
