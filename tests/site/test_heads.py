"""What search engines and shared links are told: the head of each page, sitemap and robots."""

import re
from collections import Counter
from xml.etree import ElementTree

import pytest

from scripts.build.describe import LONGEST
from scripts.build.heads import unlisted

ADDRESSES = "{http://www.sitemaps.org/schemas/sitemap/0.9}loc"
ERROR = "404.html"


@pytest.fixture
def pages(site):
    """Every page that is one: not the old addresses, and not what stands for a wrong one."""
    return {url: page for url, page in site.items() if not page.redirect and url != ERROR}


@pytest.fixture
def hidden(built, pages):
    """The addresses that no search engine should list."""
    paths = {path.removesuffix("index.md").removesuffix(".md") for path in unlisted(built.protocol)}
    return {f"{path}/" for path in paths} & {*pages}


def twice(values):
    return [value for value, times in Counter(values).items() if times > 1]


def test_each_page_has_a_description_of_its_own(pages):
    told = {url: page.head.get("description", "") for url, page in pages.items()}
    assert [url for url, text in told.items() if len(text) < 20] == []
    assert twice(told.values()) == []


def test_descriptions_are_short_enough_to_be_shown_whole(pages):
    long = [url for url, page in pages.items() if len(page.head["description"]) > LONGEST]
    assert long in ([], [""])  # the home page has that of the protocol's data


def test_each_page_has_a_title_of_its_own_or_is_the_same_step(built, pages):
    same = twice(outcome.title for outcome in built.protocol.flow.outcomes.values())
    titles = twice(page.title for page in pages.values())
    assert [title for title in titles if title.partition(" – ")[0] not in same] == []


def test_a_shared_link_says_what_its_page_says(pages):
    for page in pages.values():
        assert page.head["og:description"] == page.head["description"]
        assert page.title.startswith(page.head["og:title"])


def test_the_form_and_the_answers_are_not_listed_and_all_else_is(site, pages, hidden):
    barred = {url for url, page in pages.items() if page.head.get("robots") == "noindex"}
    assert barred == hidden
    assert "next-step/send/" in barred
    assert "next-step/paper/" not in barred
    assert site[ERROR].head["robots"] == "noindex"


def test_pages_have_addresses_only_where_the_site_has_one(built, pages):
    at = built.address
    told = {url: (page.canonical, page.head.get("og:url", "")) for url, page in pages.items()}
    assert told == {url: (f"{at}{url}", f"{at}{url}") if at else ("", "") for url in pages}


def test_the_sitemap_names_every_page_that_is_listed(built, pages, hidden):
    if not built.address:
        assert [*built.folder.glob("sitemap.*"), *built.folder.glob("robots.txt")] == []
        return
    listed = [it.text for it in ElementTree.fromstring(built.text("sitemap.xml")).iter(ADDRESSES)]
    assert sorted(listed) == sorted(f"{built.address}{url}" for url in {*pages} - hidden)
    assert f"Sitemap: {built.address}sitemap.xml" in built.text("robots.txt")


def test_a_picture_that_is_not_there_yet_is_named_by_nobody(built):
    for file in built.folder.rglob("*.html"):
        inert = re.sub(r"<template\b.*?</template>", "", file.read_text("utf-8"), flags=re.DOTALL)
        for name in ("social.png", "touch-icon.png"):
            assert name not in inert or (built.folder / "assets" / name).is_file(), file
