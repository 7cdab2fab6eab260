"""What to say: prepared on a page that keeps nothing, unless it is kept in the record."""

import pytest
from playwright.sync_api import expect

from tests.browser import steps
from tests.browser.test_without_python import barred
from tests.fixture import AT_STEP_3, SPECIMEN

STORED = "JSON.stringify([{...sessionStorage}, {...localStorage}, document.cookie])"
WORDS = {
    "seen": "Quokka was alone on Tuesday night.",
    "means": "Nobody watches\nin the evening.",
    "ask": "A visit by Friday.",
}
SAID = """What I have seen: Quokka was alone on Tuesday night.
What I think it means: Nobody watches
in the evening.
What I ask, and by when: A visit by Friday."""


def prepare(page):
    """From the page of a stage to the note, and write it."""
    page.get_by_role("link", name="Prepare what to say").click()
    steps.at(page, "speaking")
    write(page, WORDS)


def write(page, words):
    for id, text in words.items():
        steps.field(page, id).fill(text)


def keep(page):
    page.get_by_role("button", name="Keep it in my record").click()
    steps.at(page, "discussion")


def back(page):
    page.go_back()
    steps.at(page, "speaking")


def discussions(page):
    """What the draft holds in its record."""
    draft = page.evaluate("sessionStorage.getItem('draft-2')")
    return page.evaluate("text => JSON.parse(text)?.case.discussions ?? []", draft)


@pytest.fixture
def note(tool):
    """The note of somebody at step 3, written and not kept."""
    steps.answer(tool, AT_STEP_3)
    prepare(tool)
    yield tool
    steps.edit_address(tool, "speaking")
    write(tool, dict.fromkeys(WORDS, ""))


# ---- Nothing is kept unless asked ------------------------------------------------------------


def test_what_is_typed_is_stored_nowhere_until_it_is_kept(note):
    assert "Quokka" not in note.evaluate(STORED)
    assert "Quokka" not in note.url
    keep(note)
    assert "Quokka" in note.evaluate(STORED)


def test_what_is_typed_is_there_again_after_another_page_of_the_tool(note):
    note.get_by_role("article").get_by_role("link", name="Back").click()
    steps.at(note, "named-leads")
    back(note)
    expect(steps.field(note, "seen")).to_have_value(WORDS["seen"])


def test_an_empty_note_is_not_kept_and_says_so(note):
    write(note, dict.fromkeys(WORDS, "  \n"))
    note.get_by_role("button", name="Keep it in my record").click()
    expect(note.get_by_role("alert")).to_contain_text("Nothing is written yet")
    assert discussions(note) == []


def test_clearing_everything_clears_the_note(note):
    steps.clear_everything(note)
    steps.edit_address(note, "speaking")
    expect(steps.field(note, "seen")).to_have_value("")


# ---- It becomes an entry of the record -------------------------------------------------------


def test_the_note_becomes_a_discussion_of_the_step_it_was_prepared_at(note):
    keep(note)
    expect(steps.field(note, "came-of-it")).to_have_value(SAID)
    expect(steps.field(note, "stage", "named-leads")).to_be_checked()
    assert discussions(note) == [{"stage": "named-leads", "came-of-it": SAID}]


def test_with_date_and_people_added_it_is_saved_as_any_discussion(note):
    keep(note)
    steps.fill_in(note, {"date": SPECIMEN.discussions[0]["date"], "who": "Teacher to nurse"})
    steps.save_and_continue(note)
    expect(steps.at(note, "discussions")).to_contain_text("Quokka was alone on Tuesday night.")


def test_a_note_that_was_not_prepared_at_a_step_names_none(tool):
    steps.edit_address(tool, "speaking")
    write(tool, WORDS)
    keep(tool)
    assert discussions(tool) == [{"came-of-it": SAID}]


def test_keeping_the_same_note_twice_leads_to_the_same_discussion(note):
    keep(note)
    steps.fill_in(note, {"came-of-it": "They will visit.", "who": "Teacher to nurse"})
    back(note)
    keep(note)
    expect(steps.field(note, "came-of-it")).to_have_value("They will visit.")
    assert len(discussions(note)) == 1


def test_a_note_that_is_mended_replaces_its_words_in_the_record(note):
    keep(note)
    back(note)
    write(note, {"ask": "A visit today."})
    keep(note)
    assert [row["came-of-it"] for row in discussions(note)] == [
        SAID.replace("A visit by Friday.", "A visit today.")
    ]


def test_a_note_that_is_mended_leaves_alone_what_was_changed_in_the_record(note):
    keep(note)
    steps.fill_in(note, {"came-of-it": "They will visit."})
    back(note)
    write(note, {"ask": "A visit today."})
    keep(note)
    assert [row["came-of-it"] for row in discussions(note)] == [
        "They will visit.",
        SAID.replace("A visit by Friday.", "A visit today."),
    ]


# ---- Without Python, before the script, on paper ---------------------------------------------


def test_it_is_prepared_and_kept_with_webassembly_barred(page):
    barred(page)
    page.goto(steps.address("named-leads", AT_STEP_3))
    steps.python(page, "failed")
    prepare(page)
    keep(page)
    expect(steps.field(page, "came-of-it")).to_have_value(SAID)
    expect(steps.field(page, "stage", "named-leads")).to_be_checked()


def test_what_was_typed_before_the_script_came_is_kept_with_the_rest(page):
    let_script_come = steps.hold(page, "**/tool.js")
    steps.hold_python(page)
    page.goto(steps.address("speaking"), wait_until="commit")
    write(page, WORDS)
    let_script_come()
    page.locator(":root[data-script]").wait_for()
    keep(page)
    expect(steps.field(page, "came-of-it")).to_have_value(SAID)


def test_paper_shows_the_words_and_lines_where_there_are_none(page):
    page.goto(steps.address("speaking"))
    page.locator(":root[data-script]").wait_for()
    write(page, WORDS)
    page.emulate_media(media="print")
    assert page.locator("[data-typed]").all_inner_texts() == [
        *(WORDS["seen"], WORDS["means"], "", WORDS["ask"])
    ]
    assert page.locator("main .cr-line:visible").count() == 2
    assert page.locator("main :is(textarea, button):visible").count() == 0


def test_without_a_script_it_prints_with_lines_to_write_on(new_page):
    page = new_page(java_script_enabled=False)
    page.goto(steps.address("speaking"))
    expect(page.get_by_role("main")).to_contain_text("Print it, and write on the lines.")
    page.emulate_media(media="print")
    assert page.locator("main .cr-line:visible").count() == 8


def test_it_fits_one_screen_of_a_phone_below_the_frame(new_page):
    page = new_page(viewport={"width": 390, "height": 844})
    page.goto(steps.address("speaking"))
    top = page.locator("h1").bounding_box()["y"]
    button = page.get_by_role("button", name="Keep it in my record").bounding_box()
    assert button["y"] + button["height"] - top <= 844
