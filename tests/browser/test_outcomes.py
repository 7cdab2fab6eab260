"""An outcome in the hand and on paper: what to do stands high up, and all of it on one sheet."""

import re

import pytest
from playwright.sync_api import expect

from tests.browser import steps
from tests.browser.test_every_page import NO_PYTHON, on
from tests.fixture import AT_STEP_3
from tests.site.sites import CHOSEN, MADE_UP

PHONE = {"width": 390, "height": 844}
HIGH = 500  # px from the top
SHEET = re.compile(rb"/Type\s*/Page\b")


def sheets(page):
    return len(SHEET.findall(page.pdf(format="A4", prefer_css_page_size=True)))


@on(CHOSEN, MADE_UP)
def test_each_outcome_is_one_sheet_of_paper(new_page, built, subtests):
    page = new_page()
    page.add_init_script(NO_PYTHON)
    for id in built.protocol.flow.outcomes:
        with subtests.test(id):
            page.goto(steps.address(id))
            assert sheets(page) == 1


def test_after_questions_an_outcome_is_one_sheet_too(tool):
    steps.answer(tool, AT_STEP_3)
    steps.at(tool, "named-leads")
    assert sheets(tool) == 1


@on(CHOSEN)
def test_on_a_phone_what_to_do_at_a_stage_begins_in_the_upper_part(new_page, built, subtests):
    page = new_page(viewport=PHONE, java_script_enabled=False)
    for stage in built.protocol.stages:
        with subtests.test(stage.id):
            page.goto(steps.address(stage.id))
            assert page.locator(".cr-do").bounding_box()["y"] < HIGH


def test_whatever_is_printed_is_light_and_without_a_fill(new_page):
    page = new_page(color_scheme="dark")
    for id in ("ring-999", "named-leads"):
        page.goto(steps.address(id))
        page.emulate_media(media="print")
        for part in page.locator(".cr-alarm, .cr-call, .cr-do, .cr-care strong").all():
            fill = part.evaluate("it => getComputedStyle(it).backgroundColor")
            assert fill in ("rgba(0, 0, 0, 0)", "rgb(255, 255, 255)")


@pytest.mark.parametrize("media", ["screen", "print"])
def test_what_stands_behind_a_line_shows_on_paper_and_when_asked_for(new_page, media):
    page = new_page()
    page.goto(steps.address("named-leads"))
    page.emulate_media(media=media)
    cite = page.locator(".cr-do .cr-cites").first
    expect(cite).to_be_visible(visible=media == "print")
    page.emulate_media(media="screen")
    page.get_by_label("Show the clause behind each line").check()
    expect(cite).to_be_visible()


def test_that_it_was_asked_for_is_kept_from_step_to_step(tool):
    tool.get_by_label("Show the clause behind this question").check()
    steps.answer(tool, AT_STEP_3)
    outcome = steps.at(tool, "named-leads")
    expect(outcome.get_by_label("Show the clause behind each line")).to_be_checked()
    outcome.get_by_label("Show the clause behind each line").uncheck()


# ---- Whom exactly, and when to ask again -----------------------------------------------------


def old(page):
    return page.locator("[data-checked]").first


@pytest.mark.parametrize(("day", "is_old"), [("2026-11-30", False), ("2026-12-01", True)])
def test_who_acts_is_said_to_be_old_by_the_clock_of_whoever_reads_it(page, day, is_old):
    """Checked on 1 September 2026, the first entry holds for 90 days."""
    page.clock.set_fixed_time(f"{day}T00:00:00Z")
    steps.hold_python(page)
    page.goto(steps.address("line-managers"))
    page.locator(":root[data-script]").wait_for()
    expect(old(page)).to_be_visible(visible=is_old)


def asks_again(shown, day):
    """Choose a day to ask again, as people write it."""
    steps.fill_in_day(shown.get_by_role("group", name="Choose a day").get_by_role("textbox"), day)
    shown.get_by_role("button", name="Save it for your calendar").click()


def test_who_waits_saves_a_day_to_ask_again_though_python_never_comes(page):
    steps.hold_python(page)
    page.goto(steps.address("line-managers-hold"))
    page.locator(":root[data-script]").wait_for()
    shown = steps.at(page, "line-managers-hold")
    with page.expect_download() as saving:
        asks_again(shown, "2099-01-05")
    content = saving.value.path().read_bytes().decode()
    assert saving.value.suggested_filename == "difference-of-opinion-reminder-5-jan.ics"
    assert "SUMMARY:Check whether an answer has come\r\n" in content
    assert "DTSTART;VALUE=DATE:20990105\r\n" in content
    assert "{" not in content
    expect(shown.locator("[data-spoken]")).to_have_text("Monday 5 January 2099")
    expect(shown.locator("[data-told]")).to_contain_text("Ready to open, made at ")


@pytest.mark.parametrize(
    ("day", "told"),
    [
        ("--", "Enter the day on which to ask again"),
        ("2099-2-30", "Enter the day on which to ask again"),
        ("99-1-5", "Enter the day on which to ask again"),
        ("2026-01-05", "The day must be in the future"),
    ],
)
def test_a_day_on_which_nobody_can_be_reminded_is_told_beside_its_boxes(tool, day, told):
    steps.edit_address(tool, "line-managers-hold")
    shown = steps.at(tool, "line-managers-hold")
    asks_again(shown, day)
    expect(shown.get_by_role("alert")).to_have_text(told)
    expect(shown.get_by_label("Day")).to_be_focused()


def test_the_way_to_the_next_step_takes_the_answers_along_that_lead_there(tool):
    steps.answer(tool, AT_STEP_3)
    steps.at(tool, "named-leads").get_by_role("link", name="Ask your head of service").click()
    steps.at(tool, "heads-of-service")
    assert steps.carried(tool).endswith("step-tried=named-leads named-leads-answer=still-differ")
