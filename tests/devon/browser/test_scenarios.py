"""Training scenarios as they are played and read; test_room.py shows them to a room."""

import re

import pytest
from playwright.sync_api import expect

from decision_tool.publishing.training.feedback import ACCEPTED
from decision_tool.publishing.training.lists import load_lists
from decision_tool.publishing.training.scenarios import load_scenarios
from decision_tool.publishing.training.story import journeys
from tests.browser import steps
from tests.browser.fixtures import OF_COLOURS
from tests.browser.test_keyboard import tab_to
from tests.devon.policy import DEVON, FLOW, FOLDER

PHONE = {"viewport": {"width": 390, "height": 844}, "has_touch": True, "is_mobile": True}
SCENARIOS = load_scenarios(FOLDER, DEVON)


def not_found(answer):
    """The other answers that do not count as found."""
    found = {other.option for other in answer.other if other.tone in ACCEPTED}
    options = FLOW.questions[answer.question].options
    return [it for it in options if it.id != answer.option and it.id not in found]


SCENARIO = next(it for it in SCENARIOS if all(map(not_found, it.asked)))
ANSWERS = SCENARIO.asked
LISTS = load_lists(FOLDER)
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


def wrong(answer):
    return not_found(answer)[0]


def option(ask, id):
    return ask.locator(f'[data-option="{id}"] .cr-tile')


def told(tone):
    """A scenario whose first question has an answer of this tone, its address and that answer."""
    return next(
        (f"training/scenarios/{scenario.id}/", scenario.asked[0], other)
        for scenario in SCENARIOS
        for other in scenario.asked[0].other
        if other.tone == tone
    )


def heading(page):
    """Where the keyboard is: the question, or the part of the story that it begins."""
    begins = current(page).evaluate("it => !it.previousElementSibling.matches('.cr-ask')")
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
        expect(ask.locator(".cr-feedback")).to_have_attribute(
            "data-verdict", re.compile("miss|risk")
        )
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


@pytest.mark.parametrize(
    ("tone", "heading"),
    [("fits", "That fits too"), ("safer", "Safer than needed, and never wrong")],
)
def test_care_and_what_can_be_argued_count_as_found(page, tone, heading):
    address, answer, other = told(tone)
    page.goto(address)
    ask = current(page)
    option(ask, other.option).click()
    status = ask.get_by_role("status")
    expect(status).to_contain_text(heading)
    expect(status).to_contain_text(other.text)
    expect(status).to_contain_text(answer.reason)
    expect(ask.get_by_role("button", name="Go on")).to_be_visible()
    expect(ask.get_by_role("button", name="Try again")).to_be_hidden()


def test_who_does_not_call_is_told_that_a_child_is_left_at_risk(page):
    address, answer, other = told("risk")
    page.goto(address)
    ask = current(page)
    option(ask, other.option).click()
    status = ask.get_by_role("status")
    expect(status).to_contain_text("A child is left at risk")
    expect(status).to_contain_text(other.text)
    expect(status).not_to_contain_text(answer.reason)
    expect(ask.get_by_role("button", name="Try again")).to_be_visible()


def test_who_took_care_at_each_question_has_found_them_all(page):
    scenario = next(it for it in SCENARIOS if len(it.asked) > 1)
    page.goto(f"training/scenarios/{scenario.id}/")
    for answer in scenario.asked:
        taken = next((it.option for it in answer.other if it.tone in ACCEPTED), answer.option)
        option(current(page), taken).click()
        current(page).get_by_role("button", name="Go on").click()
    count = len(scenario.asked)
    expect(page.get_by_text(f"You found {count} of {count} at the first try.")).to_be_visible()
    expect(page.locator(".cr-taken")).to_contain_text("which is safer than needed.")


def test_the_end_says_what_it_was_about_and_what_to_try_next(page):
    page.goto(ADDRESS)
    about = page.locator(".cr-end").get_by_text(SCENARIO.about).first
    expect(about).to_be_hidden()
    trap = page.locator(".cr-end").get_by_text(SCENARIO.trap).first
    expect(trap).to_be_hidden()
    for answer in ANSWERS:
        option(current(page), answer.option).click()
        current(page).get_by_role("button", name="Go on").click()
    expect(about).to_be_visible()
    expect(trap).to_be_visible()
    links = page.get_by_role("navigation", name="To try next").get_by_role("link")
    expect(links).to_have_count(2)
    title = links.first.inner_text()
    links.first.click()
    expect(page.locator("h1")).to_have_text(title)


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


def test_a_reload_goes_on_where_it_was_in_this_tab_alone(page):
    page.goto(ADDRESS)
    option(current(page), wrong(ANSWERS[0]).id).click()
    option(current(page), ANSWERS[0].option).click()
    current(page).get_by_role("button", name="Go on").click()
    second = current(page).locator("h2").inner_text()
    page.reload()
    expect(current(page).locator("h2")).to_have_text(second)
    expect(current(page).get_by_text(f"Question 2 of {len(ANSWERS)}")).to_be_visible()
    for answer in ANSWERS[1:]:
        option(current(page), answer.option).click()
        current(page).get_by_role("button", name="Go on").click()
    score = f"You found {len(ANSWERS) - 1} of {len(ANSWERS)} at the first try."
    expect(page.get_by_text(score)).to_be_visible()
    assert page.evaluate("[localStorage.length, document.cookie]") == [0, ""]
    assert page.url.endswith(ADDRESS)


def test_whoever_plays_again_begins_at_the_first_question(page):
    page.goto(ADDRESS)
    for answer in ANSWERS:
        option(current(page), answer.option).click()
        current(page).get_by_role("button", name="Go on").click()
    page.get_by_role("button", name="Play it again").click()
    page.reload()
    expect(current(page).get_by_text(f"Question 1 of {len(ANSWERS)}")).to_be_visible()
    expect(page.locator("[data-tried]")).to_have_count(0)
    assert page.evaluate("sessionStorage.length") == 0


def test_where_storage_is_barred_it_can_be_played(page):
    page.add_init_script("delete window.sessionStorage; delete Window.prototype.sessionStorage")
    page.goto(ADDRESS)
    option(current(page), ANSWERS[0].option).click()
    expect(current(page).get_by_role("status")).to_contain_text(ANSWERS[0].reason)


def test_a_trainer_can_read_the_notes_before_the_end(page):
    page.goto(ADDRESS)
    note = page.get_by_text(SCENARIO.trainer[0])
    expect(note).to_be_hidden()
    page.locator("summary").filter(has_text="For trainers").click()
    expect(note).to_be_visible()


def test_without_a_script_it_reads_from_top_to_bottom(new_page):
    page = new_page(java_script_enabled=False)
    page.goto(ADDRESS)
    expect(page.locator("main button:visible")).to_have_count(0)
    for part in SCENARIO.part:
        for paragraph in filter(str.strip, part.text.split("\n\n")):
            expect(page.get_by_text(paragraph.strip())).to_be_visible()
    for ask, answer in zip(page.locator(".cr-ask").all(), ANSWERS, strict=True):
        options = FLOW.questions[answer.question].options
        expect(ask.locator(".cr-choices > li")).to_have_count(len(options))
        solution = ask.locator(".cr-solution")
        expect(solution.get_by_text(answer.reason)).to_be_hidden()
        solution.locator("summary").click()
        expect(solution.get_by_text(answer.reason)).to_be_visible()
    expect(page.locator(".cr-end .cr-feedback")).to_contain_text(OUTCOME)


def test_every_step_is_accessible_and_fits(new_page, axe):
    page = new_page(viewport=PHONE["viewport"])
    page.goto(ADDRESS)
    first, ask = ANSWERS[0], current(page)
    for step in (
        lambda: option(ask, wrong(first).id).click(),
        lambda: option(ask, first.option).click(),
        lambda: ask.get_by_role("button", name="Go on").click(),
    ):
        step()
        page.emulate_media(color_scheme="light")
        assert axe(page) == []
        page.emulate_media(color_scheme="dark")
        assert axe(page, *OF_COLOURS) == []
        assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")


def choose(page, name, label):
    """Choose from a list, which is unfolded if it has to be."""
    pill = page.get_by_role("radio", name=label, exact=True)
    if not pill.count():
        page.locator(f'summary:has([data-chosen="{name}"])').click()
    pill.check(force=True)


def test_the_list_shows_what_fits_all_that_is_chosen_and_counts_it(page, axe):
    page.goto("training/scenarios/")
    cards = page.locator(".cr-cards > li:visible")
    expect(cards).to_have_count(len(SCENARIOS))
    choose(page, "sector", LISTS.sectors["police"])
    choose(page, "theme", LISTS.themes["exploitation"])
    there = {it.title for it in SCENARIOS if it.sector == "police" and "exploitation" in it.themes}
    expect(cards).to_have_count(len(there))
    assert set(cards.get_by_role("link").all_inner_texts()) == there
    expect(page.get_by_role("status")).to_have_text(
        f"{len(there)} of {len(SCENARIOS)} scenarios shown"
    )
    expect(page.locator("summary").filter(has_text="Theme: Exploitation")).to_be_visible()
    assert axe(page) == []
    choose(page, "sector", "All settings")
    choose(page, "theme", "All themes")
    expect(cards).to_have_count(len(SCENARIOS))


def test_the_list_shows_the_scenarios_of_one_difficulty(page):
    page.goto("training/scenarios/")
    level, label = next(iter(LISTS.levels.items()))
    choose(page, "level", label)
    there = [it.title for it in SCENARIOS if it.level == level]
    expect(page.locator(".cr-cards > li:visible a")).to_have_text(there)


def test_the_list_remembers_no_choice(page):
    page.goto("training/scenarios/")
    choose(page, "sector", LISTS.sectors["police"])
    page.reload()
    expect(page.locator(".cr-cards > li:visible")).to_have_count(len(SCENARIOS))
    expect(page.get_by_text("Setting: All settings")).to_be_visible()


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
    expect(page.locator(".cr-on-paper")).to_contain_text(ANSWERS[-1].reason)
    sheet = page.locator(".cr-talk:has(.cr-on-paper)")
    assert sheet.evaluate("it => getComputedStyle(it).breakBefore") == "page"


def test_python_in_the_browser_leads_every_scenario_to_its_outcome(tool):
    ends = [list(journeys(FLOW, scenario))[-1] for scenario in SCENARIOS]
    asked = [SAFE_TO_ASK | {"do": "page", "at": None, "fragment": end.fragment} for end in ends]
    assert tool.evaluate(ASK_ALL, asked) == [scenario.outcome for scenario in SCENARIOS]
