"""Leaving a page with text in no file: asked where it would be lost, never before a call."""

import pytest

from tests.browser import steps
from tests.fixture import AT_STEP_3


def go_to_privacy(page):
    page.get_by_role("link", name="Privacy").click()
    page.wait_for_url("**/privacy/")


def call_999(page):
    with page.expect_request(lambda request: request.url == "tel:999"):
        page.locator("aside a[href='tel:999']").click()


def leaves(page, leave):
    """What the browser asks when the page is left this way."""
    with steps.accepting(page) as asked:
        leave()
    return asked


def close(page):
    """Close the tab, if the browser lets it; another page of another site would be the same."""
    return leaves(page, lambda: page.goto("about:blank"))


def type_something(page):
    page.goto(steps.address("form-young-person", AT_STEP_3))
    steps.fill_in(page, {"child-view": "Quokka"})
    page.get_by_role("link", name="All parts", exact=True).press("Enter")
    steps.at(page, "form")


def test_leaving_with_nothing_typed_does_not_warn(page):
    page.goto(steps.address("form-young-person", AT_STEP_3))
    assert close(page) == []


def test_leaving_with_text_in_no_file_warns(page):
    type_something(page)
    assert close(page) == ["beforeunload"]


def test_going_on_within_the_site_does_not_warn(page):
    type_something(page)
    assert leaves(page, lambda: go_to_privacy(page)) == []
    page.go_back()
    steps.at(page, "form")
    assert leaves(page, page.go_back) == []
    steps.at(page, "form-young-person")
    assert close(page) == ["beforeunload"]


@pytest.mark.parametrize("key", ["F5", "Control+r", "Alt+ArrowLeft", "Meta+BracketLeft"])
def test_loading_the_page_anew_or_going_back_by_key_does_not_warn(page, key):
    """The browser of the tests has no such keys of its own, so it is told to as well."""
    type_something(page)
    page.keyboard.press(key)
    assert leaves(page, page.reload) == []
    page.keyboard.press("Tab")
    assert close(page) == ["beforeunload"]


@pytest.mark.parametrize(("button", "held"), [("back", 8), ("forward", 16)])
def test_going_back_or_forward_by_a_mouse_does_not_warn(page, button, held):
    type_something(page)
    mouse = page.context.new_cdp_session(page)
    told = {"type": "mousePressed", "x": 9, "y": 300, "button": button, "buttons": held}
    mouse.send("Input.dispatchMouseEvent", told | {"clickCount": 1})
    assert leaves(page, page.reload) == []
    page.mouse.click(9, 300)
    assert close(page) == ["beforeunload"]


def test_where_the_browser_stores_nothing_all_ways_out_warn(page):
    page.add_init_script("Storage.prototype.setItem = () => { throw new Error('full'); }")
    type_something(page)
    assert leaves(page, page.reload) == ["beforeunload"]


def test_a_file_counts_once_the_person_says_that_it_is_there(page):
    type_something(page)
    steps.python(page, "ready")
    steps.download(page, "Save to this device")
    page.get_by_role("button", name="The file is there").click()
    assert close(page) == []


def test_a_file_that_nobody_has_seen_does_not_count(page):
    type_something(page)
    steps.python(page, "ready")
    steps.download(page, "Save to this device")
    assert close(page) == ["beforeunload"]


def test_a_call_is_never_held_up_by_a_warning(page, problems):
    steps.hold_python(page)
    page.goto(steps.address("form-young-person", AT_STEP_3))
    steps.fill_in(page, {"child-view": "Quokka"})
    assert leaves(page, lambda: call_999(page)) == []
    assert problems.pop() == "Request to another origin: tel:999"


def write_a_note(page):
    """Type what to say on its page, and keep it nowhere."""
    steps.hold_python(page)
    page.goto(steps.address("speaking", AT_STEP_3))
    page.locator(":root[data-script]").wait_for()
    steps.field(page, "seen").fill("Quokka")


def test_leaving_a_note_that_is_not_kept_warns_even_within_the_site(page):
    write_a_note(page)
    assert leaves(page, lambda: go_to_privacy(page)) == ["beforeunload"]


def test_leaving_a_note_that_is_kept_warns_no_more_than_the_form_does(page):
    write_a_note(page)
    page.get_by_role("button", name="Keep it in my record").click()
    steps.at(page, "discussion")
    assert leaves(page, lambda: go_to_privacy(page)) == []


def test_a_call_is_never_held_up_by_a_note_either(page, problems):
    write_a_note(page)
    assert leaves(page, lambda: call_999(page)) == []
    assert problems.pop() == "Request to another origin: tel:999"
