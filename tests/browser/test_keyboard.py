"""The whole job by keyboard alone, on a phone's screen."""

import pytest
from playwright.sync_api import expect

from tests.browser import steps
from tests.fixture import DIFFER, NO_STEP_LEFT, POSTED, WORKER, a_case
from tests.stories import answers

PHONE = {"width": 390, "height": 844}
FOCUS = """() => {
    const it = document.activeElement;
    const {top, bottom} = it.getBoundingClientRect();
    const marked = [it, ...it.querySelectorAll("*"), it.parentElement].some(one => {
        const {outlineStyle, outlineWidth, boxShadow} = getComputedStyle(one);
        return (outlineStyle !== "none" && outlineWidth !== "0px") || boxShadow !== "none";
    });
    return {marked, seen: bottom > 0 && top < innerHeight};
}"""


@pytest.fixture
def phone(tool):
    """The shared page on a phone's screen, with the keyboard at the top of the page."""
    before = tool.viewport_size
    tool.set_viewport_size(PHONE)
    yield tool
    tool.set_viewport_size(before)


def tab_to(page, target, most=60):
    """Press Tab until the target has the focus; every stop on the way can be seen."""
    for _ in range(most):
        page.keyboard.press("Tab")
        assert page.evaluate(FOCUS) == {"marked": True, "seen": True}
        if target.evaluate("it => it === document.activeElement"):
            return
    raise AssertionError(f"Tab does not lead to {target}")


def test_the_questions_are_answered_with_tab_and_enter(phone):
    for question, option in answers(NO_STEP_LEFT).items():
        expect(steps.at(phone, question).locator("h1")).to_be_focused()
        tab_to(phone, steps.tile(phone, question, option))
        phone.keyboard.press("Enter")
    outcome = steps.at(phone, "post-form")
    expect(outcome.locator("h1")).to_be_focused()
    tab_to(phone, outcome.get_by_role("link", name="Fill in the"))
    phone.keyboard.press("Enter")
    expect(steps.at(phone, "form").locator("h1")).to_be_focused()


def test_from_the_top_the_first_answer_is_a_few_stops_away(page):
    steps.hold_python(page)
    page.set_viewport_size(PHONE)
    page.goto(steps.address("unsafe-now"))
    tab_to(page, page.locator(".cr-tile").first, most=8)


def test_skipping_to_the_content_keeps_the_answers(page):
    steps.hold_python(page)
    page.set_viewport_size(PHONE)
    page.goto(steps.address("step-tried", DIFFER))
    tab_to(page, page.locator(".cr-skip"), most=1)
    page.keyboard.press("Enter")
    expect(page.locator("main")).to_be_focused()
    assert steps.carried(page) == DIFFER
    tab_to(page, page.locator(".cr-tile").first, most=3)
    page.keyboard.press("Enter")
    steps.at(page, "colleagues")
    assert steps.carried(page) == f"{DIFFER} step-tried=not-started"


def test_a_changed_answer_and_back_work_by_keyboard(phone):
    steps.answer(phone, POSTED)
    outcome = steps.at(phone, "with-officer")
    tab_to(phone, outcome.locator("summary", has_text="Why we say this"))
    phone.keyboard.press("Enter")
    tab_to(phone, outcome.get_by_role("link", name="Change").last)
    phone.keyboard.press("Enter")
    expect(steps.at(phone, "need").locator("h1")).to_be_focused()
    phone.keyboard.press("Shift+Tab")
    expect(phone.get_by_role("link", name="Back")).to_be_focused()
    phone.keyboard.press("Enter")
    expect(steps.at(phone, "role").locator("h1")).to_be_focused()


def press_enter_on(page, name, role="button", **options):
    tab_to(page, page.get_by_role(role, name=name), **options)
    page.keyboard.press("Enter")


def test_a_part_is_filled_in_mended_and_saved_by_keyboard(phone):
    steps.edit_address(phone, "form", NO_STEP_LEFT)
    press_enter_on(phone, "Who writes", role="link")
    expect(steps.at(phone, "form-writer").locator("h1")).to_be_focused()
    tab_to(phone, steps.field(phone, "full-name"))
    phone.keyboard.type("Sam")
    tab_to(phone, steps.field(phone, "email"))
    phone.keyboard.type("none")
    tab_to(phone, steps.field(phone, "reply-by", "writing"))
    phone.keyboard.press("ArrowDown")
    expect(steps.field(phone, "reply-by", "call")).to_be_checked()
    tab_to(phone, steps.field(phone, "telephone"))
    phone.keyboard.type("01234 567890")
    press_enter_on(phone, "Save and continue")
    expect(phone.locator(".govuk-error-summary")).to_be_focused()
    tab_to(phone, phone.locator(".govuk-error-summary a").first, most=1)
    phone.keyboard.press("Enter")
    expect(steps.field(phone, "email")).to_be_focused()
    phone.keyboard.press("Control+a")
    phone.keyboard.type("sam@school.example")
    phone.keyboard.press("Enter")
    expect(steps.at(phone, "form-young-person").locator("h1")).to_be_focused()


def test_a_finding_is_kept_and_the_form_is_sent_by_keyboard(phone):
    steps.open_case(phone, a_case(view="Ring 943 476 5919."), NO_STEP_LEFT)
    press_enter_on(phone, "Check your answers", role="link")
    steps.at(phone, "check")
    press_enter_on(phone, "Keep it")
    expect(phone.get_by_role("button", name="Undo")).to_be_focused()
    tab_to(phone, phone.get_by_label("I have read it all"))
    phone.keyboard.press("Space")
    phone.get_by_text("You have read it all").wait_for()
    press_enter_on(phone, "Go on to send it", most=80)
    expect(steps.at(phone, "send").locator("h1")).to_be_focused()
    tab_to(phone, phone.get_by_role("button", name="Save the draft email"), most=4)
    with phone.expect_download():
        phone.keyboard.press("Enter")


def test_a_file_is_saved_by_keyboard(phone):
    steps.edit_address(phone, "form")
    tab_to(phone, phone.get_by_role("button", name="Save to this device"))
    with phone.expect_download():
        phone.keyboard.press("Enter")


def test_a_file_is_opened_by_keyboard(phone):
    steps.edit_address(phone, "form")
    # Chromium listens for the chooser by another way than keys take: listen well before the key.
    with phone.expect_file_chooser():
        tab_to(phone, phone.locator("[data-open]"))
        phone.keyboard.press("Enter")


@pytest.mark.parametrize("name", ["Search", "Menu"])
def test_menu_and_search_are_used_without_losing_the_answers(phone, name):
    steps.answer(phone, WORKER)
    steps.at(phone, "need")
    phone.keyboard.press("Shift+Tab")
    opener = phone.locator("header summary", has_text=name)
    for _ in range(8):
        if opener.evaluate("it => it === document.activeElement"):
            break
        phone.keyboard.press("Shift+Tab")
    assert phone.evaluate(FOCUS) == {"marked": True, "seen": True}
    phone.keyboard.press("Enter")
    inside = phone.locator("header details[open] :is(input, nav a)").first
    if name == "Menu":
        tab_to(phone, inside, most=1)
    expect(inside).to_be_focused()
    phone.keyboard.press("Escape")
    expect(opener).to_be_focused()
    assert steps.carried(phone) == WORKER
