"""The check, the ways to send, and what comes after: nothing is sent that was not looked at."""

import csv
import email
import io
import json
import re
from email.policy import default
from urllib.parse import parse_qs, unquote, urlsplit

import jsonschema
import pytest
from playwright.sync_api import expect

from decision_tool.case.record import Case
from tests.browser import steps
from tests.cases import NHS_NUMBER
from tests.fixture import FORM, NO_STEP_LEFT, PROTOCOL, SPECIMEN, WITH_FINDINGS, a_case, without

NAMED = r"difference-of-opinion-[0-9a-f]{8}-\d{1,2}-[a-z]{3}"
TYPED = "Quetzalcoatl 7261"


@pytest.fixture
def send(tool):
    """The page from which a person sends the form, which is filled in."""
    return sending(tool, a_case(view=TYPED))


def sending(tool, case):
    steps.open_case(tool, case, NO_STEP_LEFT)
    steps.go_to_send(tool)
    steps.open_row(tool, "another way")
    return tool


# ---- The check -------------------------------------------------------------------------------


def test_everything_required_is_asked_for_before_it_is_sent_and_linked(tool):
    steps.open_case(tool, Case({"child-view": TYPED}), NO_STEP_LEFT)
    steps.edit_address(tool, "check", NO_STEP_LEFT)
    assert tool.locator(".govuk-error-summary").count() == 0
    steps.go_to_send(tool)
    summary = steps.at(tool, "check").locator(".govuk-error-summary")
    expect(summary).to_be_focused()
    assert tool.title().startswith("Error: Check your answers")
    links = summary.get_by_role("link")
    assert links.count() == len([field for field in FORM.fields if field.required])
    links.filter(has_text="“Your full name”").click()
    steps.at(tool, "form-writer")
    expect(steps.field(tool, "full-name")).to_be_focused()
    expect(tool.locator("label", has_text="Your full name")).to_be_in_viewport()
    assert steps.carried(tool) == NO_STEP_LEFT


def test_an_answer_is_changed_from_the_check_and_leads_back_to_it(tool):
    steps.open_case(tool, a_case(view="before"), NO_STEP_LEFT)
    tool.get_by_role("link", name="Check your answers").click()
    answer = steps.at(tool, "check").locator("dl > div", has_text="before")
    answer.get_by_role("link", name="Change").click()
    steps.at(tool, "form-opinion")
    expect(steps.field(tool, "view")).to_be_focused()
    steps.fill_in(tool, {"view": TYPED})
    steps.save_and_continue(tool)
    steps.at(tool, "check")
    expect(tool.locator("dl > div", has_text=TYPED)).to_be_visible()


def test_each_finding_is_changed_or_kept_before_it_is_sent(tool):
    steps.open_case(tool, WITH_FINDINGS, NO_STEP_LEFT)
    steps.go_to_send(tool)
    links = steps.at(tool, "check").locator(".govuk-error-summary").get_by_role("link")
    assert links.count() == 1
    links.click()
    expect(tool.locator("#privacy")).to_be_focused()
    assert tool.locator("#privacy mark").all_inner_texts() == [NHS_NUMBER] * 2
    with steps.another_view(tool):
        tool.get_by_role("button", name="Keep it").first.click()
    tool.get_by_role("button", name="Go there").click()
    steps.at(tool, "discussion")
    steps.fill_in(tool, {"came-of-it": TYPED})
    steps.save_and_continue(tool)
    steps.go_to_send(tool)
    letter = steps.at(tool, "send").locator("#letter")
    expect(letter).to_contain_text(TYPED)
    expect(letter).to_contain_text(NHS_NUMBER)


def test_missed_stages_are_said_and_with_a_reason_it_is_sent_all_the_same(tool):
    case = without("line-managers")
    steps.open_case(tool, Case(a_case(skipped_why="").values, case.discussions), NO_STEP_LEFT)
    steps.edit_address(tool, "check", NO_STEP_LEFT)
    expect(steps.at(tool, "check")).to_contain_text("No discussion is recorded for step 2.")
    steps.go_to_send(tool)
    tool.locator(".govuk-error-summary a", has_text="was left out").click()
    steps.at(tool, "form-opinion")
    steps.fill_in(tool, {"skipped-why": TYPED})
    steps.save_and_continue(tool)
    steps.go_to_send(tool)
    expect(steps.at(tool, "send").locator("#letter")).to_contain_text(TYPED)


def test_what_is_private_is_in_no_file_unless_it_is_chosen(tool):
    sending(tool, a_case(feelings=TYPED, share_feelings="keep"))
    for button in ("Save the draft email", "Save it to read", "Save its data"):
        assert TYPED.encode() not in steps.download(tool, button)[1]
    expect(tool.locator("#letter")).not_to_contain_text(TYPED)


# ---- The ways to send ------------------------------------------------------------------------


def test_the_email_that_is_started_holds_a_note_and_nothing_typed(send):
    href = send.get_by_role("link", name="Start an email").get_attribute("href")
    parts = urlsplit(href)
    query = parse_qs(parts.query, strict_parsing=True)
    assert (parts.scheme, set(query)) == ("mailto", {"subject", "body"})
    assert unquote(parts.path) == PROTOCOL.manager_email.value
    about = r"Difference of opinion form: Public service, number [0-9a-f]{8}, all five steps tried"
    assert re.fullmatch(about, query["subject"][0])
    assert query["body"][0].startswith(f"To the {PROTOCOL.manager}\r\n\r\n")
    assert TYPED not in unquote(href)


def test_the_saved_draft_opens_as_an_email_with_the_form_and_its_data(send):
    name, content = steps.download(send, "Save the draft email")
    draft = email.message_from_bytes(content, policy=default)
    assert re.fullmatch(NAMED + r"\.eml", name)
    assert not draft.defects
    assert draft["X-Unsent"] == "1"
    assert "From" not in draft
    for kind in ("plain", "html"):
        assert TYPED in draft.get_body([kind]).get_content()
    (data,) = draft.iter_attachments()
    assert json.loads(data.get_content())["form"]["view"] == TYPED


def test_the_data_is_as_its_published_schema_says(send):
    name, content = steps.download(send, "Save its data")
    data = json.loads(content)
    schema = send.request.get(data["$schema"]).json()
    checker = jsonschema.Draft202012Validator(schema, format_checker=jsonschema.FormatChecker())
    checker.check_schema(schema)
    checker.validate(data)
    assert re.fullmatch(NAMED + r"\.json", name)
    assert data["journey"]["reached"] == "post-form"
    assert data["form"]["view"] == TYPED
    assert data["discussions"] == list(SPECIMEN.discussions)


def test_the_page_to_read_and_the_table_hold_what_was_written(send):
    name, content = steps.download(send, "Save it to read")
    assert re.fullmatch(NAMED + r"\.html", name)
    assert TYPED in content.decode()
    name, content = steps.download(send, "Save the record as a table")
    assert re.fullmatch(NAMED + r"-discussions\.csv", name)
    table = list(csv.DictReader(io.StringIO(content.decode("utf-8-sig"))))
    assert len(table) == len(SPECIMEN.discussions)
    assert table[0]["Which step was it part of?"] == "Step 1: Colleagues"


def test_copying_puts_the_whole_letter_on_the_clipboard(send):
    send.context.grant_permissions(["clipboard-read", "clipboard-write"])
    button = send.get_by_role("button", name="Copy the form")
    button.click()
    expect(send.locator("[data-words]", has_text="Copied at ")).to_be_visible()
    copied = send.evaluate("navigator.clipboard.readText()")
    assert copied == steps.download(send, "Save it as plain text")[1].decode()
    assert TYPED in copied
    send.context.clear_permissions()


def test_what_is_copied_is_what_was_written_also_where_the_page_is_translated(send):
    send.context.grant_permissions(["clipboard-read", "clipboard-write"])
    letter = steps.download(send, "Save it as plain text")[1].decode()
    send.evaluate("document.getElementById('letter').textContent = 'Traduit'")
    send.get_by_role("button", name="Copy the form").click()
    expect(send.locator("[data-words]", has_text="Copied at ")).to_be_visible()
    assert send.evaluate("navigator.clipboard.readText()") == letter
    send.context.clear_permissions()


def test_starting_an_email_copies_the_form_first_and_says_so(send):
    send.context.grant_permissions(["clipboard-read", "clipboard-write"])
    send.evaluate("addEventListener('click', it => it.preventDefault(), {once: true})")
    send.get_by_role("link", name="Start an email").click()
    expect(send.locator("[data-words]", has_text="Copied at ")).to_be_visible()
    assert TYPED in send.evaluate("navigator.clipboard.readText()")
    send.context.clear_permissions()


def test_a_day_to_check_what_came_of_it_is_not_asked_for_before_there_is_a_draft(send):
    expect(send.get_by_role("button", name="Save the draft email")).to_be_visible()
    expect(send.locator("#remind")).to_be_hidden()


def test_a_day_to_check_what_came_of_it_goes_into_the_calendar(send):
    steps.download(send, "Save the draft email")
    send.get_by_role("button", name="Save it for your calendar").click()
    expect(send.locator("[data-problem]")).to_have_text("Enter the day on which to check")
    steps.fill_in_day(steps.field(send, "remind"), "2026-12-01")
    name, content = steps.download(send, "Save it for your calendar")
    lines = content.decode().split("\r\n")
    assert name == "difference-of-opinion-reminder-1-dec.ics"
    assert (lines[0], lines[-2:]) == ("BEGIN:VCALENDAR", ["END:VCALENDAR", ""])
    assert "DTSTART;VALUE=DATE:20261201" in lines
    expect(send.locator("[data-problem]")).to_be_empty()
    assert TYPED not in content.decode()
    said = send.locator("#remind [data-words]")
    expect(said).to_contain_text(name)
    expect(send.locator("#remind [data-spoken]")).to_have_text("Tuesday 1 December 2026")


# ---- Back, again, and on paper ---------------------------------------------------------------


def test_back_from_sending_keeps_the_form_and_clearing_leaves_nothing_to_send(send):
    send.go_back()
    expect(steps.at(send, "check").locator("dd", has_text=TYPED)).to_be_visible()
    send.go_forward()
    expect(steps.at(send, "send").locator("#letter")).to_contain_text(TYPED)
    with steps.accepting(send):
        steps.press_clear(send)
        steps.at(send, "form")
    send.go_back()
    expect(steps.at(send, "send").locator("h1")).to_have_text("Nothing to send yet")


def test_a_reload_where_it_is_sent_keeps_the_letter(page):
    page.goto(steps.address("send"))
    steps.python(page, "ready")
    expect(steps.at(page, "send").locator("h1")).to_have_text("Nothing to send yet")
    sending(page, a_case(view=TYPED))
    letter = page.locator("#letter").text_content()
    steps.reload(page)
    expect(page.locator("#letter")).to_have_text(letter, timeout=steps.BOOT)


def test_the_form_on_paper_asks_for_everything_and_can_be_empty(send):
    steps.edit_address(send, "paper", NO_STEP_LEFT)
    expect(send.get_by_role("button", name="Print")).to_be_enabled()
    filled = steps.at(send, "paper").inner_text()
    assert TYPED in filled
    assert all(field.label in filled for field in FORM.fields if not field.sent_when)
    send.get_by_role("button", name="Show it empty").click()
    text = steps.at(send, "paper").inner_text()
    assert all(field.label in text for field in FORM.fields if not field.sent_when)
    assert TYPED not in text
