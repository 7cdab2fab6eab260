"""The home page in a browser: the first answer, and going on with a saved record."""

import pytest
from playwright.sync_api import expect

from tests.browser import steps
from tests.browser.fixtures import OF_COLOURS
from tests.fixture import AT_STEP_3, SAFE, SPECIMEN

SAVED = steps.saved_file(SPECIMEN, AT_STEP_3)
OTHER = {"name": "holiday.html", "mimeType": "text/html", "buffer": b"<p>Sunny</p>"}
NAME = SPECIMEN.values["full-name"]


@pytest.fixture
def home(page):
    """The home page, once its script runs."""
    page.goto("")
    page.locator(":root[data-script=running]").wait_for()
    return page


def choose(page, file):
    """On the home page, choose a file to go on with, and come to the form."""
    page.locator("#saved-file").set_input_files(files=[file])
    steps.at(page, "form")
    steps.python(page, "ready")


def written(page):
    """The writer's name in the form."""
    page.get_by_role("link", name="Who writes").click()
    steps.at(page, "form-writer")
    return steps.field(page, "full-name").input_value()


@pytest.mark.parametrize("script", [True, False], ids=["script", "none"])
def test_the_first_answer_leads_on_and_is_kept(new_page, script):
    page = new_page(java_script_enabled=script)
    page.goto("")
    page.get_by_role("link", name="No", exact=True).click()
    steps.at(page, "at-risk")
    assert steps.carried(page) == SAFE.split()[0]


def test_a_saved_record_is_opened_in_the_form_with_its_answers(home):
    choose(home, SAVED)
    home.wait_for_url(f"**/form/#{AT_STEP_3.replace(' ', '&')}")
    assert written(home) == NAME


def test_what_was_handed_over_is_kept_no_longer_than_it_takes_to_open_it(home):
    choose(home, SAVED)
    home.wait_for_url("**/form/#*")
    assert home.evaluate("sessionStorage.handed") is None
    assert home.evaluate("localStorage.length") == 0


def test_a_reload_before_python_is_there_loses_nothing(home):
    start = steps.hold_python(home)
    home.locator("#saved-file").set_input_files(files=[SAVED])
    steps.at(home, "form")
    home.reload()
    start()
    home.wait_for_url("**/form/#*")
    assert written(home) == NAME


@pytest.mark.parametrize("agreed", [True, False])
def test_what_was_typed_before_is_replaced_only_if_the_reader_agrees(home, agreed):
    home.goto(steps.address("form-writer"))
    steps.fill_in(home, {"full-name": "Alex"})
    home.locator(".cr-identity").click()
    home.locator(":root[data-script=running] #saved-file").wait_for(state="attached")
    home.on("dialog", lambda it: it.accept() if agreed else it.dismiss())
    with home.expect_event("dialog") as asked:
        choose(home, SAVED)
    assert asked.value.type == "confirm"
    if agreed:
        home.wait_for_url("**/form/#*")
    assert written(home) == (NAME if agreed else "Alex")


def test_a_file_that_is_no_record_is_told_and_changes_nothing(home):
    choose(home, OTHER)
    expect(home.get_by_role("alert").filter(has_text="no record from this tool")).to_be_visible()
    assert written(home) == ""


def test_a_browser_that_takes_no_file_along_says_where_to_open_it(new_page):
    page = new_page()
    page.add_init_script("Storage.prototype.setItem = () => { throw new Error('barred') }")
    page.goto("")
    page.locator("#saved-file").set_input_files(files=[SAVED])
    expect(page.locator("#saved-status")).to_contain_text("Open it there")


def test_without_a_script_the_way_to_a_saved_record_is_the_form(new_page):
    page = new_page(java_script_enabled=False)
    page.goto("")
    assert not page.locator("label", has_text="Open a saved file").is_visible()
    page.get_by_role("link", name="Go to the form").click()
    steps.at(page, "form")


def test_a_file_is_chosen_by_keyboard(home):
    # Chromium listens for the chooser by another way than keys take: listen well before the key.
    with home.expect_file_chooser():
        home.locator("#saved-file").focus()
        outline = "getComputedStyle(document.querySelector('.cr-saved label')).outlineStyle"
        assert home.evaluate(outline) == "solid"
        home.keyboard.press("Enter")


@pytest.mark.parametrize("width", [390, 1280])
def test_it_is_accessible_in_light_and_dark(new_page, axe, width):
    page = new_page(viewport={"width": width, "height": 900})
    page.goto("")
    page.emulate_media(color_scheme="light")
    assert axe(page) == []
    page.emulate_media(color_scheme="dark")
    assert axe(page, *OF_COLOURS) == []
