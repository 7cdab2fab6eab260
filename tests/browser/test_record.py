"""The record of discussions, kept over weeks: rows, a draft of any size, a file to open again."""

from email.message import EmailMessage

import pytest
from playwright.sync_api import expect

from decision_tool.case.record import Case
from tests.browser import steps
from tests.fixture import AT_STEP_3, FORM, SPECIMEN, a_case, recorded

ROW = SPECIMEN.discussions[1]
NO_DAY = "Enter a date: “When was it?”"  # all else is filled in for a new discussion
LONG = [field.id for field in FORM.fields if field.kind == "long"]
ROWS = tuple(
    SPECIMEN.discussions[number % 5] | {"came-of-it": f"Discussion {number}. " + "word " * 300}
    for number in range(20)
)
TEXTS = {id: f"{id}: " + "text " * 1200 for id in LONG} | {"share-feelings": "share"}
BIG = Case(SPECIMEN.values | TEXTS, ROWS)

# Python is asked for what it does not know, in place of the file to open.
STUMBLE = """() => {
    const { postMessage } = Worker.prototype;
    Worker.prototype.postMessage = function ({ id, request }) {
        postMessage.call(this, { id, request: request.replace('"do":"open"', '"do":"stumble"') });
    };
}"""


def rows(page):
    """What the record says was said."""
    shown = steps.at(page, "discussions").locator(".cr-rows > li")
    asked = next(field.label for field in FORM.discussion.field if field.id == "came-of-it")
    return [
        row.locator("div", has_text=asked).locator("dd").inner_text().strip() for row in shown.all()
    ]


@pytest.fixture
def record(tool):
    """The empty record of discussions, from the page of a stage."""
    steps.answer(tool, AT_STEP_3)
    steps.at(tool, "named-leads").get_by_role("link", name="Keep a record of it").click()
    steps.at(tool, "discussion").get_by_role("link", name="All discussions").click()
    steps.at(tool, "discussions")
    return tool


def has_all(page):
    """Every text of the big draft is there, in the record and in every part."""
    steps.edit_address(page, "discussions", AT_STEP_3)
    assert rows(page) == [row["came-of-it"].strip() for row in ROWS]
    for section in FORM.sections:
        steps.edit_address(page, f"form-{section.id}", AT_STEP_3)
        for field in section.field:
            if field.id in LONG:
                expect(steps.field(page, field.id)).to_have_value(TEXTS[field.id])


# ---- Rows ------------------------------------------------------------------------------------


def test_discussions_are_added_changed_and_removed(record):
    for said in ("one", "two", "three"):
        steps.add_discussion(record, ROW | {"came-of-it": said})
    assert rows(record) == ["one", "two", "three"]
    expect(record.locator("main .cr-rail")).to_contain_text("step 1: ")
    record.get_by_role("button", name="Change discussion 2").click()
    steps.at(record, "discussion")
    expect(steps.field(record, "stage", "line-managers")).to_be_checked()
    steps.fill_in(record, {"came-of-it": "two, changed", "stage": "colleagues"})
    steps.save_and_continue(record)
    assert rows(record) == ["one", "two, changed", "three"]
    with steps.accepting(record) as asked, steps.another_view(record):
        record.get_by_role("button", name="Remove discussion 1").click()
    assert asked == ["confirm"]
    assert rows(record) == ["two, changed", "three"]
    assert steps.carried(record) == AT_STEP_3


def test_a_discussion_that_is_not_whole_says_what_is_missing_and_is_kept(record):
    steps.add_discussion(record, {"came-of-it": "one"})
    expect(record.locator(".govuk-error-summary")).to_be_focused()
    assert record.title().startswith("Error: ")
    assert record.locator(".govuk-error-summary a").all_inner_texts() == [NO_DAY]
    record.get_by_role("link", name="Back to the record").click()
    assert rows(record) == ["one"]
    record.get_by_role("button", name="Change discussion 1").click()
    expect(steps.field(record, "came-of-it")).to_have_value("one")


def test_back_to_a_discussion_that_was_removed_begins_a_new_one(record):
    for said in ("one", "two", "three"):
        steps.add_discussion(record, ROW | {"came-of-it": said})
    for _ in range(2):
        with steps.accepting(record), steps.another_view(record):
            record.get_by_role("button", name="Remove discussion 1").click()
    record.go_back()
    steps.at(record, "discussion")
    expect(steps.field(record, "came-of-it")).to_have_value("")
    steps.fill_in(record, ROW | {"came-of-it": "four"})
    steps.save_and_continue(record)
    assert rows(record) == ["three", "four"]


# ---- Nothing is lost -------------------------------------------------------------------------


def test_a_big_draft_survives_a_reload_back_the_network_and_the_worker(page, problems):
    assert sum(map(len, TEXTS.values())) + sum(len(row["came-of-it"]) for row in ROWS) > 50_000
    steps.load_form(page, AT_STEP_3)
    steps.open_case(page, BIG, AT_STEP_3)
    steps.edit_address(page, "form-young-person", AT_STEP_3)
    steps.fill_in(page, {"child-view": TEXTS["child-view"]})
    steps.reload(page)
    steps.python(page, "ready")
    expect(steps.field(page, "child-view")).to_have_value(TEXTS["child-view"])
    page.go_back()
    steps.at(page, "form")
    has_all(page)
    page.context.set_offline(True)
    has_all(page)
    steps.go_to_send(page)
    expect(steps.at(page, "send").locator("#letter")).to_contain_text("Discussion 19. ")
    page.context.set_offline(False)
    page.clock.install()
    steps.edit_address(page, "form-young-person", AT_STEP_3)
    page.workers[0].evaluate("close()")
    page.get_by_role("button", name="Save and continue").click()
    page.clock.run_for("00:16")
    steps.python(page, "failed")
    steps.at(page, "form")
    steps.edit_address(page, "form-opinion", AT_STEP_3)
    expect(steps.field(page, "view")).to_have_value(TEXTS["view"])
    steps.reload(page)
    steps.python(page, "ready")
    has_all(page)
    problems.meant = True


def test_saved_to_this_device_it_opens_again_in_a_new_profile(tool, new_page, tmp_path):
    steps.open_case(tool, BIG, AT_STEP_3)
    name, content = steps.download(tool, "Save to this device")
    assert name.startswith("difference-of-opinion-in-progress-")
    (tmp_path / name).write_bytes(content)
    other = new_page()
    steps.load_form(other)
    with steps.another_view(other):
        other.locator("[data-open]").set_input_files(tmp_path / name)
    assert steps.carried(other) == AT_STEP_3
    has_all(other)
    reader = new_page()
    reader.set_content(content.decode())
    expect(reader.get_by_text("Discussion 19. word")).to_be_visible()


@pytest.mark.parametrize("name", ["Save the draft email", "Save it to read", "Save its data"])
def test_what_was_sent_opens_again_too(tool, tmp_path, name):
    steps.open_case(tool, a_case(view="Quokka"), AT_STEP_3)
    steps.go_to_send(tool)
    steps.open_row(tool, "another way")
    name, content = steps.download(tool, name)
    (tmp_path / name).write_bytes(content)
    steps.clear_everything(tool)
    with steps.another_view(tool):
        tool.locator("[data-open]").set_input_files(tmp_path / name)
    assert steps.carried(tool) == AT_STEP_3
    steps.edit_address(tool, "form-opinion", AT_STEP_3)
    expect(steps.field(tool, "view")).to_have_value("Quokka")


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (b"Dear all", "no record from this tool"),
        (b"", "no record from this tool"),
        (b"\x89PNG\r\n\x1a\n\0\xff", "no record from this tool"),
        (steps.saved_file(SPECIMEN)["buffer"].replace(b'"values":', b'"values"'), "damaged"),
        (steps.saved_file(SPECIMEN)["buffer"][:-400], "damaged"),
        (steps.saved_file(SPECIMEN)["buffer"].replace(b'"format": 4', b'"format": 9'), "newer"),
    ],
    ids=["text", "empty", "picture", "changed", "cut", "newer"],
)
def test_a_file_that_cant_be_opened_is_told_apart_and_changes_nothing(tool, content, message):
    steps.open_case(tool, a_case(view="Quokka"), AT_STEP_3)
    before = tool.evaluate("sessionStorage.getItem('draft-2')")
    tool.locator("[data-open]").set_input_files(
        files=[{"name": "a.html", "mimeType": "text/html", "buffer": content}]
    )
    expect(tool.locator("[data-problem]")).to_contain_text(message)
    assert tool.evaluate("sessionStorage.getItem('draft-2')") == before
    assert steps.carried(tool) == AT_STEP_3


def test_a_file_over_which_python_stumbles_costs_no_more_than_that_file(page):
    steps.load_form(page, AT_STEP_3)
    page.evaluate(STUMBLE)
    page.locator("[data-open]").set_input_files(files=[steps.saved_file(SPECIMEN)])
    expect(page.get_by_role("alert")).to_have_text(
        "This file can’t be opened. What you typed here is as it was."
    )
    steps.python(page, "ready")
    expect(page.get_by_role("button", name="Save to this device")).to_be_enabled()


def test_opening_a_file_asks_before_it_replaces_what_was_typed(tool):
    steps.open_case(tool, a_case(view="Quokka"), AT_STEP_3)
    tool.once("dialog", lambda dialog: dialog.dismiss())
    tool.locator("[data-open]").set_input_files(files=[steps.saved_file(SPECIMEN)])
    steps.edit_address(tool, "form-opinion", AT_STEP_3)
    expect(steps.field(tool, "view")).to_have_value("Quokka")


# ---- The next discussion ---------------------------------------------------------------------


def add_another(page):
    page.get_by_role("button", name="Save and add the next").click()
    expect(steps.field(page, "came-of-it")).to_have_value("")
    return steps.at(page, "discussion")


def test_the_next_discussion_is_of_the_next_step_and_between_those_who_mostly_talk_there(tool):
    steps.open_case(tool, recorded({"stage": "colleagues"}), AT_STEP_3)
    steps.edit_address(tool, "discussions", AT_STEP_3)
    tool.get_by_role("link", name="Add a discussion").click()
    expect(steps.field(tool, "stage", "line-managers")).to_be_checked()
    expect(steps.field(tool, "who")).to_have_value("My line manager and the other person’s")
    expect(tool.get_by_text("This is what is usual")).to_be_visible()
    steps.field(tool, "came-of-it").fill("Nothing")
    tool.get_by_role("button", name="Today").click()
    add_another(tool)
    expect(steps.field(tool, "stage", "named-leads")).to_be_checked()
    expect(steps.field(tool, "who")).to_have_value("Our named lead and theirs")


def test_what_is_usual_goes_with_the_step_until_somebody_types(tool):
    steps.edit_address(tool, "discussion")
    steps.field(tool, "stage", "named-leads").check()
    expect(steps.field(tool, "who")).to_have_value("Our named lead and theirs")
    steps.field(tool, "stage", "outside").check()
    expect(steps.field(tool, "who")).to_have_value("")
    steps.field(tool, "who").fill("A trustee to me")
    steps.field(tool, "stage", "colleagues").check()
    expect(steps.field(tool, "who")).to_have_value("A trustee to me")


def test_of_a_discussion_that_nobody_typed_into_nothing_is_kept(tool):
    steps.edit_address(tool, "discussion")
    expect(steps.field(tool, "stage", "colleagues")).to_be_checked()
    tool.get_by_role("link", name="All discussions").click()
    expect(steps.at(tool, "discussions").get_by_text("Nothing is recorded yet")).to_be_visible()


def test_with_its_first_word_a_discussion_keeps_what_was_filled_in(page):
    page.goto(steps.address("discussion"))
    steps.field(page, "came-of-it").fill("Nothing")
    steps.reload(page)
    expect(steps.field(page, "stage", "colleagues")).to_be_checked()
    expect(steps.field(page, "who")).to_have_value("Me and the person I differ with")


# ---- What is said of a file ------------------------------------------------------------------


def test_an_opened_record_says_whose_it_is(tool):
    steps.open_case(tool, a_case(full_name="Sam Field"), AT_STEP_3)
    said = steps.at(tool, "form").locator("[data-told]").first
    expect(said).to_contain_text("Opened at ")
    expect(said).to_contain_text("The record of “Sam Field”, saved on")


def test_a_file_in_another_encoding_is_opened(tool):
    file = steps.saved_file(a_case(view="Zoë"))
    file["buffer"] = file["buffer"].decode().encode("utf-16")
    steps.edit_address(tool, "form")
    with steps.another_view(tool):
        tool.locator("[data-open]").set_input_files(files=[file])
    steps.edit_address(tool, "form-opinion")
    expect(steps.field(tool, "view")).to_have_value("Zoë")


def test_of_several_records_in_a_file_the_person_chooses_one(tool):
    message = EmailMessage()
    for name in ("One", "Two"):
        kept = steps.saved_file(a_case(full_name=name))["buffer"]
        message.add_attachment(kept, maintype="text", subtype="html", filename=f"{name}.html")
    file = {"name": "a.eml", "mimeType": "message/rfc822", "buffer": message.as_bytes()}
    steps.edit_address(tool, "form")
    tool.locator("[data-open]").set_input_files(files=[file])
    choices = tool.locator("[data-records] button")
    expect(choices).to_have_count(2)
    with steps.another_view(tool):
        choices.nth(1).click()
    expect(tool.locator("[data-told]").first).to_contain_text("The record of “Two”")
    expect(choices.first).to_be_hidden()


def test_a_saved_record_is_said_to_be_ready_to_open_where_it_was_asked_for(tool):
    steps.open_case(tool, a_case(view="Quokka"), AT_STEP_3)
    name, _ = steps.download(tool, "Save to this device")
    said = tool.locator(".cr-rail [data-told]").first
    expect(said).to_contain_text("Ready to open, made at ")
    expect(said).to_contain_text(name)
    expect(tool.get_by_role("button", name="Save to this device")).to_be_focused()
