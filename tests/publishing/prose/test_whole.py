"""The whole protocol as one document."""

from dataclasses import replace

from decision_tool.publishing.prose.whole import Chapter, document, join
from tests.fixture import PROTOCOL

WHY = Chapter(
    "challenge/why/",
    '<nav aria-label="Back"><a href="../">Back</a></nav>'
    '<h1 id="why">Why<a class="headerlink" href="#why">&para;</a></h1>'
    '<p><a href="../start/#first">Start</a> <a href="../../clauses/#3.4">3.4</a></p>',
)
START = Chapter(
    "challenge/start/",
    '<h1>Start</h1><h2 id="first">First</h2><p aria-labelledby="first other">'
    '<a href="#first">Up</a> <a href="tel:999">999</a> <a href="../../next-step/topic/#a=b">Go</a>'
    ' <a href="../why/#role=worker">Why</a></p>',
)
DOCUMENT = join([WHY, START], "whole/")


def test_the_contents_name_the_chapters_in_order_and_lead_to_them():
    why, start = '<a href="#challenge-why">Why</a>', '<a href="#challenge-start">Start</a>'
    whole = document(PROTOCOL, "<h1>All</h1>", [WHY, START], "whole/")
    assert whole.index("<h1>All</h1>") < whole.index(why) < whole.index(start)


def test_the_cover_says_which_edition_it_is_and_how_it_stands():
    cover, edition = document(PROTOCOL, "", [], "whole/"), PROTOCOL.edition
    assert edition.version in cover
    assert edition.owner in cover
    assert "Approved by the" in cover
    draft = replace(PROTOCOL, edition=replace(edition, approved_on="", owner=""))
    assert "Not yet approved" in document(draft, "", [], "whole/")
    assert "No owner yet" in document(draft, "", [], "whole/")


def test_every_page_is_a_chapter_in_order_and_a_level_down():
    assert DOCUMENT.index('<section class="cr-chapter" id="challenge-why">') < DOCUMENT.index(
        '<section class="cr-chapter" id="challenge-start">'
    )
    assert "<h1" not in DOCUMENT
    assert "<h3" in DOCUMENT


def test_no_id_stands_twice_and_what_points_to_one_follows():
    assert 'id="challenge-why--why"' in DOCUMENT
    assert 'aria-labelledby="challenge-start--first challenge-start--other"' in DOCUMENT


def test_a_link_to_a_page_of_the_document_leads_to_its_chapter():
    assert 'href="#challenge-start--first">Start' in DOCUMENT
    assert 'href="#challenge-start--first">Up' in DOCUMENT


def test_answers_in_an_address_are_no_place_in_the_document():
    assert 'href="#challenge-why">Why' in DOCUMENT


def test_other_links_still_lead_where_they_did():
    assert 'href="../clauses/#3.4"' in DOCUMENT
    assert 'href="tel:999"' in DOCUMENT
    assert 'href="../next-step/topic/#a=b"' in DOCUMENT


def test_ways_back_are_left_out():
    assert "<nav" not in DOCUMENT
