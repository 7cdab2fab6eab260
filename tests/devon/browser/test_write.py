"""A scenario is written, mended, kept and played in the browser, and never leaves it."""

import json
import re
import tomllib

import pytest
from playwright.sync_api import expect

from tests.browser.fixtures import OF_COLOURS
from tests.browser.steps import BOOT
from tests.devon.policy import DEVON, FOLDER

WRITE = "training/write/"
FLOW = DEVON.flow
FILE = FOLDER / "scenarios" / "02-eleven-emails.toml"
WRITTEN = tomllib.loads(FILE.read_text("utf-8"))


def ready(page):
    """The page for writing, once the questions are there."""
    expect(page.locator("#draft h2").first).to_be_visible(timeout=BOOT)
    return page


@pytest.fixture
def desk(page):
    """An empty draft."""
    page.goto(WRITE)
    return ready(page)


@pytest.fixture
def opened(desk):
    """The draft of a scenario that a file brought."""
    desk.locator("[data-open]").set_input_files(FILE)
    expect(desk.locator("#title")).to_have_value(WRITTEN["title"])
    return desk


def tile(page, question, option):
    label = FLOW.questions[question].option(option).label
    return page.locator(".cr-asked").get_by_role("button", name=label, exact=True)


def saved(page, button="Save as a file"):
    with page.expect_download() as download:
        page.get_by_role("button", name=button).click()
    return download.value.path().read_text("utf-8")


def test_where_what_it_runs_on_does_not_come_that_is_said_and_another_try_has_it(page, problems):
    problems.meant = True
    page.route("**/desk-*.zip*", lambda route: route.fulfill(status=404, body="Not here"))
    page.goto(WRITE)
    expect(page.locator("#desk-status")).to_contain_text("did not load", timeout=BOOT)
    page.unroute_all()
    page.get_by_role("button", name="Try again").click()
    ready(page)


def test_the_questions_are_clicked_as_the_right_way_by_keyboard(desk):
    tile(desk, "danger", "no").press("Enter")
    why = desk.locator('[id="part[1].answer[1].reason"]')
    expect(why).to_be_focused()
    desk.keyboard.type("Nobody is hurt.")
    tile(desk, "harm", "yes").press("Enter")
    outcome = FLOW.node(FLOW.questions["harm"].option("yes").to).title
    expect(desk.locator(".cr-reached")).to_contain_text(outcome)
    expect(why).to_have_value("Nobody is hurt.")
    expect(desk.get_by_role("link", name="Play it")).to_be_visible()


def test_what_is_wrong_stands_beside_its_field_once_somebody_wrote_there(desk):
    place = desk.locator('[id="fault-part[1].text"]')
    expect(place).to_be_hidden()
    desk.locator('[id="part[1].text"]').fill("Ring Sam Hepplewhite on 07700 900123.")
    expect(place).to_contain_text("could be real: a telephone number, “07700 900123”")
    expect(desk.locator('[id="fault-people[1].who"]')).to_be_hidden()
    desk.get_by_role("button", name="Show what is left").click()
    expect(desk.locator('[id="fault-people[1].who"]')).to_have_text("Is empty. Write a sentence.")
    desk.locator("#to-mend").get_by_role("link", name="First name and role").first.click()
    expect(desk.locator('[id="people[1].who"]')).to_be_focused()


def test_a_file_opened_and_saved_says_the_same(opened):
    expect(opened.locator("#ready")).to_have_text("Nothing is left to mend.")
    again = tomllib.loads(saved(opened))
    assert again.keys() == WRITTEN.keys()
    assert json.dumps(again["people"]) == json.dumps(WRITTEN["people"])
    expect(opened.locator("[data-told]")).to_contain_text("eleven-emails-about-a-threshold.toml")


def test_whoever_opens_a_file_with_remarks_is_told_that_they_are_not_kept(opened, tmp_path):
    told = opened.locator("[data-told]")
    expect(told).to_contain_text("Opened at")
    expect(told).not_to_contain_text("remarks")
    remarked = tmp_path / "remarked.toml"
    remarked.write_text("# Ask Jo about this.\n" + FILE.read_text("utf-8"), "utf-8")
    opened.locator("[data-open]").set_input_files(remarked)
    expect(told).to_contain_text("remarks after a #")


def test_a_file_that_is_no_scenario_says_what_to_mend_and_changes_nothing(opened, tmp_path):
    wrong = tmp_path / "wrong.toml"
    wrong.write_text("title = “Wrong”\n", "utf-8")
    opened.locator("[data-open]").set_input_files(wrong)
    expect(opened.locator("[data-problem]")).to_contain_text("wrong.toml: line 1: has curly quotes")
    expect(opened.locator("#title")).to_have_value(WRITTEN["title"])


def test_it_is_played_as_every_scenario_is_and_written_on(opened):
    opened.get_by_role("link", name="Play it").click()
    expect(opened.locator("h1")).to_have_text(WRITTEN["title"])
    expect(opened).to_have_title(f"{WRITTEN['title']} – {DEVON.site}")
    opened.locator(".cr-ask[data-now]").get_by_role("button").first.click()
    expect(opened.locator(".cr-ask[data-now] [role=status]")).not_to_be_empty()
    opened.get_by_role("link", name="Go on writing").click()
    ready(opened)
    expect(opened.locator("#title")).to_have_value(WRITTEN["title"])


def test_a_reload_keeps_it_and_starting_anew_does_not(desk):
    desk.locator("#title").fill("The bell")
    desk.reload()
    ready(desk)
    expect(desk.locator("#title")).to_have_value("The bell")
    desk.on("dialog", lambda dialog: dialog.accept())
    desk.get_by_role("button", name="Start anew").click()
    expect(desk.locator("#title")).to_have_value("")
    assert desk.evaluate("[localStorage.length, document.cookie]") == [0, ""]


def test_it_can_be_used_on_a_phone_and_by_everyone(new_page, axe):
    page = new_page(viewport={"width": 390, "height": 844})
    page.goto(WRITE)
    ready(page).locator("[data-open]").set_input_files(FILE)
    expect(page.locator("#title")).to_have_value(WRITTEN["title"])
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    assert axe(page) == []
    page.emulate_media(color_scheme="dark")
    assert axe(page, *OF_COLOURS) == []


def test_without_a_script_it_says_so(new_page):
    page = new_page(java_script_enabled=False)
    page.goto(WRITE)
    expect(page.get_by_text("This page needs a script, which does not run here.")).to_be_visible()
    expect(page.locator("main button:visible")).to_have_count(0)


def test_no_other_page_loads_what_writing_takes(page):
    loaded = []
    page.on("request", lambda request: loaded.append(request.url))
    page.goto(f"next-step/{FLOW.start}/")
    expect(page.locator("#tool")).to_have_attribute("data-python", "ready", timeout=BOOT)
    page.wait_for_load_state("networkidle")
    assert not [url for url in loaded if "desk-" in url]


def test_the_page_that_it_becomes_is_played_from_a_disk(opened, browser, tmp_path):
    file = tmp_path / "mine.html"
    opened.locator("#title").fill("My emails")
    file.write_text(saved(opened, "Save as a page to play"), "utf-8")
    alone = browser.new_page()
    errors = []
    alone.on("console", lambda message: errors.append(message.text))
    alone.on("pageerror", lambda error: errors.append(str(error)))
    alone.on("request", lambda request: errors.append(request.url))
    alone.goto(file.as_uri())
    expect(alone.locator("h1")).to_have_text("My emails")
    expect(alone).to_have_title(re.compile("^My emails"))
    alone.locator(".cr-ask[data-now]").get_by_role("button").first.click()
    expect(alone.locator(".cr-ask[data-now] [role=status]")).not_to_be_empty()
    assert "scenarios/01" not in alone.content()
    assert errors == [file.as_uri()]
