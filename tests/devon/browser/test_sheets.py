"""Sheets to print, and the PDFs of the site."""

import pytest
from playwright.sync_api import expect

from scripts.build import pdf
from tests.site.sites import CHOSEN

SITE = CHOSEN.folder
SHEETS = [
    "quick-guide",
    "training/certificate",
    "training/conversation",
    "training/managers",
    "training/poster",
    "training/record-template",
    "training/reflection-sheet",
    "training/seven-minutes",
]
DECKS = [
    "training/slides-half-day",
    "training/slides-short-session",
    "training/slides-team-meeting",
]


def pages(data):
    return data.count(b"/Type /Page\n")


def test_a_sheet_prints_by_its_button(page):
    page.add_init_script("print = () => document.title = 'printing'")
    page.goto("training/poster/")
    page.get_by_role("button", name="Print this sheet").click()
    expect(page).to_have_title("printing")


def test_the_whole_protocol_every_sheet_and_every_deck_want_a_pdf():
    wanted = [page.parent.relative_to(SITE).as_posix() for page in pdf.wanted(SITE)]
    assert sorted(wanted) == sorted([*SHEETS, *DECKS, "whole"])


@pytest.mark.parametrize("folder", [*SHEETS, *DECKS, "whole"])
def test_a_pdf_is_tagged_and_has_the_right_pages(browser, tmp_path, folder):
    page, file = SITE / folder / "index.html", tmp_path / "made.pdf"
    pdf.make(browser, SITE, page, file)
    data = file.read_bytes()
    assert b"/StructTreeRoot" in data
    assert b"/Marked true" in data
    if folder in SHEETS:
        assert pages(data) == 1
    elif folder in DECKS:
        assert pages(data) == page.read_text("utf-8").count('class="cr-frame"')
    else:
        assert 10 < pages(data) <= 25  # as many as somebody reads through


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
    assert size(page.locator("main ol strong").first) >= 28  # px, to be read from two metres


def test_a_row_of_the_record_has_room_to_write_in(printed):
    page = printed("record-template")
    assert height(page.locator("table").last.locator("tbody tr")) >= 25 / 25.4 * 96


def test_a_pdf_names_no_place_on_the_machine_that_made_it(browser, tmp_path):
    for folder in ("training/poster", DECKS[0]):
        file = tmp_path / "made.pdf"
        pdf.make(browser, SITE, SITE / folder / "index.html", file)
        assert b"file:///" not in file.read_bytes()


def test_a_page_offers_its_pdf_only_once_it_is_there(tmp_path):
    page = tmp_path / "index.html"
    page.write_text((SITE / "training" / "poster" / "index.html").read_text("utf-8"), "utf-8")
    assert pdf.wanted(tmp_path) == {page: tmp_path / "poster.pdf"}
    pdf.offer(page)
    assert pdf.wanted(tmp_path) == {}
    assert 'href="poster.pdf"' in page.read_text("utf-8")
