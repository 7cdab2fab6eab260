"""After the draft email: it is said what was made, and the person says when they have sent it."""

import json
import re
from datetime import date

import pytest
from playwright.sync_api import expect

from tests.browser import steps
from tests.fixture import NO_STEP_LEFT, POSTED, SPECIMEN


@pytest.fixture
def send(tool):
    """The page to send from."""
    steps.open_case(tool, SPECIMEN, NO_STEP_LEFT)
    steps.go_to_send(tool)
    steps.at(tool, "send")
    return tool


def draft(page):
    """The draft as this browser has it."""
    return json.loads(page.evaluate("sessionStorage.getItem('draft-2')"))


def test_the_draft_email_is_said_to_be_ready_and_not_to_be_sent(send):
    name, _ = steps.download(send, "Save the draft email")
    heading = send.get_by_role("heading", level=1)
    expect(heading).to_have_text("The draft email is ready to open")
    expect(heading).to_be_focused()
    panel = send.locator("[data-panel]")
    expect(panel).to_contain_text(name)
    assert re.search(r"Made at \d\d:\d\d\.", panel.inner_text())
    expect(send.get_by_text("It has not been sent yet.")).to_be_visible()
    assert steps.download(send, "Save it again")[0] == name


def test_whoever_has_sent_it_is_led_to_what_comes_next(send):
    steps.download(send, "Save the draft email")
    send.get_by_role("button", name="I have sent it").click()
    expect(send.get_by_role("heading", level=1)).to_be_focused()
    today = date.today()
    said = f"{today:%A} {today.day} {today:%B %Y}"
    expect(send.locator("[data-panel]")).to_contain_text(f"On {said}.")
    send.get_by_role("link", name="What comes next").click()
    steps.at(send, "with-officer")
    assert steps.carried(send) == POSTED


def test_the_day_of_sending_is_kept_and_the_next_time_is_another_revision(send):
    send.get_by_role("button", name="I have sent it").click()
    _, content = steps.download(send, "Save to this device")
    assert b'"revision": 2' in content
    assert b"The form was sent on" in content
    assert (draft(send)["revision"], draft(send)["filed"]) == (2, True)
    steps.edit_address(send, "form", NO_STEP_LEFT)
    expect(send.get_by_text("You said that you sent this form on")).to_be_visible()
    steps.go_to_send(send)
    assert "-r2.eml" in steps.download(send, "Save the draft email")[0]


@pytest.mark.parametrize(
    ("day", "problem"),
    [("2999-01-01", "The day must be today or in the past"), ("2026-02-31", "Enter the day")],
)
def test_a_day_that_can_not_be_is_asked_for_again(send, day, problem):
    steps.fill_in_day(steps.field(send, "sent"), day)
    send.get_by_role("button", name="I have sent it").click()
    expect(send.locator("#sent [role=alert]")).to_contain_text(problem)
    expect(steps.field(send, "sent").first).to_be_focused()
    assert draft(send)["revision"] == 1


def test_without_the_word_that_the_file_is_there_nothing_is_taken_as_saved(send):
    steps.edit_address(send, "form-opinion", NO_STEP_LEFT)
    steps.fill_in(send, {"view": "Something else"})
    steps.go_to_send(send)
    steps.download(send, "Save the draft email")
    steps.open_row(send, "another way")
    name, _ = steps.download(send, "Save its data")
    said = send.locator("details [data-told]")
    expect(said).to_contain_text(name)
    assert draft(send)["filed"] is False
    said.get_by_role("button", name="The file is there").click()
    expect(said).to_contain_text("Good: you have the file.")
    expect(said).to_be_focused()
    assert draft(send)["filed"] is True


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("2026-11-24", "Tuesday 24 November 2026"),
        ("26-11-24", "Did you mean Tuesday 24 November 2026? Write the year with four digits."),
        ("98-11-24", "Did you mean Tuesday 24 November 1998? Write the year with four digits."),
        ("2026-02-30", ""),
        ("2026-13-01", ""),
    ],
)
def test_a_day_is_said_back_with_its_weekday(tool, typed, said):
    steps.edit_address(tool, "form-opinion")
    steps.fill_in_day(steps.field(tool, "first-seen"), typed)
    expect(tool.locator('[data-spoken="first-seen"]')).to_have_text(said)
