"""The form: filled in from the answers, kept, checked, and made into what a person sends."""

import email
import json
import re
from email.policy import default
from urllib.parse import parse_qs, unquote, urlsplit

import jsonschema
import pytest
from playwright.sync_api import expect

from tests.browser import steps
from tests.policy import DISAGREE, SPECIMEN, values

NO_AGREEMENT = f"{DISAGREE} reached=stage-4 stage-4-result=no".replace("harm=no", "harm=reported")
TYPED = "Quetzalcoatl 7261"


@pytest.fixture
def form(tool):
    """The form, at the end of the questions."""
    steps.answer(tool, NO_AGREEMENT)
    steps.at(tool, "form-no-agreement").get_by_role("link", name="Fill in the").click()
    steps.at(tool, "form")
    return tool


@pytest.fixture
def send(form):
    """The page from which a person sends the form, which is filled in."""
    steps.fill_in(form, SPECIMEN | {"problem": TYPED})
    steps.check_it(form)
    steps.at(form, "send")
    return form


def saved(page, name):
    """The file that a button saves."""
    with page.expect_download() as download:
        page.get_by_role("button", name=name).click()
    return download.value.suggested_filename, download.value.path().read_bytes()


def test_the_form_knows_what_the_answers_already_said(tool):
    steps.answer(tool, NO_AGREEMENT.replace("practitioner", "voluntary"))
    steps.at(tool, "form-no-agreement").get_by_role("link", name="Fill in the").click()
    steps.at(tool, "form")
    checked = tool.locator("#case-form :checked").evaluate_all(
        "them => them.map(({name, value}) => `${name}=${value}`)"
    )
    assert set(checked) == {
        "sector=voluntary",
        "risk=front-door",
        "areas=risk",
        "conference=no",
        *(f"stage-{number}-followed=yes" for number in (1, 2, 3, 4)),
    }


def test_a_reload_in_the_middle_of_the_form_keeps_everything(page):
    page.goto(steps.address("form", NO_AGREEMENT))
    steps.python(page, "ready")
    expect(steps.field(page, "areas", "risk")).to_be_checked()
    typed = {"problem": f"{TYPED}\n\nfor years", "sector": "police", "areas": ["other"]}
    steps.fill_in(page, typed)
    steps.field(page, "areas", "risk").uncheck()
    page.reload()
    for _ in ("before Python", "after Python"):
        expect(steps.field(page, "problem")).to_have_value(typed["problem"])
        expect(steps.field(page, "sector", "police")).to_be_checked()
        expect(steps.field(page, "areas", "other")).to_be_checked()
        expect(steps.field(page, "areas", "risk")).not_to_be_checked()
        steps.python(page, "ready")
    expect(steps.field(page, "stage-4-followed", "yes")).to_be_checked()
    assert steps.carried(page) == NO_AGREEMENT


def test_what_is_missing_is_named_and_linked_and_can_be_mended(form):
    steps.fill_in(form, values(email="not an address", name="") | {"problem": TYPED})
    steps.check_it(form)
    summary = form.locator(".cr-errors")
    expect(summary).to_be_focused()
    assert form.title().startswith("Error: ")
    links = summary.get_by_role("link")
    assert links.count() == 2
    links.nth(1).click()
    expect(steps.field(form, "email")).to_be_focused()
    expect(steps.field(form, "email")).to_have_value("not an address")
    expect(steps.field(form, "email")).to_have_attribute("aria-invalid", "true")
    assert steps.carried(form) == NO_AGREEMENT
    steps.fill_in(form, {"email": "sam@school.example", "name": "Sam"})
    steps.check_it(form)
    expect(steps.at(form, "send").locator("h1")).to_be_focused()
    assert not form.title().startswith("Error")
    expect(form.locator("#letter")).to_contain_text(TYPED)


def test_every_link_of_the_error_summary_leads_to_its_field(form):
    steps.check_it(form)
    links = form.locator(".cr-errors a")
    expect(links.first).to_be_visible()
    for link in links.all():
        link.click()
        focused = form.evaluate("document.activeElement.id")
        assert f"#{focused}" == link.get_attribute("href")


def test_the_email_that_is_started_holds_a_note_and_nothing_typed(send):
    href = send.get_by_role("link", name="Start an email").get_attribute("href")
    parts = urlsplit(href)
    query = parse_qs(parts.query, strict_parsing=True)
    assert (parts.scheme, unquote(parts.path), set(query)) == ("mailto", "", {"subject", "body"})
    assert re.fullmatch(r"Case resolution form: [0-9a-f]{8}", query["subject"][0])
    assert query["body"][0].startswith("To the Devon SCP Manager\r\n\r\n")
    assert TYPED not in unquote(href)


def test_the_saved_draft_opens_as_an_email_with_the_form_and_its_data(send):
    name, content = saved(send, "Save the draft email")
    draft = email.message_from_bytes(content, policy=default)
    assert name == "case-resolution-form.eml"
    assert not draft.defects
    assert draft["X-Unsent"] == "1"
    assert draft["From"] == SPECIMEN["email"]
    assert TYPED in draft.get_body().get_content()
    (attached,) = draft.iter_attachments()
    assert attached.get_content_type() == "application/json"
    assert json.loads(attached.get_content())["form"]["problem"] == TYPED


def test_the_data_is_as_its_published_schema_says(send):
    name, content = saved(send, "Save the data file")
    data = json.loads(content)
    schema = send.request.get(data["$schema"]).json()
    checker = jsonschema.Draft202012Validator(schema, format_checker=jsonschema.FormatChecker())
    checker.check_schema(schema)
    checker.validate(data)
    assert name == "case-resolution-form.json"
    assert data["journey"]["reached"] == "form-no-agreement"
    assert data["form"] == SPECIMEN | {"problem": TYPED, "areas": data["form"]["areas"]}


def test_copying_puts_the_whole_letter_on_the_clipboard(send):
    send.context.grant_permissions(["clipboard-read", "clipboard-write"])
    button = send.get_by_role("button", name="Copy the form as text")
    button.click()
    expect(send.get_by_role("button", name="Copied")).to_be_visible()
    copied = send.evaluate("navigator.clipboard.readText()")
    assert copied == send.locator("#letter").text_content()
    assert TYPED in copied
    expect(button).to_be_visible()
    send.context.clear_permissions()


def test_back_from_sending_keeps_the_form(send):
    send.go_back()
    steps.at(send, "form")
    expect(steps.field(send, "problem")).to_have_value(TYPED)
    send.go_forward()
    expect(steps.at(send, "send").locator("#letter")).to_contain_text(TYPED)
    send.get_by_role("link", name="Change the form").click()
    steps.at(send, "form")
    expect(steps.field(send, "problem")).to_have_value(TYPED)
    assert steps.carried(send) == NO_AGREEMENT


def test_clearing_throws_everything_away(send):
    send.once("dialog", lambda dialog: dialog.accept())
    send.get_by_role("button", name="Clear everything").click()
    steps.at(send, "form")
    assert send.evaluate("sessionStorage.length") == 0
    assert send.locator("#case-form :checked").count() == 0
    filled = send.locator("#case-form :is(textarea, input:not([type=radio], [type=checkbox]))")
    assert set(filled.evaluate_all("them => them.map(({value}) => value)")) == {""}
    send.go_back()
    expect(steps.at(send, "send").locator("h1")).to_have_text("Nothing to send yet")
    send.go_back()
    expect(steps.at(send, "form").locator("[name=problem]")).to_have_value("")


def test_clearing_can_be_thought_better_of(form):
    steps.fill_in(form, {"problem": TYPED})
    form.once("dialog", lambda dialog: dialog.dismiss())
    form.get_by_role("button", name="Clear everything").click()
    expect(steps.field(form, "problem")).to_have_value(TYPED)


def test_sending_without_having_filled_in_says_so(page):
    page.goto(steps.address("send"))
    steps.python(page, "ready")
    expect(page.locator("h1")).to_be_focused()
    expect(steps.at(page, "send").locator("h1")).to_have_text("Nothing to send yet")


def test_a_reload_where_it_is_sent_keeps_the_letter(page):
    page.goto(steps.address("form", NO_AGREEMENT))
    steps.python(page, "ready")
    steps.fill_in(page, SPECIMEN | {"problem": TYPED})
    steps.check_it(page)
    letter = steps.at(page, "send").locator("#letter").text_content()
    page.reload()
    expect(page.locator("#letter")).to_have_text(letter, timeout=steps.BOOT)


def test_where_storage_is_barred_the_form_works_and_says_that_nothing_is_kept(page):
    page.add_init_script(
        "Object.defineProperty(globalThis, 'sessionStorage',"
        " {get() { throw new DOMException('barred', 'SecurityError'); }})"
    )
    page.goto(steps.address("form", NO_AGREEMENT))
    steps.python(page, "ready")
    expect(page.get_by_text("This browser keeps nothing")).to_be_visible()
    steps.fill_in(page, SPECIMEN | {"problem": TYPED})
    steps.check_it(page)
    expect(steps.at(page, "send").locator("#letter")).to_contain_text(TYPED)
    page.go_back()
    steps.at(page, "form")
    expect(steps.field(page, "problem")).to_have_value(TYPED)
