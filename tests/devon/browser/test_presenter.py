"""The presenter's window: notes, what comes next and a clock, which also drives the room."""

import re

import pytest
from playwright.sync_api import expect

from tests.devon.browser.test_room import enter, go_on_to, leave, to_question
from tests.devon.browser.test_scenarios import ADDRESS, ANSWERS, SCENARIO, SCENARIOS
from tests.devon.browser.test_slides import HOLDS

NOTES = "[data-part=notes]"


def presenter(page):
    with page.expect_popup() as opened:
        page.keyboard.press("s")
    return opened.value


@pytest.fixture
def deck(page):
    page.goto(f"{HOLDS}/")
    enter(page)
    return page


def note(page, number):
    """The first words of a slide's notes, which the room does not see."""
    return page.locator(f"#slide-{number} .cr-notes strong").first.text_content()


def test_it_shows_notes_what_comes_next_and_the_time(deck):
    window = presenter(deck)
    expect(window.locator(NOTES)).to_contain_text(note(deck, 1))
    title = deck.locator("#slide-2 .cr-frame h2").text_content()
    expect(window.locator("[data-part=next]")).to_contain_text(title)
    expect(window.locator("[data-part=timer]")).to_have_text(re.compile(r"^\d+:\d\d$"))
    expect(window.locator("[data-part=place]")).to_have_text(re.compile("^1 of "))
    expect(deck.locator(".cr-notes:visible")).to_have_count(0)


def test_either_window_drives_both(deck):
    window = presenter(deck)
    place = window.locator("[data-part=place]")
    window.keyboard.press("PageDown")
    expect(deck.locator("#slide-2")).to_be_visible()
    window.get_by_role("button", name="Next").click()
    expect(deck.locator("#slide-3")).to_be_visible()
    deck.keyboard.press("PageUp")
    expect(place).to_have_text(re.compile("^2 of "))
    window.keyboard.type("12")
    window.keyboard.press("Enter")
    expect(deck.locator("#slide-12")).to_be_visible()
    window.get_by_role("button", name="Black screen").click()
    expect(deck.locator("main:visible")).to_have_count(0)


def test_escape_in_either_window_shows_the_room_no_note(deck):
    window = presenter(deck)
    for place in (window, deck, deck):
        place.keyboard.press("Escape")
        expect(deck.locator(".cr-notes:visible")).to_have_count(0)
        expect(deck.locator(".cr-slide:visible")).to_have_count(1)
    expect(window.locator(NOTES)).not_to_be_empty()


def test_closing_it_is_harmless(deck):
    presenter(deck).close()
    # The room's own page learns of it a moment after the browser, and is asked to find it by name.
    deck.wait_for_function("() => !sessionStorage.getItem('presenter open')")
    deck.keyboard.press("PageDown")
    expect(deck.locator("#slide-2")).to_be_visible()
    expect(presenter(deck).locator("[data-part=place]")).to_have_text(re.compile("^2 of "))


def test_closing_the_room_leaves_the_notes_and_says_so(deck):
    window = presenter(deck)
    deck.close(run_before_unload=True)
    expect(window.get_by_text("The screen was closed")).to_be_visible()
    expect(window.locator(NOTES)).not_to_be_empty()
    window.keyboard.press("PageDown")
    window.get_by_role("button", name="Next").click()


def test_a_reload_of_either_goes_on(deck):
    window = presenter(deck)
    window.reload()
    expect(window.locator(NOTES)).to_contain_text(note(deck, 1))
    deck.keyboard.press("PageDown")
    deck.reload()
    expect(window.get_by_text("The screen was closed")).to_be_hidden()
    expect(window.locator("[data-part=place]")).to_have_text(re.compile("^2 of "))
    window.keyboard.press("PageDown")
    expect(deck.locator("#slide-3")).to_be_visible()


def test_leaving_the_room_closes_it(deck):
    window = presenter(deck)
    with window.expect_event("close"):
        leave(deck)


def test_the_presenter_of_a_scenario_has_its_notes_and_the_answer_before_the_room(page):
    page.goto(ADDRESS)
    enter(page)
    window = presenter(page)
    expect(window.locator(NOTES)).to_contain_text(SCENARIO.trainer[0])
    ask = to_question(page)
    expect(window.locator("[data-part=now]")).to_contain_text(ANSWERS[0].reason)
    expect(ask.get_by_text(ANSWERS[0].reason)).to_be_hidden()
    window.keyboard.type("14")
    window.keyboard.press("Enter")
    window.keyboard.press("3")
    expect(ask.locator(".cr-total")).to_have_text("17 hands")
    window.keyboard.press("PageDown")
    expect(ask.locator(".cr-feedback")).to_contain_text(ANSWERS[0].reason)


def test_the_notes_of_a_part_come_with_it_and_those_of_others_do_not(page):
    scenario = next(it for it in SCENARIOS if all(part.trainer for part in it.part[:2]))
    page.goto(f"training/scenarios/{scenario.id}/")
    enter(page)
    notes = presenter(page).locator(NOTES)
    of_part = [part.trainer[0] for part in scenario.part[:2]]
    expect(notes).to_contain_text(of_part[0])
    expect(notes).not_to_contain_text(of_part[1])
    go_on_to(page, page.locator(".cr-part[data-now]").get_by_text("Part 2 of"))
    expect(notes.get_by_role("listitem").first).to_contain_text(of_part[1])
    expect(notes).not_to_contain_text(of_part[0])
    expect(notes).to_contain_text(scenario.trainer[0])


def test_where_windows_are_barred_it_is_said(deck):
    deck.evaluate("window.open = () => null")
    deck.keyboard.press("s")
    expect(deck.get_by_text("The browser barred the window.")).to_be_visible()


def test_it_is_accessible(deck, axe):
    window = presenter(deck)
    expect(window.locator(NOTES)).not_to_be_empty()
    assert axe(window) == []
