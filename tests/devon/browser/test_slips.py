"""Slips are filled in and counted without anybody being known."""

import csv

import pytest
from playwright.sync_api import expect

from decision_tool.publishing.training.knowledge import AFTER, BEFORE, SLIPS
from tests.devon.test_knowledge import BANK, right

TALLY = "training/tally/"
KEY = {slip: "".join(map(right, BANK.on_slip(slip))) for slip in SLIPS}
THEME = BANK.on_slip(BEFORE)[0].theme


@pytest.fixture
def tally(page):
    page.goto(TALLY)
    return page


def lines(page, slip, *typed):
    page.locator(f"[data-lines={slip}]").fill("\n".join(typed))


def row(page, theme=THEME):
    return page.locator(f'[data-theme="{theme}"] td').all_inner_texts()


@pytest.mark.parametrize("slip", SLIPS)
def test_a_slip_becomes_a_line_that_is_counted(page, slip):
    page.goto(f"training/{slip}/")
    for question in BANK.on_slip(slip):
        page.locator(f'[name="{question.id}"][value="{right(question)}"]').check()
    page.locator('[name="sure-1"][value="4"]').check()
    line = page.locator("#code").inner_text()
    assert line == f"{slip} {KEY[slip]} 4-"
    page.goto(TALLY)
    lines(page, BEFORE, *[line] * 5)
    expect(page.locator("#of")).to_contain_text(f"{5 if slip == BEFORE else 0} slips before")
    assert "100\u00a0% (5 of 5)" in row(page)


def test_what_changed_is_told_in_points(tally):
    nothing = "-" + KEY[BEFORE][1:]
    wrong = ("B" if KEY[BEFORE][0] == "A" else "A") + KEY[BEFORE][1:]
    lines(tally, BEFORE, *[wrong.lower()] * 3, *[KEY[BEFORE]] * 2, nothing)
    lines(tally, AFTER, *[f"{KEY[AFTER]} 55"] * 5)
    assert row(tally) == ["40\u00a0% (2 of 5)", "100\u00a0% (5 of 5)", "+60"]


def test_of_fewer_than_five_nothing_is_told_and_nothing_is_in_the_table(tally):
    lines(tally, BEFORE, *[KEY[BEFORE]] * 4)
    lines(tally, AFTER, *[KEY[AFTER]] * 5)
    assert row(tally) == ["fewer than 5", "100\u00a0% (5 of 5)", ""]
    expect(tally.locator("#of")).to_contain_text("fewer than 5 slips before")
    with tally.expect_download() as download:
        tally.get_by_role("button", name="Save as a table").click()
    rows = list(csv.reader(download.value.path().read_text("utf-8-sig").splitlines()))
    assert rows[1][1:] == ["fewer than 5", "100\u00a0% (5 of 5)", ""]


def test_a_line_that_is_no_slip_is_told(tally):
    lines(tally, BEFORE, KEY[BEFORE], "ABC", f"{KEY[BEFORE]} 99")
    told = tally.locator("#read-before")
    expect(told).to_have_text(f"1 read. These are no slips: ABC, {KEY[BEFORE]} 99")


def test_what_was_counted_by_hand_is_added(tally):
    lines(tally, BEFORE, KEY[BEFORE])
    tally.get_by_text("Have you counted by hand?").click()
    tally.locator("[data-count=before][data-of=slips]").fill("9")
    tally.locator(f'[data-count=before][data-of="{THEME}"]').fill("10")
    expect(tally.locator("[data-counts-problem]")).to_contain_text(BANK.themes[THEME])
    tally.locator(f'[data-count=before][data-of="{THEME}"]').fill("4")
    assert row(tally)[0] == "50\u00a0% (5 of 10)"


def test_sessions_that_were_saved_are_added_up_and_hold_no_line(tally, tmp_path):
    lines(tally, BEFORE, *[KEY[BEFORE]] * 3)
    with tally.expect_download() as download:
        tally.get_by_role("button", name="Save to add up later").click()
    first = tmp_path / "first.json"
    download.value.save_as(first)
    assert KEY[BEFORE] not in first.read_text("utf-8")
    other = tmp_path / "other.json"
    other.write_text('{"format": "training-tally-1", "sessions": 1}', "utf-8")
    tally.locator("[data-open]").set_input_files([first, other])
    expect(tally.locator("[data-problem]")).to_contain_text("other.json")
    expect(tally.locator("#of")).to_contain_text("2 sessions: 6 slips before")
    assert row(tally)[0] == "100\u00a0% (6 of 6)"
    tally.reload()
    expect(tally.locator("#of")).to_contain_text("2 sessions: 6 slips before")


def test_it_says_what_it_does_not_show(tally):
    said = tally.locator(".cr-result")
    expect(said).to_contain_text("Nothing is told of fewer than 5 answers")
    expect(said).to_contain_text("It does not show why something changed")


@pytest.mark.parametrize("address", ["training/before/", "training/after/", TALLY])
def test_each_page_is_for_everyone_and_fits_a_phone(new_page, axe, address):
    page = new_page(viewport={"width": 390, "height": 844})
    page.goto(address)
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    assert axe(page) == []
