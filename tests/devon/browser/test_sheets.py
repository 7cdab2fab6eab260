"""Sheets to print, and the PDFs of the site."""

import re

import pikepdf
import pytest
from playwright.sync_api import expect

from decision_tool.publishing.training.scenarios import load_scenarios
from decision_tool.publishing.training.sessions import load_sessions
from decision_tool.publishing.training.sheets import TABLES
from scripts.build import offers, pdf, pdf_ua
from tests.devon.policy import DEVON, FOLDER
from tests.site.sites import CHOSEN

SITE = CHOSEN.folder
SHEETS = [
    "quick-guide",
    "training/after",
    "training/attendance",
    "training/before",
    "training/certificate",
    "training/conversation",
    "training/evaluation",
    "training/follow-up",
    "training/managers",
    "training/poster",
    "training/record-template",
    "training/reflection-sheet",
    "training/seven-minutes",
]
CASES = len(load_scenarios(FOLDER, DEVON))
SESSIONS = load_sessions(FOLDER)
# Sheets of several pages, each of which stands alone.
EACH = {
    "training/case-cards": CASES,
    "training/role-cards": CASES,
    **{
        f"training/{cards}-cards/{it.id}": len(it.scenarios)
        for it in SESSIONS.session
        for cards in ("case", "role")
    },
    "training/signs": len(SESSIONS.sign),
    "training/table-signs": TABLES,
    "training/voting-cards": 2,
}
DECKS = [
    "training/slides-half-day",
    "training/slides-short-session",
    "training/slides-team-meeting",
]
# Each case on two sheets at most, and its answers on one.
BOOKLETS = {f"training/cases/{it.id}": 1 + 3 * len(it.scenarios) for it in SESSIONS.session}
# Pages at most: as people read them.
MANY = {"clauses": 6, "next-step/paper": 9, "whole": 25, **BOOKLETS}


def test_a_sheet_prints_by_its_button(page):
    page.add_init_script("print = () => document.title = 'printing'")
    page.goto("training/poster/")
    page.get_by_role("button", name="Print this sheet").click()
    expect(page).to_have_title("printing")


def test_the_protocol_the_form_every_sheet_and_every_deck_want_a_pdf():
    wanted = [page.parent.relative_to(SITE).as_posix() for page in offers.wanted(SITE)]
    assert sorted(wanted) == sorted([*SHEETS, *EACH, *DECKS, *MANY])


@pytest.mark.parametrize("folder", [*SHEETS, *EACH, *DECKS, *MANY])
def test_a_pdf_has_the_right_pages(browser, tmp_path, folder):
    page = SITE / folder / "index.html"
    count = pdf.make(browser, SITE, page, tmp_path / "made.pdf")
    if folder in SHEETS:
        assert count == 1
    elif folder in EACH:
        assert count == EACH[folder]
    elif folder in DECKS:
        assert count == page.read_text("utf-8").count('class="cr-frame"')
    else:
        assert 1 < count <= MANY[folder]


def test_the_chapters_of_the_whole_protocol_run_on_behind_its_cover(browser, tmp_path):
    page, file = SITE / "whole" / "index.html", tmp_path / "made.pdf"
    last, sheets = pdf.make(browser, SITE, page, file), pdf_ua.places(file)
    chapters = re.findall(r'<section class="cr-chapter" id="([^"]+)"', page.read_text("utf-8"))
    begin = [sheets[id] for id in chapters]
    assert begin == sorted(begin)
    assert begin[0] == 2
    assert begin[-1] < last


@pytest.fixture
def printed(page):
    """Opens a sheet as it is printed."""

    def printed(address):
        page.goto(f"training/{address}/")
        page.emulate_media(media="print")
        return page

    return printed


def height(locator):
    return min(one.bounding_box()["height"] for one in locator.all())


def size(locator):
    return locator.evaluate("it => parseFloat(getComputedStyle(it).fontSize)")


def test_the_numbers_are_the_largest_words_of_the_poster(printed):
    page = printed("poster")
    numbers = [size(number) for number in page.locator(".cr-urgent strong").all()]
    assert min(numbers) > size(page.locator("h1"))
    names = page.locator(".cr-stairs strong")
    assert min(size(name) for name in names.all()) >= 22  # px, to be read from two metres


def test_every_scenario_prints_on_two_sheets_the_second_with_the_answers(browser, tmp_path):
    for scenario in load_scenarios(FOLDER, DEVON):
        page = SITE / "training" / "scenarios" / scenario.id / "index.html"
        file = tmp_path / f"{scenario.id}.pdf"
        assert pdf.make(browser, SITE, page, file) == 2, scenario.id


def test_a_scenario_printed_while_it_is_played_takes_no_more_sheets(page, tmp_path):
    """The longest one; scripts run, as they don't where the build prints from a disk."""
    page.goto("training/scenarios/22-until-the-end-of-the-month/")
    page.get_by_role("button", name="Show on a screen").wait_for()
    file = tmp_path / "longest.pdf"
    page.pdf(path=file, prefer_css_page_size=True)
    with pikepdf.open(file) as made:
        assert len(made.pages) == 2


def test_a_certificate_prints_what_was_filled_in(page, tmp_path):
    page.goto("training/certificate/")
    name = page.get_by_label("My name")
    name.fill("Ann Example")
    page.emulate_media(media="print")
    expect(name).to_be_visible()
    expect(name).to_have_value("Ann Example")
    file = tmp_path / "mine.pdf"
    page.pdf(path=file, prefer_css_page_size=True)
    with pikepdf.open(file) as made:
        assert len(made.pages) == 1


def test_a_sheet_to_fill_in_offers_no_pdf_as_if_it_kept_what_was_written(page):
    for sheet in ("certificate", "poster"):
        page.goto(f"training/{sheet}/")
        assert page.locator("a[data-pdf]").inner_text() == "An empty one as a PDF"


def test_only_the_case_that_was_chosen_prints(page, tmp_path):
    for cards in ("case-cards", "role-cards"):
        page.goto(f"training/{cards}/")
        page.locator(".cr-chosen a").nth(2).click()
        file = tmp_path / f"{cards}.pdf"
        page.pdf(path=file, prefer_css_page_size=True)
        with pikepdf.open(file) as made:
            assert len(made.pages) == 1


def test_a_box_to_reflect_in_has_room_to_write(printed):
    page = printed("reflection-sheet")
    assert height(page.locator(".cr-space")) >= 21 / 25.4 * 96


def test_a_row_of_the_record_has_room_to_write_in(printed):
    page = printed("record-template")
    assert height(page.locator("table").last.locator("tbody tr")) >= 25 / 25.4 * 96


def test_a_pdf_names_no_place_on_the_machine_that_made_it(browser, tmp_path):
    for folder in ("training/poster", DECKS[0]):
        file = tmp_path / "made.pdf"
        pdf.make(browser, SITE, SITE / folder / "index.html", file)
        with pikepdf.open(file) as made:
            links = [link for page in made.pages for link in page.get("/Annots", ())]
            assert links
            assert not [it for it in links if "file:" in str(it.get("/A", {}).get("/URI", ""))]
