"""The letter says where the answers came from: nobody is taken to have said what a link brought."""

import json

from playwright.sync_api import expect

from tests.browser import steps
from tests.fixture import AT_STEP_3, NO_STEP_LEFT, SPECIMEN


def source(page):
    """What the data that would be sent says of the answers."""
    for section in ("writer", "young-person", "opinion"):
        page.locator(f'main a[href*="form-{section}/"]').first.click()
        steps.fill_in(steps.at(page, f"form-{section}").page, SPECIMEN.values)
        page.get_by_role("link", name="All parts", exact=True).click()
        steps.at(page, "form")
    page.get_by_role("link", name="Check your answers").click()
    steps.at(page, "check")
    steps.tick(page, "I have read it all")
    page.get_by_role("button", name="Go on to send it").click()
    expect(steps.at(page, "send").locator("#letter")).to_be_attached()
    steps.open_row(page, "another way")
    data = json.loads(steps.download(page, "Save its data")[1])
    assert data["journey"]["answers"]
    return data["journey"]["source"]


def test_answers_that_were_given_here_are_said_to_be_also_after_a_reload(page):
    page.goto(steps.address("unsafe-now"))
    steps.python(page, "ready")
    steps.answer(page, NO_STEP_LEFT)
    steps.at(page, "post-form")
    steps.reload(page)
    steps.python(page, "ready")
    steps.at(page, "post-form").get_by_role("link", name="Fill in the").click()
    assert source(page) == "here"


def test_answers_that_came_with_a_link_are_said_to_have(page):
    page.goto(steps.address("post-form", NO_STEP_LEFT))
    steps.python(page, "ready")
    steps.at(page, "post-form").get_by_role("link", name="Fill in the").click()
    assert source(page) == "link"


def test_answers_in_a_file_are_said_to_have_come_with_it(tool):
    steps.open_case(tool, SPECIMEN, NO_STEP_LEFT)
    steps.go_to_send(tool)
    steps.open_row(tool, "another way")
    data = json.loads(steps.download(tool, "Save its data")[1])
    assert data["journey"]["source"] == "file"


def test_whoever_starts_again_after_a_link_gives_answers_of_their_own(page):
    page.goto(steps.address("named-leads", AT_STEP_3))
    steps.python(page, "ready")
    page.get_by_role("link", name="Start again").click()
    steps.at(page, "unsafe-now")
    steps.answer(page, NO_STEP_LEFT)
    steps.at(page, "post-form").get_by_role("link", name="Fill in the").click()
    assert source(page) == "here"
