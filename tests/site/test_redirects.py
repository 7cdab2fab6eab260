"""The page that stands at an old address."""

from tests.html import Html
from tests.site.reading import SITE


def test_the_page_at_an_old_address_leads_on_by_itself_and_by_a_link():
    page = SITE / "protocol" / "index.html"
    html = Html(page.read_text("utf-8").removeprefix("<!DOCTYPE html>"))
    tags = [(tag, attributes) for tag, attributes in html.tags if tag != "script"]
    assert ("meta", {"http-equiv": "refresh", "content": "0; url=../clauses/"}) in tags
    assert ("meta", {"name": "robots", "content": "noindex"}) in tags
    assert ("a", {"href": "../clauses/"}) in tags
    assert "tel:999" in html.every("href")
    assert len(tags) == len(html.tags), "It needs no script."
