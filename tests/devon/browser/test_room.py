"""A scenario shown to a room: read from the back row, driven by keys, with hands counted."""

import pytest
from playwright.sync_api import expect

from tests.browser.fixtures import OF_COLOURS
from tests.devon.browser.test_scenarios import (
    ADDRESS,
    ANSWERS,
    FLOW,
    SCENARIO,
    SCENARIOS,
    current,
    option,
    wrong,
)

LAPTOP, PROJECTOR, PHONE = (1366, 768), (1920, 1080), (390, 844)
FOR_TRAINERS = ".cr-for-trainers:visible, .cr-on-paper:visible, .cr-solution:visible"
# No test needs the whole screen, and a browser does not size what fills it.
IN_WINDOW = "Element.prototype.requestFullscreen = undefined"
# Walks through all that a room can be shown, with hands counted at each question and the answers
# told, and lists what has to be scrolled to, is cut or is meant for the trainer.
WALK = """() => {
  const { documentElement: root, body } = document;
  const bar = document.querySelector(".cr-room-bar");
  const wide = innerWidth >= 1200;
  const found = [];
  let seen = 0;
  const press = (key) => document.activeElement.dispatchEvent(
    new KeyboardEvent("keydown", { key, bubbles: true }));
  const place = () => bar.querySelector("[data-place]").textContent;
  const look = (what) => {
    seen += 1;
    const at = `${place()} ${what}`;
    if (root.scrollWidth > innerWidth) found.push(`${at}: too wide`);
    if (wide && root.scrollHeight > innerHeight) found.push(`${at}: too high`);
    if (bar.scrollWidth > bar.clientWidth) found.push(`${at}: the bar is too wide`);
    const shown = (it) => it.checkVisibility();
    const trainers = document.querySelectorAll(".cr-for-trainers, .cr-on-paper, .cr-solution");
    if ([...trainers].some(shown)) found.push(`${at}: shows what is for trainers`);
    const texts = document.querySelectorAll("[data-now] :is(p, dd, li, .cr-tile-label)");
    const read = [...texts].filter((it) => shown(it) && !it.closest(".cr-settled, .cr-progress"));
    if (wide && read.some((it) => parseFloat(getComputedStyle(it).fontSize) < innerWidth / 80))
      found.push(`${at}: too small`);
    const story = document.querySelector("[data-now] > .cr-story");
    if (wide && document.querySelector(".cr-ask[data-now]") && !shown(story))
      found.push(`${at}: without its story`);
  };
  document.querySelector(".cr-room-keys [data-do=again]").click();
  for (;;) {
    look("");
    const ask = document.querySelector(".cr-ask[data-now]");
    const [now, all] = place().split(" of ");
    if (now === all) return { found, seen };
    for (const field of ask?.querySelectorAll("input") ?? []) {
      press("9");
      press("Enter");
    }
    if (ask) {
      look("with hands");
      press("ArrowRight");
      look("with the answer");
    }
    press("ArrowRight");
    if (ask?.dataset.told) {
      look("with the other answers");
      press("ArrowRight");
    }
  }
}"""


@pytest.fixture
def room(new_page):
    """Shows a scenario in a room of this size."""

    def show(size=LAPTOP, address=ADDRESS, **options):
        page = new_page(viewport=dict(zip(("width", "height"), size, strict=True)), **options)
        page.add_init_script(IN_WINDOW)
        page.goto(address)
        enter(page)
        return page

    return show


def enter(page):
    page.get_by_role("button", name="Show on a screen").click()
    expect(page.locator("body[data-size]")).to_have_count(1)  # its style sheet is there


def leave(page):
    page.get_by_role("button", name="Keys").click()
    page.get_by_role("button", name="Leave the room view").click()


def to_question(page):
    """The first question, after the story and what people think."""
    return go_on_to(page, current(page))


def go_on_to(page, wanted, most=30):
    """Go on, step by step, until this is shown."""
    for _ in range(most):
        if wanted.count():
            return wanted
        page.keyboard.press("PageDown")
    raise AssertionError(f"In {most} steps there was no {wanted}")


@pytest.mark.parametrize("scenario", SCENARIOS, ids=lambda scenario: scenario.id)
def test_all_that_a_room_is_shown_fits_its_screen_and_nothing_is_for_trainers(room, scenario):
    page = room(address=f"training/scenarios/{scenario.id}/")
    for width, height in (LAPTOP, PROJECTOR, PHONE):
        page.set_viewport_size({"width": width, "height": height})
        walked = page.evaluate(WALK)
        assert walked["found"] == [], (width, height)
        assert walked["seen"] > 3 * len(scenario.asked)


def test_the_story_comes_first_then_beside_the_question_then_the_answer(room):
    page = room()
    story = page.locator(".cr-story > p:visible").first
    expect(story).to_be_in_viewport()
    expect(page.locator(".cr-ask:visible, .cr-rail:visible")).to_have_count(0)
    page.keyboard.press("ArrowRight")
    expect(page.get_by_text(SCENARIO.people[0].view)).to_be_visible()
    expect(page.get_by_text(SCENARIO.people[-1].view)).to_be_hidden()
    ask = to_question(page)
    expect(ask.locator("h2")).to_be_focused()
    left, right = story.bounding_box(), ask.bounding_box()
    assert left["x"] + left["width"] < right["x"]
    expect(ask.get_by_text(ANSWERS[0].reason)).to_be_hidden()
    page.keyboard.press("Space")
    expect(ask.locator(".cr-feedback")).to_contain_text(ANSWERS[0].reason)


def test_on_a_narrow_screen_the_question_stands_alone(room):
    page = room(PHONE)
    to_question(page)
    expect(page.locator(".cr-story:visible")).to_have_count(0)


def test_before_the_vote_no_answer_looks_chosen_by_a_pointer(room):
    page = room()
    tiles = to_question(page).locator(".cr-tile")
    look = "it => [getComputedStyle(it).backgroundColor, getComputedStyle(it).borderColor]"
    before = [tile.evaluate(look) for tile in tiles.all()]
    for tile, plain in zip(tiles.all(), before, strict=True):
        tile.hover()
        assert tile.evaluate(look) == plain
    assert all(plain == before[0] for plain in before)


def test_with_the_answer_go_those_that_nobody_took_and_the_story_speaks_to_the_others(room):
    page = room()
    ask, answer = to_question(page), ANSWERS[0]
    other = next(it for it in answer.other if it.option != answer.option)
    page.keyboard.press("Space")
    expect(ask.locator(".cr-tile:visible")).to_have_count(1)
    expect(option(ask, answer.option)).to_be_visible()
    expect(ask.locator(".cr-feedback")).not_to_contain_text(other.text)
    page.keyboard.press("Space")
    expect(ask.locator(".cr-feedback")).to_contain_text(other.text)
    page.keyboard.press("Space")
    expect(page.locator(".cr-feedback:visible")).to_have_count(0)


def test_an_answer_that_somebody_took_stays_with_its_hands(room):
    page = room()
    ask, taken = to_question(page), wrong(ANSWERS[0])
    place = [it.id for it in FLOW.questions[ANSWERS[0].question].options].index(taken.id)
    page.keyboard.press("ABCDEFGH"[place] if place != 1 else "A")
    if place == 1:
        page.keyboard.press("B")
    page.keyboard.press("4")
    page.keyboard.press("PageDown")
    expect(option(ask, taken.id)).to_be_visible()
    expect(ask.locator(".cr-tile:visible")).to_have_count(2)


def test_hands_are_counted_by_typing_with_bars_and_a_total(room):
    page = room()
    fields = to_question(page).locator(".cr-hands input")
    for key in ("1", "2", "Enter", "3", "x", "Backspace", "5", "a", "7"):
        page.keyboard.press(key)
    expect(fields.nth(0)).to_have_value("7")
    expect(fields.nth(1)).to_have_value("5")
    expect(current(page).locator(".cr-total")).to_have_text("12 hands")
    bars = current(page).locator("progress[max='7']")
    assert bars.evaluate_all("them => them.slice(0, 2).map(it => it.value)") == [7, 5]
    label = FLOW.questions[ANSWERS[0].question].options[1].label
    expect(page.get_by_role("textbox", name=f"Hands for “{label}”")).to_have_value("5")


def test_letters_stand_on_the_answers_as_on_the_cards_that_people_hold_up(room):
    page = room()
    letters = to_question(page).locator(".cr-letter:visible")
    assert "".join(letters.all_inner_texts()) == "ABCDEFGH"[: letters.count()]


def test_b_blanks_the_screen_but_is_an_answer_to_whoever_counts(room):
    page = room()
    to_question(page)
    shown = page.locator("main:visible")
    page.keyboard.press("b")
    expect(shown).to_have_count(0)
    page.keyboard.press("b")
    expect(shown).to_have_count(1)
    page.keyboard.press(".")
    expect(shown).to_have_count(0)
    page.keyboard.press("PageDown")
    expect(shown).to_have_count(1)
    page.keyboard.press("1")
    page.keyboard.press("b")
    expect(shown).to_have_count(1)
    expect(current(page).locator("input").nth(1)).to_be_focused()


def test_keys_lead_to_the_first_the_last_a_number_and_a_list_of_keys(room):
    page = room()
    place = page.locator(".cr-room-bar [data-place]")
    count = int(place.inner_text().split(" of ")[1])
    for keys, now in (
        (["End"], count),
        (["Home"], 1),
        (["ArrowDown"], 2),
        (["ArrowUp"], 1),
        (["Enter"], 2),
        (["PageUp"], 1),
        (["2", "Enter"], 2),
        (["9", "9", "Enter"], count),
    ):
        for key in keys:
            page.keyboard.press(key)
        expect(place).to_have_text(f"{now} of {count}")
    page.keyboard.press("?")
    expect(page.get_by_role("dialog", name="On the screen")).to_be_visible()
    page.keyboard.press("Escape")
    expect(page.get_by_role("dialog")).to_have_count(0)


def test_escape_never_shows_the_room_what_is_for_trainers(room):
    page = room()
    for _ in range(3):
        page.keyboard.press("Escape")
        assert page.locator(FOR_TRAINERS).count() == 0
    expect(page.locator(".cr-room-bar")).to_be_visible()


def test_leaving_goes_on_alone_with_the_notes_folded(page):
    page.add_init_script(IN_WINDOW)
    page.goto(ADDRESS)
    page.locator("summary").filter(has_text="For trainers").click()
    enter(page)
    to_question(page)
    leave(page)
    expect(page.get_by_text(SCENARIO.trainer[0])).to_be_hidden()
    expect(page.locator(".cr-ask:visible, .cr-story:visible")).to_have_count(2)


def test_a_reload_finds_the_room_where_it_was(room):
    page = room()
    to_question(page)
    page.keyboard.press("Space")
    place = page.locator(".cr-room-bar [data-place]").inner_text()
    page.reload()
    expect(page.locator(".cr-room-bar [data-place]")).to_have_text(place)
    expect(current(page).locator(".cr-feedback")).to_contain_text(ANSWERS[0].reason)


def test_whoever_plays_it_again_in_the_room_begins_with_nothing_told(room):
    page = room()
    to_question(page)
    page.keyboard.press("7")
    page.keyboard.press("PageDown")
    page.keyboard.press("?")
    page.get_by_role("button", name="Play it again").click()
    expect(page.locator(".cr-story > p:visible").first).to_be_in_viewport()
    expect(to_question(page).locator(".cr-total")).to_be_hidden()
    expect(page.locator("[data-tried], [data-verdict]:visible")).to_have_count(0)


@pytest.mark.parametrize("size", [LAPTOP, PHONE], ids=["laptop", "phone"])
def test_every_step_in_a_room_is_accessible(room, axe, size):
    page = room(size)
    for _ in range(5):
        page.emulate_media(color_scheme="light")
        assert axe(page) == []
        page.emulate_media(color_scheme="dark")
        assert axe(page, *OF_COLOURS) == []
        page.keyboard.press("ArrowRight")
    page.keyboard.press("?")
    assert axe(page) == []
