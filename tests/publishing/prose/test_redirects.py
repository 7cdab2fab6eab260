"""Old addresses: the file that names them, and the page that stands there."""

from pathlib import Path

import pytest

from decision_tool.publishing.prose import redirects
from tests.html import Html

SITE = Path(__file__).parents[2] / "site"
PAGES = {"index.md": "", "clauses.md": "clauses/", "a/b.md": "a/b/"}
SOURCE = """
[moved]
"old/" = "clauses.md"
"older/page.html" = "a/b.md"
"""


def test_each_old_address_is_a_file_that_leads_to_a_page():
    moved = redirects.moved(SOURCE, PAGES)
    assert moved == {"old/index.html": "clauses/", "older/page.html": "a/b/"}


@pytest.mark.parametrize(
    ("old", "new", "fault"),
    [
        ('"a/b.md"', '"a/c.md"', "“a/c.md”, which is no page. Name one by its path in docs."),
        ('"old/"', '"clauses/"', '"clauses/": is a page, which it would hide. Take it out.'),
        ('"old/"', '"/old"', '"/old": is no address. Write it as in “old/page/” or'),
        ('"clauses.md"', "1", "_redirects.toml: moved"),
        ("[moved]", "[moves]", "_redirects.toml: moves: is not a known key."),
        ("[moved]", "[moved", "_redirects.toml is not valid TOML"),
    ],
)
def test_a_mistake_is_refused_and_named(old, new, fault):
    with pytest.raises(redirects.RedirectError) as error:
        redirects.moved(SOURCE.replace(old, new), PAGES)
    assert fault in str(error.value)


def test_the_page_at_an_old_address_leads_on_by_itself_and_by_a_link():
    page = SITE / "protocol" / "index.html"
    assert page.exists(), "There is no site to test: first run `python3 scripts/site.py build`."
    html = Html(page.read_text("utf-8").removeprefix("<!DOCTYPE html>"))
    tags = [(tag, attributes) for tag, attributes in html.tags if tag != "script"]
    assert ("meta", {"http-equiv": "refresh", "content": "0; url=../clauses/"}) in tags
    assert ("meta", {"name": "robots", "content": "noindex"}) in tags
    assert ("a", {"href": "../clauses/"}) in tags
    assert "tel:999" in html.every("href")
    assert len(tags) == len(html.tags), "It needs no script."
