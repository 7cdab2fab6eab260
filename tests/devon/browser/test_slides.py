"""The slides of a session: on a screen in a room, beside their notes, and without a script."""

import re

import pytest
from playwright.sync_api import expect

from tests.devon.browser.test_room import enter
from tests.devon.browser.test_sheets import DECKS

PROJECTOR = {"width": 1920, "height": 1080}
LAPTOP = {"width": 1366, "height": 768}
HOLDS = "training/slides-short-session"
SIZES = "them => them.map(it => parseFloat(getComputedStyle(it).fontSize))"
PAPER = {"width": 1280, "height": 786}  # of which the bar takes what is not 16 by 9
SCREENS = [(1366, 768), (1920, 1080), (390, 844)]
FITS = """() => {
    const { scrollHeight, scrollWidth } = document.documentElement;
    return scrollHeight <= innerHeight && scrollWidth <= innerWidth;
}"""
# What sticks out of its slide, or is cut off in a box.
OVERFULL = """() => [...document.querySelectorAll(".cr-frame section")].flatMap(slide => {
    const { right, bottom } = slide.getBoundingClientRect();
    return [...slide.querySelectorAll("*")].filter(it => {
        const place = it.getBoundingClientRect();
        const cut = getComputedStyle(it).overflow === "hidden"
            && it.scrollHeight > it.clientHeight + 1;
        return place.right > right + 1 || place.bottom > bottom + 1 || cut;
    }).map(it => it.innerText ?? it.tagName);
})"""
# Words that the time for an exercise lies over.
UNDER_A_TIMER = """() => [...document.querySelectorAll(".cr-timers")].flatMap(timers => {
    const { left, right, top } = timers.getBoundingClientRect();
    const slide = timers.parentElement.querySelector("section");
    const walk = document.createTreeWalker(slide, NodeFilter.SHOW_TEXT);
    const found = [];
    for (let text = walk.nextNode(); text; text = walk.nextNode()) {
        const range = document.createRange();
        range.selectNodeContents(text);
        const under = [...range.getClientRects()].some(it =>
            it.bottom > top && it.left < right && it.right > left);
        if (under) found.push(text.data);
    }
    return found;
})"""


@pytest.fixture
def deck(page):
    """A deck on a projector's screen, beside its notes."""
    page.set_viewport_size(PROJECTOR)
    page.goto(f"{DECKS[0]}/")
    return page


def shown(deck):
    slide = deck.locator(".cr-slide:visible")
    expect(slide).to_have_count(1)
    return slide.get_attribute("id")


@pytest.mark.parametrize(("width", "height"), SCREENS)
@pytest.mark.parametrize("address", DECKS)
def test_every_slide_holds_what_is_on_it(page, address, width, height):
    page.set_viewport_size({"width": width, "height": height})
    page.goto(f"{address}/")
    assert page.evaluate(OVERFULL) == []
    assert page.evaluate(UNDER_A_TIMER) == []
    page.get_by_role("button", name="Show on a screen").click()
    count = page.locator(".cr-slide").count()
    for _ in range(count):
        page.wait_for_function(FITS)  # once the style of the room is there
        page.keyboard.press("PageDown")


@pytest.mark.parametrize("address", DECKS)
def test_what_a_room_reads_is_large_and_names_no_clause(page, address):
    """What stands on a drawing beside the names of stages, and on a drawn phone, may be smaller."""
    page.set_viewport_size(PAPER)
    page.goto(f"{address}/")
    enter(page)
    said = "section > :is(h1, h2, p, blockquote, ul, ol), section > :is(ul, ol) > li, .cr-stairs li"
    texts = page.locator(f".cr-frame :is({said}):not(.cr-journey *)")
    assert min(texts.evaluate_all(SIZES)) >= 32
    assert page.locator(".cr-frame a[href*='clauses/']").count() == 0


def test_a_picture_of_the_stages_says_how_far_the_protocol_backs_them(page):
    for address in DECKS[:2]:
        page.goto(f"{address}/")
        pictures = page.locator(".cr-frame figure:has(.cr-stairs), .cr-frame figure.cr-stairs")
        expect(pictures.first).to_be_visible()
        for picture in pictures.all():
            expect(picture.locator("figcaption")).to_contain_text("Of these 4 stages, the protocol")


def test_on_a_screen_one_slide_fills_it_and_keys_turn_them(deck):
    deck.get_by_role("button", name="Show on a screen").click()
    assert shown(deck) == "slide-1"
    expect(deck.locator("html:fullscreen")).to_be_visible()
    deck.wait_for_function(FITS)  # once the screen has its size
    expect(deck.locator(".cr-notes:visible")).to_have_count(0)
    for key, slide in (("ArrowRight", 2), ("PageDown", 3), ("PageUp", 2), ("ArrowLeft", 1)):
        deck.keyboard.press(key)
        assert shown(deck) == f"slide-{slide}"
        expect(deck.locator(f"#slide-{slide}")).to_be_focused()
    deck.keyboard.press("ArrowLeft")
    assert shown(deck) == "slide-1"
    count = deck.locator(".cr-slide").count()
    deck.get_by_role("button", name="Next").click()
    expect(deck.locator("[data-place]")).to_have_text(f"2 of {count}")


def test_a_reload_goes_on_where_it_was(deck):
    deck.get_by_role("button", name="Show on a screen").click()
    deck.keyboard.press("PageDown")
    deck.reload()
    assert shown(deck) == "slide-2"
    expect(deck.locator(".cr-notes:visible")).to_have_count(0)


def leave(page):
    page.get_by_role("button", name="Keys").click()
    page.get_by_role("button", name="Leave the room view").click()


@pytest.mark.parametrize("how", ["the key", "the browser"])
def test_ending_the_whole_screen_goes_on_in_the_window_and_shows_no_notes(deck, how):
    deck.get_by_role("button", name="Show on a screen").click()
    expect(deck.locator("html:fullscreen")).to_be_visible()
    deck.keyboard.press("PageDown")
    if how == "the key":
        deck.keyboard.press("Escape")
    deck.evaluate("document.exitFullscreen()")
    expect(deck.locator("html:fullscreen")).to_have_count(0)
    assert shown(deck) == "slide-2"
    expect(deck.locator(".cr-notes:visible")).to_have_count(0)


def test_after_leaving_notes_stay_hidden_until_somebody_asks_for_them(deck):
    deck.get_by_role("button", name="Show on a screen").click()
    deck.keyboard.press("PageDown")
    leave(deck)
    expect(deck.locator("html:fullscreen")).to_have_count(0)
    expect(deck.locator("#slide-2")).to_be_in_viewport()
    for _ in range(2):
        expect(deck.get_by_role("button", name="Show on a screen")).to_be_visible()
        expect(deck.locator(".cr-notes:visible")).to_have_count(0)
        deck.reload()
    deck.get_by_role("button", name="Show the notes").click()
    expect(deck.locator("#slide-2 .cr-notes")).to_be_visible()


def test_a_reload_shows_no_note_not_even_before_the_scripts_run(deck, problems):
    problems.meant = True
    deck.get_by_role("button", name="Show on a screen").click()
    deck.route("**/slides.js", lambda route: route.abort())
    deck.reload()
    expect(deck.locator(".cr-frame").first).to_be_visible()
    expect(deck.locator(".cr-notes:visible")).to_have_count(0)


@pytest.fixture
def held(page):
    """The slide that holds a scenario, on a screen."""
    page.set_viewport_size(LAPTOP)
    page.goto(f"{HOLDS}/")
    slide = page.locator("[data-scenario]").first
    page.goto(f"{HOLDS}/#{slide.get_attribute('id')}")
    page.reload()
    page.get_by_role("button", name="Show on a screen").click()
    expect(page.locator(".cr-footer")).to_be_hidden()  # its style sheet is there
    return page


def test_a_slide_plays_its_scenario_and_the_slides_go_on_after_it(held):
    slide = shown(held)
    held.keyboard.press("PageDown")
    expect(held.locator(".cr-story > p:visible").first).to_be_in_viewport()
    expect(held.locator(".cr-slide:visible, .cr-for-trainers:visible")).to_have_count(0)
    held.keyboard.press("PageUp")
    assert shown(held) == slide
    held.keyboard.press("PageDown")
    expect(held.locator(".cr-story:visible")).to_have_count(1)
    held.keyboard.press("End")
    held.keyboard.press("PageDown")
    assert shown(held) == f"slide-{int(slide.removeprefix('slide-')) + 1}"
    held.keyboard.press("PageUp")
    held.keyboard.press("PageDown")
    expect(held.locator(".cr-story:visible")).to_have_count(1)  # it begins anew


def test_a_scenario_left_for_the_slides_goes_on_where_it_was(held):
    slide = shown(held)
    held.keyboard.press("PageDown")
    expect(held.locator(".cr-story:visible")).to_have_count(1)
    held.keyboard.press("PageDown")
    held.get_by_role("button", name="To the slides").click()
    assert shown(held) == slide
    held.keyboard.press("PageDown")
    expect(held.locator(".cr-voices:visible")).to_have_count(1)


def test_a_scenario_that_cannot_be_fetched_is_told_and_the_slide_stays(page, problems):
    problems.meant = True
    page.route("**/training/scenarios/**", lambda route: route.abort())
    page.goto(f"{HOLDS}/")
    slide = page.locator("[data-scenario]").first.get_attribute("id")
    page.get_by_role("button", name="Show on a screen").click()
    page.keyboard.type(slide.removeprefix("slide-"))
    page.keyboard.press("Enter")
    page.keyboard.press("PageDown")
    expect(page.locator("[data-place]")).to_have_text(re.compile("can’t be fetched"))
    assert shown(page) == slide


def test_where_the_whole_screen_is_barred_the_window_serves(page):
    page.add_init_script("Element.prototype.requestFullscreen = undefined")
    page.goto(f"{DECKS[0]}/")
    page.get_by_role("button", name="Show on a screen").click()
    assert shown(page) == "slide-1"


def test_on_a_screen_it_is_accessible(deck, axe):
    deck.get_by_role("button", name="Show on a screen").click()
    for _ in range(3):
        assert axe(deck) == []
        deck.keyboard.press("PageDown")


def test_without_a_script_every_slide_stands_beside_its_notes(new_page):
    page = new_page(java_script_enabled=False)
    page.goto(f"{DECKS[0]}/")
    count = page.locator(".cr-slide").count()
    expect(page.locator(".cr-frame:visible")).to_have_count(count)
    expect(page.locator(".cr-notes:visible")).to_have_count(count)
    expect(page.locator("main button:visible")).to_have_count(0)


# ---- Time for an exercise --------------------------------------------------------------------


@pytest.fixture
def timed(page):
    """A slide with a timer, in a room whose clock the test moves."""
    page.clock.install()
    page.set_viewport_size(PROJECTOR)
    page.goto(f"{DECKS[0]}/")
    id = page.locator(".cr-slide:has(.cr-timers)").first.get_attribute("id")
    page.goto(f"{DECKS[0]}/#{id}")
    page.reload()
    page.get_by_role("button", name="Show on a screen").click()
    return page


def test_a_timer_runs_rests_and_says_when_the_time_is_up(timed):
    timer = timed.locator(".cr-timers:visible button").first
    minutes = int(timer.inner_text().split()[0])
    timed.keyboard.press("t")
    timed.clock.run_for(60_000)
    expect(timer).to_have_text(f"{minutes - 1}:00")
    timer.click()
    timed.clock.run_for(60_000)
    expect(timer).to_have_text(f"{minutes - 1}:00")
    timer.click()
    timed.clock.run_for(minutes * 60_000)
    expect(timer).to_have_text("Time")


def test_without_a_script_a_slide_says_how_long_its_exercise_takes(new_page):
    page = new_page(java_script_enabled=False)
    page.goto(f"{DECKS[0]}/")
    expect(page.locator(".cr-timers").first).to_contain_text("minutes")
