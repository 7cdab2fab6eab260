"""What holds on every page of both sites, as it is first shown."""

import pytest

from tests.site.reading import Page
from tests.site.sites import SITES

PHONE = {"width": 390, "height": 844}
DESK = {"width": 1280, "height": 900}
OF_COLOURS = ["color-contrast", "link-in-text-block"]  # the rules to which they matter
# Python has not started when a page is first shown, and starting takes longer than looking.
NO_PYTHON = "globalThis.Worker = class extends EventTarget { postMessage() {} terminate() {} };"

pytestmark = pytest.mark.parametrize("built", SITES, indirect=True, ids=lambda it: it.name)


@pytest.fixture
def first_shown(new_page):
    page = new_page(viewport=PHONE)
    page.add_init_script(NO_PYTHON)
    return page


def fits(page):
    return page.evaluate("document.documentElement.scrollWidth <= innerWidth")


def richest_first(pages: list[Page]) -> list[str]:
    """The fewest pages that show between them every element and class of the site, about."""
    shown: set[str] = set()
    found = []
    for page in sorted(pages, key=lambda it: -len(it.parts)):
        if page.parts - shown:
            shown |= page.parts
            found.append(page.url)
    return found


def test_every_page_is_accessible_fits_and_complains_of_nothing(
    first_shown, built, axe, problems, subtests
):
    for url in [page.url for page in built.pages.values() if not page.redirect]:
        with subtests.test(url):
            problems.clear()  # those of the page before have been said
            first_shown.goto(url)
            assert axe(first_shown) + problems == []
            assert fits(first_shown)
            first_shown.set_viewport_size(DESK)
            assert fits(first_shown)
            first_shown.set_viewport_size(PHONE)


def test_whatever_pages_are_made_of_is_accessible_in_every_size_and_colour(
    first_shown, built, axe, subtests
):
    """Of pages made of the same parts one is enough: looking takes most of the time."""
    for url in richest_first([page for page in built.pages.values() if not page.redirect]):
        with subtests.test(url):
            first_shown.goto(url)
            for size in (PHONE, DESK):
                first_shown.set_viewport_size(size)
                first_shown.emulate_media(color_scheme="light")
                assert axe(first_shown) == []
                first_shown.emulate_media(color_scheme="dark")
                assert axe(first_shown, *OF_COLOURS) == []
