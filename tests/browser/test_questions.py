"""Answering: before Python is there and after, back and forward, and changing one's mind."""

import pytest
from playwright.sync_api import Page, expect

from tests.browser import steps
from tests.fixture import AT_STEP_3, DIFFER, FLOW, NO_STEP_LEFT, PROTOCOL, SAFE, WORKER
from tests.stories import answers

COUNT_SHIFTS = """
globalThis.shifts = [];
new PerformanceObserver(list => shifts.push(...list.getEntries().map(({value}) => value)))
    .observe({type: "layout-shift", buffered: true});
"""
# Resolved once the page has shown what Python told it first, and that has been painted.
TOLD = """
globalThis.told = new Promise(resolve => {
    globalThis.Worker = class extends Worker {
        constructor(...given) {
            super(...given);
            this.addEventListener("message", ({data}) => data.response && setTimeout(resolve));
        }
    };
}).then(() => new Promise(requestAnimationFrame)).then(() => new Promise(requestAnimationFrame));
"""


AROUND_A_QUESTION = (".cr-top", "h1", ".cr-tile", ".cr-answers", ".cr-changed")
AROUND_AN_OUTCOME = ("h1", ".cr-do", ".cr-stages", ".cr-say", ".cr-about", ".cr-changed")


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
    page.add_init_script(COUNT_SHIFTS + TOLD)
    let_go = steps.hold_python(page)
    page.goto(steps.address("unsafe-now"))
    steps.answer(page, DIFFER)
    steps.at(page, "step-tried")
    page.locator(".cr-tile").nth(1).focus()
    page.evaluate("shifts.length = 0")
    before = page.url, boxes(page, *AROUND_A_QUESTION)
    let_go()
    page.evaluate("told")
    assert (page.url, boxes(page, *AROUND_A_QUESTION)) == before
    assert page.evaluate("shifts") == []
    expect(page.locator(".cr-tile").nth(1)).to_be_focused()
    steps.answer(page, AT_STEP_3.removeprefix(DIFFER))
    steps.at(page, "named-leads")
    assert steps.why(page) == steps.in_words(AT_STEP_3)


@pytest.mark.parametrize("width", [390, 1280])
def test_an_outcome_stays_in_place_when_python_arrives(page, width):
    page.set_viewport_size({"width": width, "height": 844})
    let_go = steps.hold_python(page)
    page.goto(steps.address("unsafe-now"))
    steps.answer(page, AT_STEP_3)
    steps.at(page, "named-leads")
    assert steps.why(page) == steps.in_words(AT_STEP_3)
    before = boxes(page, *AROUND_AN_OUTCOME)
    let_go()
    page.get_by_text("Not sure that this page fits?").wait_for(state="detached")
    assert boxes(page, *AROUND_AN_OUTCOME) == before
    assert steps.why(page) == steps.in_words(AT_STEP_3)


def test_back_and_forward_lead_through_the_questions_and_the_form(tool):
    steps.answer(tool, NO_STEP_LEFT)
    steps.at(tool, "post-form")
    tool.get_by_role("link", name="Fill in the").click()
    steps.at(tool, "form")
    passed = ["post-form", *reversed(answers(NO_STEP_LEFT))]
    for id in passed:
        tool.go_back()
        title(tool, id)
    assert steps.carried(tool) == ""
    for id in passed[-2::-1]:
        tool.go_forward()
        title(tool, id)
    tool.go_forward()
    expect(steps.at(tool, "form").locator("h1")).to_be_focused()
    assert steps.carried(tool) == NO_STEP_LEFT


def test_each_step_starts_at_its_heading(tool):
    steps.answer(tool, f"{SAFE} role=volunteer")
    title(tool, "need")
    assert tool.evaluate("scrollY") == 0


def test_a_link_shows_the_outcome_and_the_answers_and_a_reload_keeps_them(page):
    steps.hold_python(page)
    page.goto(steps.address("named-leads", AT_STEP_3))
    steps.at(page, "named-leads")
    assert steps.why(page) == steps.in_words(AT_STEP_3)
    page.reload()
    steps.at(page, "named-leads")
    assert steps.why(page) == steps.in_words(AT_STEP_3)
    assert steps.carried(page) == AT_STEP_3


def test_a_visit_without_answers_keeps_the_page_as_it_was_built(page):
    page.goto(steps.address("named-leads"))
    built = steps.at(page, "named-leads").inner_text()
    steps.python(page, "ready")
    assert steps.at(page, "named-leads").inner_text() == built
    assert page.locator(".cr-answers > div").count() == 0


def has_all_answers_in_a_new_tab(page, other):
    steps.answer(page, SAFE)
    steps.at(page, "role")
    other.goto(steps.tile(page, "role", "worker").evaluate("link => link.href"))
    steps.answer(other, "need=differ")
    steps.at(other, "topic")
    assert steps.carried(other) == f"{WORKER} need=differ"


def test_an_option_opened_in_a_new_tab_before_python_is_there_has_all_the_answers(page):
    steps.hold_python(page)
    page.goto(steps.address("unsafe-now"))
    has_all_answers_in_a_new_tab(page, page.context.new_page())


def test_an_option_opened_in_a_new_tab_after_python_is_there_has_all_the_answers(tool, page):
    has_all_answers_in_a_new_tab(tool, page)


@pytest.mark.parametrize("speed", ["fast", "slow"])
def test_a_double_click_answers_one_question(tool, speed):
    """The second click may fall on the next question, where it was never meant."""
    box = steps.tile(tool, "unsafe-now", "rung").bounding_box()
    tool.mouse.move(box["x"] + 30, box["y"] + 30)
    for count in (1, 2):
        tool.mouse.down(click_count=count)
        tool.mouse.up(click_count=count)
        if speed == "slow":
            steps.at(tool, "at-risk")
    steps.show_again(tool)
    steps.at(tool, "at-risk")
    assert steps.carried(tool) == "unsafe-now=rung"
    tool.go_back()
    steps.at(tool, "unsafe-now")


def test_a_changed_answer_keeps_what_still_applies(tool):
    steps.answer(tool, AT_STEP_3)
    steps.at(tool, "named-leads")
    steps.change(tool, "role")
    expect(steps.at(tool, "role").locator("[aria-current]")).to_contain_text("Your answer")
    steps.answer(tool, "role=volunteer")
    steps.at(tool, "named-leads")
    changed = AT_STEP_3.replace("worker", "volunteer")
    assert steps.why(tool) == steps.in_words(changed)
    assert tool.locator(".cr-notices").inner_text() == ""


def test_a_changed_answer_says_what_was_left_out(tool):
    steps.answer(tool, AT_STEP_3)
    steps.at(tool, "named-leads")
    steps.change(tool, "step-tried")
    steps.answer(tool, "step-tried=named-leads")
    steps.at(tool, "named-leads-answer")
    notices = tool.locator(".cr-notices p")
    assert notices.count() == 1
    expect(notices).to_contain_text(FLOW.questions["line-managers-answer"].title)
    steps.answer(tool, "named-leads-answer=still-differ")
    steps.at(tool, "heads-of-service")
    assert steps.why(tool) == steps.in_words(AT_STEP_3.replace("line-managers", "named-leads"))


def test_after_a_call_to_999_everything_is_as_it_was(tool):
    steps.answer(tool, DIFFER)
    asked_again = FLOW.questions["unsafe-now"].changed
    steps.at(tool, "step-tried").get_by_role("link", name=asked_again).click()
    steps.answer(tool, "unsafe-now=in-danger")
    steps.at(tool, "ring-999").get_by_role("link", name="go on").click()
    steps.at(tool, "step-tried")
    assert tool.locator(".cr-notices").inner_text() == ""
    steps.answer(tool, AT_STEP_3.removeprefix(DIFFER))
    steps.at(tool, "named-leads")
    assert steps.why(tool) == steps.in_words(AT_STEP_3.replace("not-now", "rung"))


def test_help_is_one_tap_away_at_every_step(tool):
    for pair in f"{AT_STEP_3} end=".split():
        id, option = pair.split("=")
        shown = tool.locator("[data-page-id]")
        here = shown.get_attribute("data-page-id")
        assert here == id or id == "end"
        # The first answers of all lead to either.
        for question in {"unsafe-now", "at-risk"} - {here} if here != FLOW.start else ():
            expect(shown.get_by_role("link", name=FLOW.questions[question].changed)).to_be_visible()
        assert tool.locator("aside a[href^='tel:']:visible").count() == len(PROTOCOL.contacts)
        if option:
            with steps.another_view(tool):
                steps.answer(tool, pair)


def progress(page):
    """What the row above the heading says that a reader can see."""
    return page.locator(".cr-top").inner_text().replace("\n", " ").removeprefix("Back").strip()


def test_how_far_one_is_is_known_from_the_answers_before_python_and_after(page):
    let_go = steps.hold_python(page)
    page.goto(steps.address("unsafe-now"))
    assert progress(page) == "Question 1 of about 7"
    steps.answer(page, DIFFER)
    steps.at(page, "step-tried")
    page.get_by_text("Question 6 of about 7").wait_for()
    assert page.locator("progress").evaluate("bar => bar.value / bar.max") == pytest.approx(6 / 7)
    let_go()
    steps.show_again(page)
    assert progress(page) == "Question 6 of about 7"


@pytest.mark.parametrize("given", ["", SAFE], ids=["no answers", "answers that lead elsewhere"])
def test_how_far_one_is_is_never_a_guess(page, given):
    page.goto(steps.address("step-tried", given))
    steps.python(page, "ready")
    steps.show_again(page)
    assert progress(page) == ""
    assert page.locator("progress:visible").count() == 0


def test_on_a_phone_the_answers_so_far_open_under_the_tiles_and_stay_open(page):
    page.set_viewport_size({"width": 390, "height": 844})
    let_go = steps.hold_python(page)
    page.goto(steps.address("unsafe-now"))
    steps.answer(page, SAFE)
    steps.at(page, "role")
    page.locator("summary", has_text="Your answers so far (2)").click()
    let_go()
    steps.python(page, "ready")
    expect(page.locator("details .cr-answers > div:visible")).to_have_count(2)


def test_an_outcome_is_the_next_step_of_who_answered_and_of_nobody_else(page):
    steps.hold_python(page)
    page.goto(steps.address("named-leads"))
    assert progress(page) == "Step 3 of 5 Answer the questions"
    page.get_by_role("link", name="Answer the questions").first.click()
    steps.answer(page, AT_STEP_3)
    steps.at(page, "named-leads")
    page.get_by_text("Your next step:").wait_for()
    assert progress(page) == "Your next step: step 3 of 5"
