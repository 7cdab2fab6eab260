"""Whatever people come for is two taps from the home page, on a phone and on a desk."""

from html.parser import HTMLParser
from urllib.parse import urldefrag, urljoin

import pytest

from tests.devon.errands import ERRANDS
from tests.site.reading import VOID
from tests.site.sites import CHOSEN

MOST = 2  # taps
BARRED = {"phone": "cr-sections", "desk": "cr-drop--menu"}  # what such a screen does not show


class Taps(HTMLParser):
    """The links of a page that a screen shows, and how many taps each takes with what it is in."""

    def __init__(self, html: str, barred: str) -> None:
        super().__init__()
        self.barred = barred
        self.open: list[tuple[str, dict[str, str | None]]] = []
        self.links: dict[str, int] = {}
        self.feed(html)

    def handle_starttag(self, tag, attrs):
        given = dict(attrs)
        if tag not in VOID:
            self.open.append((tag, given))
        if tag == "a" and given.get("href") and not self._hidden():
            taps = 1 + sum(name == "details" and "open" not in each for name, each in self.open)
            href = given["href"] or ""
            self.links[href] = min(taps, self.links.get(href, taps))

    def handle_endtag(self, tag):
        if tag not in VOID:
            self.open.pop()

    def _hidden(self):
        return any(
            "hidden" in each or self.barred in (each.get("class") or "").split()
            for _, each in self.open
        )


def steps(site, page, screen):
    """Where the links of a page lead, and the taps that takes."""
    html = site.text(f"{page}index.html")
    for href, taps in Taps(html, BARRED[screen]).links.items():
        yield urljoin(f"http://site/{page}", href).removeprefix("http://site/"), taps


@pytest.fixture(scope="module", params=BARRED)
def near(request):
    """The addresses within two taps of the home page, and how many each takes."""
    found = {"": 0}
    for address, taps in steps(CHOSEN, "", request.param):
        found[address] = min(taps, found.get(address, taps))
    for page in {urldefrag(each)[0] for each, taps in found.items() if taps == 1}:
        if page in CHOSEN.pages and page:
            for address, taps in steps(CHOSEN, page, request.param):
                found[address] = min(1 + taps, found.get(address, 1 + taps))
    return {address: taps for address, taps in found.items() if taps <= MOST}


@pytest.mark.parametrize("errand", ERRANDS, ids=lambda it: it.page)
def test_an_errand_is_two_taps_from_the_home_page(near, errand):
    # The answers that a link gives don't matter, and a page serves for its part.
    pages = {urldefrag(each)[0] for each in near}
    assert urldefrag(errand.page)[0] in pages
