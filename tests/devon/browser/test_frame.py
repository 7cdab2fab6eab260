"""The frame with this partnership's two numbers and five sections, as it was designed."""

import pytest

from tests.browser.test_frame import DESK, HEADING, PHONE

MASTHEAD = 122  # pixels of a phone, at most, for the numbers and the masthead
STOPS = 12  # of the Tab key, at most, before the first answer


@pytest.mark.parametrize(("size", "most"), [(PHONE, 200), (DESK, 246)], ids=["phone", "desk"])
def test_the_heading_stands_no_lower_than_it_was_designed_to(new_page, size, most):
    page = new_page(**size)
    page.goto("look-up/contacts/")
    _, top = page.evaluate(HEADING)
    assert top <= most


def test_numbers_and_masthead_leave_a_phone_to_the_page(new_page):
    page = new_page(**PHONE)
    page.goto("")
    box = page.locator(".cr-masthead").bounding_box()
    assert box["y"] + box["height"] <= MASTHEAD


@pytest.mark.parametrize("size", [PHONE, DESK], ids=["phone", "desk"])
def test_the_first_answer_is_a_few_stops_away(new_page, size):
    page = new_page(**size)
    page.goto("")
    first = page.locator(".cr-tile").first
    for _ in range(STOPS):
        page.keyboard.press("Tab")
        if first.evaluate("it => it === document.activeElement"):
            return
    raise AssertionError(f"more than {STOPS} stops")


def test_the_rail_opens_the_group_that_the_page_is_in_alone(new_page):
    page = new_page(**DESK)
    page.goto("situations/conferences/")
    rail = page.locator(".cr-toc")
    assert rail.locator("details[open] summary").inner_text() == "Special situations (3)"
    assert rail.locator("details[open] [aria-current=page]").count() == 1


@pytest.mark.parametrize(("size", "shown"), [(PHONE, False), (DESK, True)], ids=["phone", "desk"])
def test_a_long_page_lists_its_parts_in_the_rail_of_a_desk(new_page, size, shown):
    page = new_page(**size)
    page.goto("challenge/before-you-start/")
    parts = page.locator(".cr-parts a")
    assert parts.first.get_attribute("href").startswith("#")
    assert parts.first.is_visible() is shown


def test_a_page_that_lists_its_contents_has_them_once(new_page):
    page = new_page(**DESK)
    page.goto("look-up/questions/")
    assert page.locator(".cr-parts").count() == 0
