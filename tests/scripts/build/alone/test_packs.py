"""The zip of a session: what a trainer finds in it, on a machine with a browser and without."""

import json
from io import BytesIO
from zipfile import ZipFile

import pytest

from decision_tool.publishing.training.sessions import Session
from scripts.build.alone import packs
from scripts.build.alone.take import FOLDER, PAGES, TITLES

SESSION = Session("short", "training/slides-short", ("training/poster",), ("02-a-story",))
PAGES_OF_IT = {
    "training/short": "A short session",
    "training/index": "For trainers",
    "training/slides-short": "Slides: short",
    "training/cases/short": "Booklet: “A story”",
    "training/poster": "Poster",
    "training/before": "Before the session",
    "training/after": "After the session",
    "training/tally": "Count the slips",
    "training/check": "Knowledge check",
    "training/certificate": "Certificate",
    "training/scenarios/02-a-story": "Is it a story?",
    "training/scenarios/03-another": "Another",
    "training/scenarios": "Scenarios",
}


@pytest.fixture
def site(tmp_path):
    """A built site with nothing that a browser makes; each page links to the poster."""
    for path in PAGES_OF_IT:
        file = tmp_path / PAGES / f"{path}.html"
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text('<a data-to="training/poster/">Poster</a>', "utf-8")
    (tmp_path / TITLES).write_text(json.dumps(PAGES_OF_IT), "utf-8")
    return packs.Site(tmp_path)


def packed(site):
    archive = ZipFile(BytesIO(packs.pack(site, SESSION, "Use it well.")))
    return {name: archive.read(name).decode() for name in archive.namelist()}


def test_files_have_names_that_speak_and_sort(site):
    assert [*packed(site)] == [
        "Start here.html",
        "For trainers.html",
        "1 Slides/Slides short.html",
        "2 Scenarios/02 Is it a story.html",
        "3 To print/Booklet 'A story'.html",
        "3 To print/Poster.html",
        "4 Before and after/Before the session.html",
        "4 Before and after/After the session.html",
        "4 Before and after/Count the slips.html",
        "4 Before and after/Knowledge check.html",
        "4 Before and after/Certificate.html",
        "5 Other scenarios/03 Another.html",
        "5 Other scenarios/Scenarios.html",
        "Licence.txt",
    ]


@pytest.mark.parametrize("place", ["training/poster.pdf", "training/poster/poster.pdf"])
def test_a_sheet_is_a_pdf_where_that_was_made(site, place):
    (site.folder / place).parent.mkdir(parents=True, exist_ok=True)
    (site.folder / place).write_text("%PDF", "utf-8")
    found = packed(site)
    assert found["3 To print/Poster.pdf"] == "%PDF"
    assert "3 To print/Poster.html" not in found
    assert found["Start here.html"] == '<a href="3%20To%20print/Poster.pdf">Poster</a>'


def test_slides_come_in_every_form_that_was_made(site):
    for kind in (".pdf", ".pptx"):
        (site.folder / "training" / f"slides-short{kind}").write_text("made", "utf-8")
    slides = [name for name in packed(site) if name.startswith("1 ")]
    assert slides == [f"1 Slides/Slides short{kind}" for kind in (".html", ".pdf", ".pptx")]


def test_links_lead_to_the_other_files_of_the_pack(site):
    found = packed(site)
    assert found["Start here.html"] == '<a href="3%20To%20print/Poster.html">Poster</a>'
    slides = found["1 Slides/Slides short.html"]
    assert slides == '<a href="../3%20To%20print/Poster.html">Poster</a>'


def test_a_link_to_slides_that_can_be_changed_leads_to_those_of_the_pack(site):
    (site.folder / "training" / "slides-short.pptx").write_text("made", "utf-8")
    site.page("training/short").write_text('<a data-to="training/slides-short.pptx">P</a>', "utf-8")
    assert packed(site)["Start here.html"] == '<a href="1%20Slides/Slides%20short.pptx">P</a>'


def test_a_page_that_the_site_has_not_is_left_out(site):
    site.page("training/check").unlink()
    assert "4 Before and after/Knowledge check.html" not in packed(site)


def test_the_same_site_makes_the_same_bytes(site):
    assert packs.pack(site, SESSION, "") == packs.pack(site, SESSION, "")


def test_what_packs_are_made_of_is_not_published(site, tmp_path):
    (tmp_path / "data").mkdir()
    (tmp_path / "data" / "sessions.toml").write_text(
        '[[session]]\nid = "short"\nslides = "training/slides-short"\n', "utf-8"
    )
    (made,) = packs.write(site, tmp_path / "data")
    assert made == site.folder / FOLDER / "short.zip"
    assert made.is_file()
    assert not (site.folder / PAGES).exists()
