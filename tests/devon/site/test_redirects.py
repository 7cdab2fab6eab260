"""An old address leads on to today's page."""

from tests.html import Html
from tests.site.sites import CHOSEN


def test_the_page_at_an_old_address_leads_on_by_itself_and_by_a_link():
    html = Html(CHOSEN.text("protocol/index.html").removeprefix("<!DOCTYPE html>"))
    tags = [(tag, attributes) for tag, attributes in html.tags if tag != "script"]
    assert ("meta", {"http-equiv": "refresh", "content": "0; url=../clauses/"}) in tags
    assert ("meta", {"name": "robots", "content": "noindex"}) in tags
    assert ("a", {"href": "../clauses/"}) in tags
    assert "tel:999" in html.every("href")
    assert len(tags) == len(html.tags), "It needs no script."
