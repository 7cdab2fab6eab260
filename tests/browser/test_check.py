"""The check: what could name somebody is changed or kept where it stands, and all of it is read."""

import pytest
from playwright.sync_api import expect

from tests.browser import steps
from tests.cases import NHS_NUMBER
from tests.fixture import AT_STEP_3, NO_STEP_LEFT, SPECIMEN, WITH_FINDINGS, a_case, recorded

LATE = [NHS_NUMBER, "EX2 4QD", "07700 900123"]
SEVERAL = a_case(view="Long before. " * 40 + "\n".join(f"Somebody said {it}." for it in LATE))


@pytest.fixture
def check(tool):
    """Opens the check of a case."""

    def open_(case, given=NO_STEP_LEFT):
        steps.open_case(tool, case, given)
        steps.edit_address(tool, "check", given)
        return tool

    return open_


def press(page, name, number=0):
    """Press a button of a finding, which shows the page anew."""
    button = page.locator("#privacy").get_by_role("button", name=name).nth(number)
    button.scroll_into_view_if_needed()
    with steps.another_view(page):
        button.click()


def in_place(page):
    return page.evaluate("scrollY")


def test_a_finding_that_is_kept_stays_in_its_place_and_can_be_asked_again(check):
    page = check(SEVERAL)
    button = page.get_by_role("button", name="Keep it").nth(1)
    button.scroll_into_view_if_needed()
    before = in_place(page)
    press(page, "Keep it", 1)
    assert in_place(page) == before
    expect(page.get_by_role("button", name="Undo")).to_be_focused()
    expect(page.locator("[data-finding]")).to_have_count(3)
    expect(page.get_by_role("button", name="Keep it")).to_have_count(2)
    press(page, "Undo")
    expect(page.get_by_role("button", name="Keep it")).to_have_count(3)
    expect(page.get_by_role("button", name="Keep it").nth(1)).to_be_focused()


def test_a_double_click_keeps_one_finding(check):
    page = check(SEVERAL)
    with steps.another_view(page):
        page.get_by_role("button", name="Keep it").first.dblclick()
    expect(page.get_by_role("button", name="Undo")).to_have_count(1)
    expect(page.get_by_role("button", name="Keep it")).to_have_count(2)


def test_a_finding_is_replaced_where_it_stands_and_the_next_has_the_focus(check):
    page = check(a_case(view=f"😀 It is {NHS_NUMBER}. {LATE[1]}"))
    press(page, "[NHS number]")
    expect(page.locator("[data-finding]")).to_have_count(1)
    expect(page.locator("[data-finding]")).to_be_focused()
    expect(page.locator("#privacy")).to_contain_text(f"“{NHS_NUMBER}” is now “[NHS number]”.")
    steps.edit_address(page, "form-opinion", NO_STEP_LEFT)
    expect(steps.field(page, "view")).to_have_value(f"😀 It is [NHS number]. {LATE[1]}")


def test_what_was_replaced_can_be_undone(check):
    page = check(a_case(view=f"It is {NHS_NUMBER}."))
    press(page, "[NHS number]")
    expect(page.locator("[data-finding]")).to_have_count(0)
    press(page, "Undo")
    expect(page.locator("[data-finding]")).to_be_focused()
    expect(page.locator("#privacy")).to_contain_text("It is as it was.")
    expect(page.get_by_role("button", name="Undo")).to_have_count(0)
    steps.edit_address(page, "form-opinion", NO_STEP_LEFT)
    expect(steps.field(page, "view")).to_have_value(f"It is {NHS_NUMBER}.")


def test_a_double_click_replaces_one_finding(check):
    page = check(SEVERAL)
    with steps.another_view(page):
        page.locator('[data-action="replace-finding"]').first.dblclick()
    expect(page.locator("[data-finding]")).to_have_count(2)


def test_a_finding_in_the_record_is_replaced_in_its_discussion(check):
    page = check(WITH_FINDINGS)
    press(page, "[NHS number]", 1)
    assert page.locator("#privacy mark").all_inner_texts() == [NHS_NUMBER]
    page.get_by_role("link", name="Read or change the record").click()
    shown = steps.at(page, "discussions")
    expect(shown.get_by_text("The NHS number is [NHS number].")).to_be_visible()


def test_what_can_not_be_seen_is_taken_out(check):
    page = check(a_case(view="Seen\u202eby nobody"))
    press(page, "Take it out")
    expect(page.locator("[data-finding]")).to_have_count(0)
    expect(page.locator("#read")).to_be_focused()
    steps.edit_address(page, "form-opinion", NO_STEP_LEFT)
    expect(steps.field(page, "view")).to_have_value("Seenby nobody")


@pytest.mark.parametrize("number", [0, 1], ids=["form", "record"])
def test_the_way_to_a_finding_leads_to_its_very_words(check, number):
    page = check(WITH_FINDINGS)
    page.locator("[data-finding]").nth(number).locator("[data-span]").last.click()
    steps.at(page, "form-opinion" if number == 0 else "discussion")
    selected = page.evaluate("() => getSelection().toString()")
    assert selected == NHS_NUMBER


def test_names_are_found_by_the_lists_that_come_with_the_first_check(check):
    page = check(a_case(view="Then Kayleigh rang, and we met."))
    assert page.locator("#privacy mark").all_inner_texts() == ["Kayleigh"]
    expect(page.get_by_text("looked for few names")).to_have_count(0)


def test_without_the_lists_the_check_goes_on_and_says_so(page, problems):
    page.route("**/names-*.txt", lambda route: route.abort())
    steps.load_form(page, NO_STEP_LEFT)
    steps.open_case(page, a_case(view=f"It is {NHS_NUMBER}."), NO_STEP_LEFT)
    steps.edit_address(page, "check", NO_STEP_LEFT)
    assert page.locator("#privacy mark").all_inner_texts() == [NHS_NUMBER]
    expect(page.get_by_text("The list of names did not load")).to_be_visible()
    problems.meant = True


def test_it_is_sent_only_when_it_was_read_as_it_is(check):
    page = check(SPECIMEN)
    with steps.another_view(page):
        page.get_by_role("button", name="Go on to send it").click()
    summary = page.locator(".govuk-error-summary")
    expect(summary).to_be_focused()
    summary.get_by_role("link", name="Tick the box").click()
    box = page.get_by_label("I have read it all, and it names nobody")
    expect(box).to_be_focused()
    steps.tick(page, "I have read it all")
    expect(box).to_be_focused()
    expect(box).to_be_checked()
    steps.edit_address(page, "form-opinion", NO_STEP_LEFT)
    steps.fill_in(page, {"view": "Something else"})
    steps.edit_address(page, "check", NO_STEP_LEFT)
    expect(box).not_to_be_checked()


def test_it_is_said_which_holds_where_record_and_answers_differ(check):
    page = check(recorded({"stage": "colleagues"}), AT_STEP_3)
    steps.tick(page, "I have read it all")
    with steps.another_view(page):
        page.get_by_role("button", name="Go on to send it").click()
    page.locator(".govuk-error-summary a", has_text="which is right").click()
    expect(page.locator("#holds")).to_be_focused()
    steps.tick(page, "My answers: up to step 2")
    expect(page.get_by_label("My answers: up to step 2")).to_be_focused()
    expect(page.locator(".cr-rail")).not_to_contain_text("which is right")


def test_what_the_answers_filled_in_is_confirmed_with_one_press(tool):
    steps.edit_address(tool, "check", NO_STEP_LEFT)
    row = tool.locator("dl > div", has_text="please confirm")
    expect(row).to_have_count(1)
    with steps.another_view(tool):
        row.get_by_role("button", name="Confirm").click()
    expect(row).to_have_count(0)
    expect(tool.locator('dl a[data-field="topics"]')).to_be_focused()
