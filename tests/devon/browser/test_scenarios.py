"""Training scenarios as they are played, read without a script, and shown to a room."""

import pytest
from playwright.sync_api import expect

from decision_tool.publishing.training.scenarios import journeys, load_scenarios
from tests.browser import steps
from tests.browser.fixtures import OF_COLOURS
from tests.browser.test_keyboard import tab_to
from tests.devon.policy import DEVON, FLOW, FOLDER

PHONE = {"viewport": {"width": 390, "height": 844}, "has_touch": True, "is_mobile": True}
PROJECTOR = {"viewport": {"width": 1920, "height": 1080}}
SCENARIOS = load_scenarios(FOLDER, DEVON)
SCENARIO = SCENARIOS[0]
ANSWERS = [answer for part in SCENARIO.part for answer in part.answer]
ADDRESS = f"training/scenarios/{SCENARIO.id}/"
OUTCOME = FLOW.outcomes[SCENARIO.outcome].title
SAFE_TO_ASK = {"case": {}, "row": None, "today": "2026-03-01", "submission": "", "site": "/"}
ASK_ALL = (
    "async given => {"
    + steps.A_PYTHON
    + """
  const found = [];
  for (const request of given) found.push((await python.ask(request)).page);
  return found;
}
"""
)


def current(page):
    return page.locator(".cr-ask[data-now]")


def option(ask, id):
    return ask.locator(f'[data-option="{id}"] .cr-tile')


def wrong(answer):
    return next(o for o in FLOW.questions[answer.question].options if o.id != answer.option)


def heading(page):
    """Where the keyboard is: the question, or the part of the story that it begins."""
    begins = current(page).evaluate("it => it.matches('.cr-story + .cr-ask')")
    return (
        page.locator(".cr-part[data-now] .cr-story h2") if begins else current(page).locator("h2")
    )


def test_played_rightly_by_touch(new_page):
    page = new_page(**PHONE)
    page.goto(ADDRESS)
    for answer in ANSWERS:
        ask = current(page)
        expect(ask).to_have_count(1)
        expect(ask.locator("h2")).to_have_text(FLOW.questions[answer.question].title)
        option(ask, answer.option).tap()
        expect(ask.get_by_role("status")).to_contain_text("That fits")
        expect(ask.get_by_role("status")).to_contain_text(answer.reason)
        ask.get_by_role("button", name="Go on").tap()
    expect(page.get_by_role("heading", name="Where it leads")).to_be_focused()
    expect(page.locator(".cr-end .cr-feedback")).to_contain_text(OUTCOME)
    count = len(ANSWERS)
    expect(page.get_by_text(f"You found {count} of {count} at the first try.")).to_be_visible()
    page.get_by_role("link", name=OUTCOME).first.tap()
    expect(page.locator("h1")).to_have_text(OUTCOME)


def test_played_wrongly_by_keyboard_and_again(new_page):
    page = new_page(viewport=PHONE["viewport"])
    page.goto(ADDRESS)
    for answer in ANSWERS:
        ask, other = current(page), wrong(answer)
        status = ask.get_by_role("status")
        tab_to(page, option(ask, other.id))
        page.keyboard.press("Enter")
        expect(status).to_contain_text(f"leads to “{FLOW.node(other.to).title}”")
        expect(status).not_to_contain_text(answer.reason)
        expect(ask.locator(".cr-feedback")).to_have_attribute("data-verdict", "miss")
        tab_to(page, ask.get_by_role("button", name="Show the answer"))
        page.keyboard.press("Enter")
        expect(status).to_contain_text(answer.reason)
        tab_to(page, ask.get_by_role("button", name="Go on"))
        page.keyboard.press("Enter")
        if answer is not ANSWERS[-1]:
            expect(heading(page)).to_be_focused()
    expect(page.get_by_text(f"You found 0 of {len(ANSWERS)} at the first try.")).to_be_visible()
    expect(page.locator(".cr-taken")).to_contain_text(
        f"You first chose “{wrong(ANSWERS[0]).label}”"
    )
    tab_to(page, page.get_by_role("button", name="Play it again"))
    page.keyboard.press("Enter")
    expect(heading(page)).to_be_focused()
    expect(page.locator(".cr-ask [data-verdict], [data-tried]")).to_have_count(0)


def test_a_right_answer_after_a_wrong_one_goes_on_and_an_answered_question_stays(page):
    page.goto(ADDRESS)
    ask = current(page)
    option(ask, wrong(ANSWERS[0]).id).click()
    expect(ask.get_by_role("button", name="Go on")).to_be_hidden()
    option(ask, ANSWERS[0].option).click()
    said = ask.get_by_role("status").inner_text()
    option(ask, wrong(ANSWERS[0]).id).click()
    assert ask.get_by_role("status").inner_text() == said


def test_whoever_tries_again_is_back_at_the_question(page):
    page.goto(ADDRESS)
    ask = current(page)
    option(ask, wrong(ANSWERS[0]).id).click()
    ask.get_by_role("button", name="Try again").click()
    expect(ask.get_by_role("status")).to_be_empty()
    expect(ask.locator("h2")).to_be_focused()


def test_what_is_said_of_an_answer_is_seen_on_a_phone_without_scrolling(new_page):
    page = new_page(**PHONE)
    page.goto(ADDRESS)
    ask = current(page)
    option(ask, wrong(ANSWERS[0]).id).tap()
    for button in ("Try again", "Show the answer"):
        expect(ask.get_by_role("button", name=button)).to_be_in_viewport(ratio=1)


def test_nothing_is_kept_of_a_game(page):
    page.goto(ADDRESS)
    option(current(page), ANSWERS[0].option).click()
    assert page.evaluate("[localStorage.length, sessionStorage.length, document.cookie]") == [
        0,
        0,
        "",
    ]
    assert page.url.endswith(ADDRESS)


def test_without_a_script_it_reads_from_top_to_bottom(new_page):
    page = new_page(java_script_enabled=False)
    page.goto(ADDRESS)
    expect(page.locator("main button:visible")).to_have_count(0)
    for part in SCENARIO.part:
        for paragraph in filter(str.strip, part.text.split("\n\n")):
            expect(page.get_by_text(paragraph.strip())).to_be_visible()
    for ask, answer in zip(page.locator(".cr-ask").all(), ANSWERS, strict=True):
        expect(ask.locator("li")).to_have_count(len(FLOW.questions[answer.question].options))
        solution = ask.locator(".cr-solution")
        expect(solution.get_by_text(answer.reason)).to_be_hidden()
        solution.locator("summary").click()
        expect(solution.get_by_text(answer.reason)).to_be_visible()
    expect(page.locator(".cr-end .cr-feedback")).to_contain_text(OUTCOME)


def test_in_a_room_one_step_is_shown_at_a_time_and_an_answer_when_asked_for(new_page):
    page = new_page(**PROJECTOR)
    page.goto(ADDRESS)
    page.get_by_role("button", name="Show on a screen").click()
    expect(page.locator(".cr-story > p:visible").first).to_be_in_viewport()
    expect(page.locator(".cr-ask:visible, .cr-rail dl:visible")).to_have_count(0)
    page.keyboard.press("ArrowRight")
    expect(page.get_by_text(SCENARIO.people[0].view)).to_be_visible()
    expect(page.locator(".cr-story:visible, .cr-ask:visible")).to_have_count(0)
    page.keyboard.press("PageDown")
    ask = current(page)
    expect(ask.locator("h2")).to_be_focused()
    expect(page.locator(".cr-story:visible")).to_have_count(0)
    expect(ask.get_by_text(ANSWERS[0].reason)).to_be_hidden()
    page.keyboard.press("Space")
    expect(ask.locator(".cr-feedback")).to_contain_text(ANSWERS[0].reason)
    page.keyboard.press("ArrowLeft")
    page.keyboard.press("ArrowLeft")
    expect(page.locator(".cr-story > p:visible").first).to_be_in_viewport()
    page.keyboard.press("Escape")
    expect(page.get_by_role("button", name="Show on a screen")).to_be_visible()
    expect(page.locator(".cr-ask:visible, .cr-story:visible")).to_have_count(2)


def test_in_a_room_nothing_is_shown_that_is_meant_for_trainers(new_page):
    page = new_page(**PROJECTOR)
    page.goto(ADDRESS)
    page.get_by_role("button", name="Show on a screen").click()
    for _ in through(page):
        expect(page.locator(".cr-for-trainers:visible, .cr-on-paper:visible")).to_have_count(0)


@pytest.mark.parametrize("scenario", SCENARIOS, ids=lambda scenario: scenario.id)
def test_in_a_room_every_step_fits_a_laptops_screen(new_page, scenario):
    page = new_page(viewport={"width": 1366, "height": 768})
    page.goto(f"training/scenarios/{scenario.id}/")
    page.get_by_role("button", name="Show on a screen").click()
    root = "document.documentElement"
    for place in through(page):
        high, wide = page.evaluate(f"[{root}.scrollHeight, {root}.scrollWidth]")
        assert (high <= 768, wide <= 1366) == (True, True), place


def through(page):
    """Every step of a scenario in a room, and where a step is a question, its answer."""
    said = page.locator(".cr-room-bar [data-place]")
    while True:
        yield said.inner_text()
        now, _, count = said.inner_text().partition(" of ")
        if now == count:
            return
        page.keyboard.press("ArrowRight")


def test_in_a_room_hands_are_counted_and_never_below_none(new_page):
    page = new_page(**PROJECTOR)
    page.goto(ADDRESS)
    expect(page.locator(".cr-hands").first).to_be_hidden()
    page.get_by_role("button", name="Show on a screen").click()
    page.get_by_role("button", name="Next").click(click_count=2)
    label = FLOW.questions[ANSWERS[0].question].options[0].label
    more = page.get_by_role("button", name=f"One hand more for “{label}”")
    fewer = page.get_by_role("button", name=f"One hand fewer for “{label}”")
    count = current(page).locator("output").first
    more.click(click_count=2)
    expect(count).to_have_text("2")
    fewer.click(click_count=3)
    expect(count).to_have_text("0")
    more.press("Space")
    expect(count).to_have_text("1")


@pytest.mark.parametrize("size", [PHONE["viewport"], PROJECTOR["viewport"]], ids=["phone", "room"])
def test_every_step_is_accessible_and_fits(new_page, axe, size):
    page = new_page(viewport=size)
    page.goto(ADDRESS)
    if size is PROJECTOR["viewport"]:
        page.get_by_role("button", name="Show on a screen").click()
        moves = [lambda: page.keyboard.press("ArrowRight")] * 5
    else:
        first, ask = ANSWERS[0], current(page)
        moves = [
            lambda: option(ask, wrong(first).id).click(),
            lambda: option(ask, first.option).click(),
            lambda: ask.get_by_role("button", name="Go on").click(),
        ]
    for step in moves:
        step()
        page.emulate_media(color_scheme="light")
        assert axe(page) == []
        page.emulate_media(color_scheme="dark")
        assert axe(page, *OF_COLOURS) == []
        assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")


def test_the_list_shows_the_scenarios_of_one_setting_and_counts_them(page, axe):
    page.goto("training/scenarios/")
    cards = page.locator(".cr-cards > li:visible")
    expect(cards).to_have_count(len(SCENARIOS))
    page.get_by_role("radio", name="Hospital").check(force=True)
    there = [scenario.title for scenario in SCENARIOS if scenario.sector == "hospital"]
    expect(cards.get_by_role("link")).to_have_text(there)
    expect(page.get_by_role("status")).to_have_text(
        f"{len(there)} of {len(SCENARIOS)} scenarios shown"
    )
    assert axe(page) == []
    page.get_by_role("radio", name="All settings").check(force=True)
    expect(cards).to_have_count(len(SCENARIOS))


def test_the_list_remembers_no_choice(page):
    page.goto("training/scenarios/")
    page.get_by_role("radio", name="Police").check(force=True)
    page.reload()
    expect(page.locator(".cr-cards > li:visible")).to_have_count(len(SCENARIOS))


def test_without_a_script_the_list_has_every_scenario_and_nothing_to_choose(new_page):
    page = new_page(java_script_enabled=False)
    page.goto("training/scenarios/")
    expect(page.locator(".cr-cards > li:visible")).to_have_count(len(SCENARIOS))
    expect(page.locator("main input:visible")).to_have_count(0)


def test_on_paper_the_answers_have_a_sheet_of_their_own(page):
    page.goto(ADDRESS)
    page.emulate_media(media="print")
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    expect(page.locator(".cr-ask:visible")).to_have_count(len(ANSWERS))
    expect(page.locator(".cr-solution:visible, main button[data-do]:visible")).to_have_count(0)
    sheet = page.locator(".cr-on-paper")
    expect(sheet).to_contain_text(ANSWERS[-1].reason)
    assert sheet.evaluate("it => getComputedStyle(it).breakBefore") == "page"


def test_python_in_the_browser_leads_every_scenario_to_its_outcome(tool):
    ends = [list(journeys(FLOW, scenario))[-1] for scenario in SCENARIOS]
    asked = [SAFE_TO_ASK | {"do": "page", "at": None, "fragment": end.fragment} for end in ends]
    assert tool.evaluate(ASK_ALL, asked) == [scenario.outcome for scenario in SCENARIOS]
