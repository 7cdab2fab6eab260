"""Leaving a page with text that is in no file: asked about once, and never in the way of a call."""

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


def test_leaving_with_text_in_no_file_warns_and_going_on_within_the_site_does_not(page):
    page.goto(steps.address("form-young-person", AT_STEP_3))
    assert leaves(page, page.reload) == []
    steps.fill_in(page, {"child-view": "Quokka"})
    page.get_by_role("link", name="All parts", exact=True).press("Enter")
    steps.at(page, "form")
    assert leaves(page, page.reload) == ["beforeunload"]
    assert leaves(page, lambda: go_to_privacy(page)) == []
    page.go_back()
    steps.python(page, "ready")
    steps.download(page, "Save to this device")
    assert leaves(page, page.reload) == ["beforeunload"]
    steps.python(page, "ready")
    steps.download(page, "Save to this device")
    page.get_by_role("button", name="The file is there").click()
    assert leaves(page, page.reload) == []


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
