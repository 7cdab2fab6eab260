"""The change log as an Atom feed: what RFC 4287 requires, and what readers rely on."""

import re
from dataclasses import replace
from xml.etree import ElementTree

import pytest

from decision_tool.model.partnership import Change
from decision_tool.publishing import front, registers
from tests.cases import MARKUP
from tests.fixture import PROTOCOL
from tests.html import Html

ATOM = "{http://www.w3.org/2005/Atom}"
LATER = Change("2027-05", "2027-05-20", "Second edition", MARKUP)
TWO = replace(PROTOCOL, changes=(LATER, *PROTOCOL.changes))
DAY_AND_TIME = r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ"


def feed(protocol=PROTOCOL, site_url=""):
    return ElementTree.fromstring(front.feed(protocol, site_url).encode())


def every(element, name):
    return [found.text for found in element.iter(ATOM + name)]


def links(element):
    return [(link.get("rel"), link.get("href")) for link in element.iter(f"{ATOM}link")]


def test_the_feed_and_its_entries_have_what_the_standard_requires():
    found = feed(TWO)
    assert found.tag == f"{ATOM}feed"
    assert found.findtext(f"{ATOM}author/{ATOM}name")
    assert len(found.findall(f"{ATOM}entry")) == len(TWO.changes)
    for part in (found, *found.iter(f"{ATOM}entry")):
        for name in ("id", "title", "updated"):
            assert len(part.findall(ATOM + name)) == 1
            assert part.findtext(ATOM + name)
    assert all(re.fullmatch(DAY_AND_TIME, moment) for moment in every(found, "updated"))


def test_the_feed_is_as_new_as_its_newest_change():
    assert feed(TWO).findtext(f"{ATOM}updated") == "2027-05-20T00:00:00Z"


def test_ids_differ_and_stay_whatever_is_added_and_wherever_the_site_stands():
    ids = every(feed(TWO), "id")
    assert len(ids) == len(set(ids))
    assert {*every(feed(site_url="https://site.example/"), "id")} < {*ids}


def test_what_changed_is_told_as_text():
    assert MARKUP in every(feed(TWO), "content")


@pytest.mark.parametrize("site_url", ["", "https://site.example/protocol/"])
def test_links_lead_to_the_feed_and_to_each_change(site_url):
    anchors = Html(registers.changes_page(PROTOCOL).html).every("id")
    for rel, href in links(feed(PROTOCOL, site_url)):
        path, _, anchor = href.removeprefix(site_url).partition("#")
        assert (rel, path) in {("self", "feed.xml"), ("alternate", "changes/")}
        assert not anchor or anchor in anchors


def test_the_page_of_changes_links_to_the_feed():
    assert "../feed.xml" in Html(registers.changes_page(PROTOCOL).html).every("href")
