"""Answering: before Python is there and after, back and forward, and changing one's mind."""

import pytest
from playwright.sync_api import Page, expect

from tests.browser import steps
from tests.policy import DISAGREE, FLOW, SAFE, WORKER

STAGE_3 = f"{DISAGREE} reached=stage-2 stage-2-result=no"
COUNT_SHIFTS = """
globalThis.shifts = [];
new PerformanceObserver(list => shifts.push(...list.getEntries().map(({value}) => value)))
    .observe({type: "layout-shift", buffered: true});
"""


def boxes(page, *selectors):
    return [page.locator(selector).first.bounding_box() for selector in selectors]


def title(page: Page, id: str) -> None:
    """The heading, the title of the page and the place of the keyboard all say the same."""
    node = FLOW.node(id)
    heading = steps.at(page, id).locator("h1")
    expect(heading).to_have_text(node.title)
    expect(heading).to_be_focused()
    assert page.title().startswith(f"{node.title} – ")


def test_a_question_is_answered_before_python_is_there_and_nothing_jumps(page):
    page.add_init_script(COUNT_SHIFTS)
    let_go = steps.hold_python(page)
    page.goto(steps.address("danger"))
    steps.answer(page, DISAGREE)
    page.locator(".cr-tile").nth(1).focus()
    page.evaluate("shifts.length = 0")
    before = page.url, boxes(page, "h1", ".cr-tile", ".cr-foot")
    let_go()
    page.wait_for_timeout(200)
    assert (page.url, boxes(page, "h1", ".cr-tile", ".cr-foot")) == before
    assert page.evaluate("shifts") == []
    expect(page.locator(".cr-tile").nth(1)).to_be_focused()
    steps.answer(page, "reached=stage-2 stage-2-result=no")
    steps.at(page, "stage-3")
    assert steps.why(page) == steps.in_words(STAGE_3)


def test_an_outcome_stays_in_place_when_python_arrives(page):
    let_go = steps.hold_python(page)
    page.goto(steps.address("danger"))
    steps.answer(page, STAGE_3)
    steps.at(page, "stage-3")
    assert steps.why(page) == steps.in_words(STAGE_3)
    before = boxes(page, "h1", ".cr-do", ".cr-ribbon")
    let_go()
    page.get_by_text("Not sure that this page fits?").wait_for(state="detached")
    assert boxes(page, "h1", ".cr-do", ".cr-ribbon") == before
    assert steps.why(page) == steps.in_words(STAGE_3)


def test_back_and_forward_lead_through_the_questions_and_the_form(tool):
    steps.answer(tool, f"{WORKER} about=theme")
    steps.at(tool, "form-theme")
    tool.get_by_role("link", name="Fill in the").click()
    steps.at(tool, "form")
    passed = ["form-theme", "about", "who", "harm", "danger"]
    for id in passed:
        tool.go_back()
        title(tool, id)
    assert steps.carried(tool) == ""
    for id in passed[-2::-1]:
        tool.go_forward()
        title(tool, id)
    tool.go_forward()
    expect(steps.at(tool, "form").locator("h1")).to_be_focused()
    assert steps.carried(tool) == f"{WORKER} about=theme"


def test_each_step_starts_at_its_heading(tool):
    for pair in f"{SAFE} who=voluntary".split():
        steps.answer(tool, pair)
    title(tool, "about")
    assert tool.evaluate("scrollY") == 0


def test_a_link_shows_the_outcome_and_the_answers_and_a_reload_keeps_them(page):
    page.goto(steps.address("stage-3", STAGE_3))
    steps.at(page, "stage-3")
    assert steps.why(page) == steps.in_words(STAGE_3)
    steps.python(page, "ready")
    page.reload()
    steps.at(page, "stage-3")
    assert steps.why(page) == steps.in_words(STAGE_3)
    assert steps.carried(page) == STAGE_3


def test_a_visit_without_answers_keeps_the_page_as_it_was_built(page):
    page.goto(steps.address("stage-3"))
    built = steps.at(page, "stage-3").inner_text()
    steps.python(page, "ready")
    assert steps.at(page, "stage-3").inner_text() == built
    assert page.locator(".cr-answers > div").count() == 0


@pytest.mark.parametrize("when", ["before Python", "after Python"])
def test_an_option_opened_in_a_new_tab_has_all_the_answers(page, when):
    let_go = steps.hold_python(page)
    page.goto(steps.address("danger"))
    steps.answer(page, SAFE)
    steps.at(page, "who")
    if when == "after Python":
        let_go()
    link = steps.tile(page, "who", "practitioner").evaluate("link => link.href")
    page.unroute_all()
    page.goto("about:blank")
    page.goto(link)
    steps.answer(page, "about=disagree setting=no")
    steps.at(page, "area")
    assert steps.carried(page) == f"{SAFE} who=practitioner about=disagree setting=no"


@pytest.mark.parametrize("pause", [0, 150], ids=["fast", "slow"])
def test_a_double_click_answers_one_question(tool, pause):
    """The second click may fall on the next question, where it was never meant."""
    box = steps.tile(tool, "danger", "called").bounding_box()
    tool.mouse.move(box["x"] + 30, box["y"] + 30)
    for count in (1, 2):
        tool.mouse.down(click_count=count)
        tool.mouse.up(click_count=count)
        tool.wait_for_timeout(pause)
    tool.wait_for_timeout(200)
    steps.at(tool, "harm")
    assert steps.carried(tool) == "danger=called"
    tool.go_back()
    steps.at(tool, "danger")


def test_a_changed_answer_keeps_what_still_applies(tool):
    steps.answer(tool, STAGE_3)
    steps.at(tool, "stage-3")
    tool.locator(".cr-answers > div", has_text=FLOW.questions["who"].title).get_by_role(
        "link", name="Change"
    ).click()
    expect(steps.at(tool, "who").locator("[aria-current]")).to_contain_text("Your answer")
    steps.answer(tool, "who=voluntary")
    steps.at(tool, "stage-3")
    changed = STAGE_3.replace("practitioner", "voluntary")
    assert steps.why(tool) == steps.in_words(changed)
    assert tool.locator(".cr-notices").inner_text() == ""


def test_a_changed_answer_says_what_was_left_out(tool):
    steps.answer(tool, STAGE_3)
    steps.at(tool, "stage-3")
    tool.locator(".cr-answers > div", has_text=FLOW.questions["reached"].title).get_by_role(
        "link", name="Change"
    ).click()
    steps.answer(tool, "reached=stage-3")
    steps.at(tool, "stage-3-result")
    notices = tool.locator(".cr-notices p")
    assert notices.count() == 1
    expect(notices).to_contain_text(FLOW.questions["stage-2-result"].title)
    steps.answer(tool, "stage-3-result=no")
    steps.at(tool, "stage-4")
    assert steps.why(tool) == steps.in_words(f"{DISAGREE} reached=stage-3 stage-3-result=no")


def test_after_a_call_to_999_everything_is_as_it_was(tool):
    steps.answer(tool, DISAGREE)
    steps.at(tool, "reached").get_by_role("link", name=FLOW.questions["danger"].title).click()
    steps.answer(tool, "danger=yes")
    steps.at(tool, "call-999").get_by_role("link", name="go on").click()
    steps.at(tool, "reached")
    assert tool.locator(".cr-notices").inner_text() == ""
    steps.answer(tool, "reached=stage-2 stage-2-result=no")
    steps.at(tool, "stage-3")
    assert steps.why(tool) == steps.in_words(STAGE_3.replace("danger=no", "danger=called"))


def test_help_is_one_tap_away_at_every_step(tool):
    for pair in f"{STAGE_3} end=".split():
        id, option = pair.split("=")
        shown = tool.locator("[data-page-id]")
        here = shown.get_attribute("data-page-id")
        assert here == id or id == "end"
        for question in {"danger", "harm"} - {here}:
            expect(shown.get_by_role("link", name=FLOW.questions[question].title)).to_be_visible()
        assert tool.locator("aside a[href^='tel:']:visible").count() == 2
        if option:
            with steps.another_view(tool):
                steps.answer(tool, pair)
