"""The frame of every page: emergency strip, menu, search, one column, colours, paper."""

import pytest
from playwright.sync_api import expect

from decision_tool.pages.nodes import FOLDER
from tests.browser.fixtures import OF_COLOURS
from tests.fixture import PROTOCOL
from tests.site.sites import CHOSEN, MADE_UP

PHONE = {"viewport": {"width": 390, "height": 844}}
DESK = {"viewport": {"width": 1280, "height": 900}}
SIZES = pytest.mark.parametrize("size", [PHONE, DESK], ids=["phone", "desk"])
TOUCH = 44  # pixels
PAGES = ["", "404.html"]
# What every page's heading may differ by: a letter's own height is rounded.
CLOSE = 1  # pixel
HEADING = """() => {
    const {left, top} = document.querySelector("h1").getBoundingClientRect();
    return [left, top + scrollY];
}"""


@pytest.fixture
def phone(new_page):
    """The home page on a phone."""
    page = new_page(**PHONE)
    page.goto("")
    return page


def open_panel(page, name):
    page.locator("header summary", has_text=name).click()


# ---- The numbers to call -------------------------------------------------------------------------


@pytest.mark.parametrize("path", PAGES)
def test_the_emergency_numbers_are_seen_at_once(new_page, path):
    """On a phone, without scrolling and without a script."""
    page = new_page(**PHONE, java_script_enabled=False)
    page.goto(path)
    links = page.locator(".cr-urgent a").all()
    assert len(links) == len(PROTOCOL.contacts)
    assert links[0].get_attribute("href") == "tel:999"
    for link in links:
        box = link.bounding_box()
        assert box["height"] >= TOUCH
        assert box["y"] + box["height"] < PHONE["viewport"]["height"] / 5


def test_the_emergency_numbers_are_printed(page):
    page.goto("")
    page.emulate_media(media="print")
    assert all(link.is_visible() for link in page.locator(".cr-urgent a").all())
    assert not page.locator("header summary").first.is_visible()


# ---- Where things stand --------------------------------------------------------------------------


def kinds(site):
    """A page of each kind that the site has; home and 999 have a head of their own."""
    flow = site.protocol.flow
    first, *questions = flow.questions
    outcomes = {it.kind: it.id for it in flow.outcomes.values() if it.kind != "emergency"}
    pages = {
        "first question": f"{FOLDER}/{first}/",
        "question": f"{FOLDER}/{questions[-1]}/",
        **{f"outcome ({kind})": f"{FOLDER}/{id}/" for kind, id in outcomes.items()},
        "all questions": f"{FOLDER}/",
        "form": f"{FOLDER}/form/",
        "part of the form": f"{FOLDER}/form-writer/",
        "record": f"{FOLDER}/discussions/",
        "form on paper": f"{FOLDER}/paper/",
        "what to say": f"{FOLDER}/speaking/",
        "clauses": "clauses/",
        "silences": "silences/",
        "contacts": "look-up/contacts/",
        "picture": "look-up/picture/",
        "quick guide": "quick-guide/",
        "changes": "changes/",
        "text": "about/site/",
        "licences": "about/licences/",
        "training": "training/",
        "session": "training/team-meeting/",
        "sheet": "training/conversation/",
        "scenarios": "training/scenarios/",
        "scenario": next((it for it in site.pages if it.startswith("training/scenarios/0")), ""),
        "knowledge check": "training/check/",
        "not found": "404.html",
    }
    return {kind: page for kind, page in pages.items() if page and page in site.pages}


def headings(page, site):
    """Where the heading of each kind of page stands: (left, top) in pixels."""
    found = {}
    for kind, path in kinds(site).items():
        page.goto(path)
        found[kind] = page.evaluate(HEADING)
    return found


@SIZES
@pytest.mark.parametrize("built", [MADE_UP, CHOSEN], indirect=True, ids=lambda it: it.name)
def test_the_heading_stands_at_the_same_place_on_every_kind_of_page(new_page, built, size):
    found = headings(new_page(**size), built)
    left, top = found["text"]
    astray = {
        kind: (x - left, y - top)
        for kind, (x, y) in found.items()
        if abs(x - left) > CLOSE or abs(y - top) > CLOSE
    }
    assert astray == {}


@pytest.mark.parametrize("built", [MADE_UP, CHOSEN], indirect=True, ids=lambda it: it.name)
def test_no_kind_of_page_scrolls_sideways_at_320_pixels(new_page, built):
    """Which is what is left of 1280 at a zoom of 400 %."""
    page = new_page(viewport={"width": 320, "height": 640})
    wide = {}
    for kind, path in {"home": "", **kinds(built)}.items():
        page.goto(path)
        if (width := page.evaluate("document.documentElement.scrollWidth")) > 320:
            wide[kind] = width
    assert wide == {}


# ---- Menu, search and rail -----------------------------------------------------------------------


@SIZES
@pytest.mark.parametrize("path", PAGES)
def test_menu_and_search_are_accessible_when_they_are_open(new_page, axe, path, size):
    page = new_page(**size)
    page.goto(path)
    for summary in page.locator("header > div summary:visible").all():
        summary.click()
        page.emulate_media(color_scheme="light")
        assert axe(page) == []
        page.emulate_media(color_scheme="dark")
        assert axe(page, *OF_COLOURS) == []


def test_the_first_tab_stop_skips_to_the_content(page):
    page.goto("")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    expect(page.locator("#main")).to_be_focused()


@pytest.mark.parametrize("name", ["Menu", "Search"])
def test_escape_closes_a_panel_and_returns_to_its_button(phone, name):
    open_panel(phone, name)
    phone.locator("header [open] :is(a, input):visible").first.focus()
    phone.keyboard.press("Escape")
    expect(phone.locator("header [open]")).to_have_count(0)
    expect(phone.locator("header summary", has_text=name)).to_be_focused()


def test_a_panel_closes_when_the_keyboard_leaves_it(phone):
    open_panel(phone, "Menu")
    phone.locator("header [open] :is(a, summary):visible").last.focus()
    phone.keyboard.press("Tab")
    expect(phone.locator("header [open]")).to_have_count(0)


def test_one_panel_is_open_at_a_time(phone):
    open_panel(phone, "Menu")
    open_panel(phone, "Search")
    expect(phone.locator("header > div details[open] > summary")).to_have_text(["Search"])


def test_the_menu_has_the_next_step_first_and_the_sections_closed(phone):
    open_panel(phone, "Menu")
    menu = phone.get_by_role("navigation", name="Menu")
    first = menu.locator("a:visible")
    assert first.count() == 1
    assert first.get_attribute("href") == f"{FOLDER}/{PROTOCOL.flow.start}/"
    assert menu.locator("summary:visible").count() == phone.locator(".cr-sections a").count() - 1


def test_a_section_of_the_menu_opens_and_closes_the_one_before(phone):
    open_panel(phone, "Menu")
    sections = phone.locator(".cr-panel > div > .cr-more")
    for number in (0, 1):
        sections.nth(number).locator("> summary").click()
        opened = sections.evaluate_all("them => them.map(it => it.open)")
        assert opened == [each == number for each in range(len(opened))]


def test_a_long_menu_can_be_scrolled_to_its_end(new_page):
    page = new_page(viewport={"width": 390, "height": 400})
    page.goto("")
    open_panel(page, "Menu")
    page.locator(".cr-panel > div > .cr-more > summary").last.click()
    last = page.locator(".cr-panel a:visible").last
    last.scroll_into_view_if_needed()
    box = last.bounding_box()
    assert 0 < box["y"] < 400 - TOUCH
    assert page.evaluate("scrollY") < 200


def test_the_menu_works_without_a_script(new_page):
    page = new_page(**PHONE, java_script_enabled=False)
    page.goto("")
    open_panel(page, "Menu")
    assert page.get_by_role("navigation", name="Menu").get_by_role("link").first.is_visible()


def test_on_a_phone_an_icon_opens_the_search_and_is_named(phone):
    button = phone.locator("#cr-search > summary")
    assert button.bounding_box()["width"] < 2 * TOUCH
    assert button.inner_text() == "Search"


def test_what_needs_a_script_is_not_shown_without_it(new_page):
    page = new_page(java_script_enabled=False)
    page.goto("")
    assert not page.locator("header summary", has_text="Search").is_visible()
    assert not page.locator("#cr-theme").is_visible()


def test_the_rail_shows_the_pages_of_the_section_and_its_groups_closed(new_page):
    page = new_page(**DESK)
    page.goto("clauses/")
    assert page.locator(".cr-sections [aria-current]").inner_text() == "The protocol"
    rail = page.get_by_role("navigation", name="The protocol")
    assert rail.locator("[aria-current=page]").inner_text() == "Clause by clause"
    assert rail.locator("details").count() == 1
    assert rail.locator("details[open]").count() == 0


# ---- Colours and paper ---------------------------------------------------------------------------


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
    expect(page.get_by_role("button", name=f"Use {system} colours")).to_be_visible()


def test_closed_details_are_printed(page):
    """And closed again on the screen."""
    page.goto("")
    page.evaluate(
        "const more = document.createElement('details'); more.id = 'more';"
        "more.append('Words'); document.querySelector('main').append(more)"
    )
    states = "dispatchEvent(new Event('{}')), document.getElementById('more').open"
    assert page.evaluate(states.format("beforeprint"))
    assert not page.evaluate(states.format("afterprint"))
