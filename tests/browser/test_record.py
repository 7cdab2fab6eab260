"""The record of discussions, kept over weeks: rows, a draft of any size, a file to open again."""

import pytest
from playwright.sync_api import expect

from decision_tool.case.record import Case
from tests.browser import steps
from tests.policy import DISAGREE, FORM, SPECIMEN, a_case

STAGE_2 = f"{DISAGREE} reached=stage-1 stage-1-result=no"
LONG = [field.id for field in FORM.fields if field.kind == "long"]
STAGES = ["stage-1", "stage-2", "stage-3", "stage-4", "other"]
ROWS = tuple(
    SPECIMEN.discussions[0] | {"stage": STAGES[n % 5], "said": f"Discussion {n}. " + "word " * 300}
    for n in range(20)
)
TEXTS = {id: f"{id}: " + "text " * 500 for id in LONG} | {"reflection-share": "yes"}
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
    asked = next(field.label for field in FORM.discussion.field if field.id == "said")
    return [
        row.locator("div", has_text=asked).locator("dd").inner_text().strip() for row in shown.all()
    ]


@pytest.fixture
def record(tool):
    """The empty record of discussions, from the page of a stage."""
    steps.answer(tool, STAGE_2)
    steps.at(tool, "stage-2").get_by_role("link", name="Keep a record of it").click()
    steps.at(tool, "discussions")
    return tool


def has_all(page):
    """Every text of the big draft is there, in the record and in every part."""
    steps.edit_address(page, "discussions", STAGE_2)
    assert rows(page) == [row["said"].strip() for row in ROWS]
    for section in FORM.sections:
        steps.edit_address(page, f"form-{section.id}", STAGE_2)
        for field in section.field:
            if field.id in LONG:
                expect(steps.field(page, field.id)).to_have_value(TEXTS[field.id])


# ---- Rows ------------------------------------------------------------------------------------


def test_discussions_are_added_changed_and_removed(record):
    for said in ("one", "two", "three"):
        steps.add_discussion(record, SPECIMEN.discussions[1] | {"said": said})
    assert rows(record) == ["one", "two", "three"]
    expect(record.locator(".cr-inset")).to_contain_text("stage 1: ")
    record.get_by_role("button", name="Change discussion 2").click()
    steps.at(record, "discussion")
    expect(steps.field(record, "stage", "stage-2")).to_be_checked()
    steps.fill_in(record, {"said": "two, changed", "stage": "stage-1"})
    steps.save_and_continue(record)
    assert rows(record) == ["one", "two, changed", "three"]
    with steps.accepting(record) as asked, steps.another_view(record):
        record.get_by_role("button", name="Remove discussion 1").click()
    assert asked == ["confirm"]
    assert rows(record) == ["two, changed", "three"]
    assert steps.carried(record) == STAGE_2


def test_a_discussion_that_is_not_whole_says_what_is_missing_and_is_kept(record):
    steps.add_discussion(record, {"said": "one"})
    expect(record.locator(".cr-errors")).to_be_focused()
    assert record.title().startswith("Error: ")
    assert record.locator(".cr-errors a").count() == 4
    record.get_by_role("link", name="Back to the record").click()
    assert rows(record) == ["one"]
    record.get_by_role("button", name="Change discussion 1").click()
    expect(steps.field(record, "said")).to_have_value("one")


def test_back_to_a_discussion_that_was_removed_begins_a_new_one(record):
    for said in ("one", "two", "three"):
        steps.add_discussion(record, SPECIMEN.discussions[1] | {"said": said})
    for _ in range(2):
        with steps.accepting(record), steps.another_view(record):
            record.get_by_role("button", name="Remove discussion 1").click()
    record.go_back()
    steps.at(record, "discussion")
    expect(steps.field(record, "said")).to_have_value("")
    steps.fill_in(record, SPECIMEN.discussions[1] | {"said": "four"})
    steps.save_and_continue(record)
    assert rows(record) == ["three", "four"]


# ---- Nothing is lost -------------------------------------------------------------------------


def test_a_big_draft_survives_a_reload_back_the_network_and_the_worker(page, problems):
    assert sum(map(len, TEXTS.values())) + sum(len(row["said"]) for row in ROWS) > 50_000
    steps.load_form(page, STAGE_2)
    steps.open_case(page, BIG, STAGE_2)
    steps.edit_address(page, "form-escalation", STAGE_2)
    steps.fill_in(page, {"reason": TEXTS["reason"]})
    steps.reload(page)
    steps.python(page, "ready")
    expect(steps.field(page, "reason")).to_have_value(TEXTS["reason"])
    page.go_back()
    steps.at(page, "form")
    has_all(page)
    page.context.set_offline(True)
    has_all(page)
    steps.go_to_send(page)
    expect(steps.at(page, "send").locator("#letter")).to_contain_text("Discussion 19. ")
    page.context.set_offline(False)
    page.clock.install()
    steps.edit_address(page, "form-child", STAGE_2)
    page.workers[0].evaluate("close()")
    page.get_by_role("button", name="Save and continue").click()
    page.clock.fast_forward("00:16")
    steps.python(page, "failed")
    steps.at(page, "form")
    steps.edit_address(page, "form-evidence", STAGE_2)
    expect(steps.field(page, "evidence")).to_have_value(TEXTS["evidence"])
    steps.reload(page)
    steps.python(page, "ready")
    has_all(page)
    problems.clear()


def test_saved_to_this_device_it_opens_again_in_a_new_profile(tool, new_page, tmp_path):
    steps.open_case(tool, BIG, STAGE_2)
    name, content = steps.download(tool, "Save to this device")
    assert name.startswith("case-resolution-form-in-progress-")
    (tmp_path / name).write_bytes(content)
    other = new_page()
    steps.load_form(other)
    with steps.another_view(other):
        other.locator("[data-open]").set_input_files(tmp_path / name)
    assert steps.carried(other) == STAGE_2
    has_all(other)
    reader = new_page()
    reader.set_content(content.decode())
    expect(reader.get_by_text("Discussion 19. word")).to_be_visible()


@pytest.mark.parametrize("name", ["Save the draft email", "Save it to read", "Save its data"])
def test_what_was_sent_opens_again_too(tool, tmp_path, name):
    steps.open_case(tool, a_case(problem="Quokka"), STAGE_2)
    steps.go_to_send(tool)
    name, content = steps.download(tool, name)
    (tmp_path / name).write_bytes(content)
    steps.clear_everything(tool)
    with steps.another_view(tool):
        tool.locator("[data-open]").set_input_files(tmp_path / name)
    assert steps.carried(tool) == STAGE_2
    steps.edit_address(tool, "form-disagreement", STAGE_2)
    expect(steps.field(tool, "problem")).to_have_value("Quokka")


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (b"Dear all", "no record from this tool"),
        (b"", "no record from this tool"),
        (b"\x89PNG\r\n\x1a\n\0\xff", "no record from this tool"),
        (steps.saved_file(SPECIMEN)["buffer"].replace(b'"values":', b'"values"'), "damaged"),
        (steps.saved_file(SPECIMEN)["buffer"][:-400], "damaged"),
        (steps.saved_file(SPECIMEN)["buffer"].replace(b'"format": 2', b'"format": 9'), "newer"),
    ],
    ids=["text", "empty", "picture", "changed", "cut", "newer"],
)
def test_a_file_that_cant_be_opened_is_told_apart_and_changes_nothing(tool, content, message):
    steps.open_case(tool, a_case(problem="Quokka"), STAGE_2)
    before = tool.evaluate("sessionStorage.getItem('draft-2')")
    tool.locator("[data-open]").set_input_files(
        files=[{"name": "a.html", "mimeType": "text/html", "buffer": content}]
    )
    expect(tool.locator("[data-problem]")).to_contain_text(message)
    assert tool.evaluate("sessionStorage.getItem('draft-2')") == before
    assert steps.carried(tool) == STAGE_2


def test_a_file_over_which_python_stumbles_costs_no_more_than_that_file(page):
    steps.load_form(page, STAGE_2)
    page.evaluate(STUMBLE)
    page.locator("[data-open]").set_input_files(files=[steps.saved_file(SPECIMEN)])
    expect(page.get_by_role("alert")).to_have_text(
        "This file can’t be opened. What you typed here is as it was."
    )
    steps.python(page, "ready")
    expect(page.get_by_role("button", name="Save to this device")).to_be_enabled()


def test_opening_a_file_asks_before_it_replaces_what_was_typed(tool):
    steps.open_case(tool, a_case(problem="Quokka"), STAGE_2)
    tool.once("dialog", lambda dialog: dialog.dismiss())
    tool.locator("[data-open]").set_input_files(files=[steps.saved_file(SPECIMEN)])
    steps.edit_address(tool, "form-disagreement", STAGE_2)
    expect(steps.field(tool, "problem")).to_have_value("Quokka")


# ---- Leaving ---------------------------------------------------------------------------------


def leaves(page, leave):
    """What the browser asks when the page is left this way."""
    with steps.accepting(page) as asked:
        leave()
        page.wait_for_timeout(100)
    return asked


def test_leaving_with_text_in_no_file_warns_and_going_on_within_the_site_does_not(page):
    page.goto(steps.address("form-child", STAGE_2))
    steps.python(page, "ready")
    assert leaves(page, page.reload) == []
    steps.python(page, "ready")
    steps.fill_in(page, {"voice": "Quokka"})
    page.get_by_role("link", name="All parts").press("Enter")
    steps.at(page, "form")
    assert leaves(page, page.reload) == ["beforeunload"]
    assert leaves(page, lambda: page.get_by_role("link", name="Privacy").click()) == []
    page.wait_for_url("**/privacy/")
    page.go_back()
    steps.python(page, "ready")
    steps.download(page, "Save to this device")
    assert leaves(page, page.reload) == []


def test_a_call_is_never_held_up_by_a_warning(page, problems):
    page.goto(steps.address("form-child", STAGE_2))
    steps.fill_in(page, {"voice": "Quokka"})
    assert leaves(page, page.locator("aside a[href='tel:999']").click) == []
    assert problems.pop() == "Request to another origin: tel:999"
