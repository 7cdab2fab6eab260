"""The search of the site: found as it is typed, told aloud, reached by keyboard, on a phone."""

import pytest
from playwright.sync_api import expect

from tests.browser.fixtures import open_page
from tests.browser.searching import look_for, open_search, status

PHONE = {"viewport": {"width": 390, "height": 844}}
TOUCH = 44  # pixels


@pytest.fixture
def phone(new_page):
    """The home page on a phone."""
    page = new_page(**PHONE)
    page.goto("")
    return page


@pytest.fixture(scope="module")
def opened(browser, site_url):
    """The home page with the search open, for all tests that only type into it."""
    problems = []
    with open_page(browser, site_url, problems, **PHONE) as page:
        page.goto("")
        open_search(page)
        yield page
    assert problems == []


@pytest.mark.parametrize("path", ["", "404.html"])
def test_search_finds_the_home_page(phone, path):
    word = max(phone.locator("h1").inner_text().split(), key=len)
    phone.goto(path)
    open_search(phone)
    assert "" in [address.partition("#")[0] for address in look_for(phone, word)]


def test_what_searches_is_fetched_only_when_the_reader_opens_it(page):
    fetched = []
    page.on("request", lambda request: fetched.append(request.url.rpartition("/assets/")[2]))
    page.goto("")
    assert "minisearch/index.js" not in fetched
    open_search(page)
    assert "minisearch/index.js" in fetched


def test_results_come_while_a_word_is_typed(opened):
    opened.get_by_label("Search this site").fill("")
    opened.get_by_label("Search this site").press_sequentially("truste")
    opened.get_by_role("search").get_by_role("link", name="The five steps").wait_for()


def test_a_child_at_risk_comes_first(opened):
    for asked in ("danger", "emergency"):
        assert look_for(opened, asked)[0] == "next-step/ring-999/"
    assert look_for(opened, "harm")[:2] == ["next-step/ring-999/", "next-step/ring-helpdesk/"]


def test_each_result_has_a_title_and_a_line_of_its_text(opened):
    assert look_for(opened, "line manager")[0] == "next-step/line-managers/"
    first = opened.get_by_role("search").get_by_role("listitem").first
    assert first.get_by_role("link").inner_text().startswith("Step 2: ")
    assert first.locator("p").inner_text().startswith("Do this now Give your line manager")


def test_the_reader_is_told_how_a_typing_error_was_read(opened):
    assert look_for(opened, "collegues") == look_for(opened, "colleagues") != []
    look_for(opened, "collegues")
    assert status(opened).startswith("8 results for “colleagues”")


def test_nothing_found_leads_to_the_tool_and_the_contacts(opened):
    assert look_for(opened, "xylophone") == ["next-step/unsafe-now/", "look-up/contacts/"]
    assert status(opened).startswith("No page found.")


def test_results_are_counted_aloud(opened):
    look_for(opened, "cookies")
    assert status(opened) == "1 result"


def test_enter_opens_the_first_result_before_the_list_is_shown(phone):
    open_search(phone)
    box = phone.get_by_label("Search this site")
    box.fill("cookies")
    box.press("Enter")
    phone.wait_for_url("**/about/privacy/#what-we-dont-do")


def test_enter_leaves_the_reader_in_the_box_where_nothing_was_found(opened):
    look_for(opened, "xylophone")
    box = opened.get_by_label("Search this site")
    box.press("Enter")
    expect(box).to_be_focused()
    assert status(opened).startswith("No page found.")


def test_the_arrow_keys_lead_from_the_box_through_the_results_and_back(opened):
    look_for(opened, "harm")
    box = opened.get_by_label("Search this site")
    links = opened.get_by_role("search").get_by_role("link")
    box.focus()
    for link in links.all():
        opened.keyboard.press("ArrowDown")
        expect(link).to_be_focused()
    opened.keyboard.press("ArrowDown")
    expect(links.last).to_be_focused()
    for link in reversed(links.all()[:-1]):
        opened.keyboard.press("ArrowUp")
        expect(link).to_be_focused()
    opened.keyboard.press("ArrowUp")
    expect(box).to_be_focused()


def test_a_result_that_the_arrow_keys_led_to_is_opened_with_enter(phone):
    open_search(phone)
    second = look_for(phone, "harm")[1]
    phone.keyboard.press("ArrowDown")
    phone.keyboard.press("Enter")
    phone.wait_for_url(f"**/{second}")


def test_escape_closes_the_search_from_a_result(phone):
    open_search(phone)
    look_for(phone, "harm")
    phone.keyboard.press("Escape")
    expect(phone.locator("header summary", has_text="Search")).to_be_focused()
    expect(phone.locator("header [open]")).to_have_count(0)


def test_the_box_says_which_keys_lead_on(opened):
    box = opened.get_by_label("Search this site")
    expect(box).to_have_accessible_description(
        "Enter opens the first page found. The arrow keys lead to the others and back."
    )


def test_a_result_on_the_same_page_comes_out_from_behind_the_panel(phone):
    phone.goto("clauses/")
    open_search(phone)
    assert look_for(phone, "trustee")[0] == "clauses/#family-3"
    phone.get_by_role("search").get_by_role("link").first.click()
    phone.wait_for_url("**/clauses/#family-3")
    expect(phone.locator("header [open]")).to_have_count(0)


def test_results_fit_a_phone_and_are_accessible(opened, axe):
    look_for(opened, "child")
    assert axe(opened) == []
    assert opened.evaluate("document.documentElement.scrollWidth") == PHONE["viewport"]["width"]
    for link in opened.get_by_role("search").get_by_role("link").all():
        assert link.bounding_box()["height"] >= TOUCH


def test_search_that_cannot_load_says_so(phone, problems):
    phone.route("**/search_index.json", lambda route: route.abort())
    phone.locator("header summary", has_text="Search").click()
    phone.get_by_text("Search is not working.").wait_for()
    problems.meant = True
