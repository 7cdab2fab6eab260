"""The built site gives the licence of all that it publishes of others."""

from pathlib import Path

import pytest

from scripts.licences import gather, publish
from scripts.licences.shipped import SHIPPED
from tests.html import Html

ROOT = Path(__file__).parents[2]
PAGE = "about/licences/index.html"


@pytest.fixture
def page(built) -> Html:
    return Html(built.text(PAGE).removeprefix("<!DOCTYPE html>"))


def test_every_file_published_is_ours_or_listed(built):
    publish.check(built.folder, [ROOT / "docs", ROOT / "docs" / built.protocol.id], SHIPPED)


@pytest.mark.parametrize("licence", gather.gathered(ROOT, SHIPPED), ids=lambda it: it.name)
def test_the_page_gives_each_licence_whole(page, licence):
    assert licence.name in page.texts["h3"]
    assert {licence.version, licence.licence} <= set(page.texts["dd"])
    assert licence.change in page.texts["section"]
    assert licence.source in page.every("href")
    given = set(page.texts["cr-verbatim"])
    words = {" ".join(part.split()) for text in licence.texts for part, _ in text.paragraphs}
    assert words <= given


def test_the_page_names_nothing_that_is_not_published(page):
    assert page.texts["h3"] == [licence.name for licence in SHIPPED]


def test_search_leaves_the_licences_of_others_out(built):
    assert "about/licences/" not in built.text("search/search_index.json")
