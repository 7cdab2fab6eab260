"""What holds on every page of both sites, as it is first shown."""

import pytest

from tests.site.sites import CHOSEN, MADE_UP

PHONE = {"width": 390, "height": 844}
DESK = {"width": 1280, "height": 900}
OF_COLOURS = ["color-contrast", "link-in-text-block"]  # the rules to which they matter
# Python has not started when a page is first shown, and starting takes longer than looking.
NO_PYTHON = "globalThis.Worker = class extends EventTarget { postMessage() {} terminate() {} };"

pytestmark = pytest.mark.parametrize(
    "built", [MADE_UP, CHOSEN], indirect=True, ids=lambda it: it.name
)


@pytest.fixture
def first_shown(new_page):
    page = new_page(viewport=PHONE)
    page.add_init_script(NO_PYTHON)
    return page


def fits(page):
    return page.evaluate("document.documentElement.scrollWidth <= innerWidth")


def showing_every_part(pages):
    """Few pages that have every element and class between them: those with most of them first."""
    shown = set()
    for page in sorted(pages, key=lambda it: -len(it.parts)):
        if page.parts - shown:
            yield page
        shown |= page.parts


def test_every_page_is_accessible_fits_and_complains_of_nothing(
    first_shown, addresses, axe, problems, subtests
):
    for address in addresses:
        with subtests.test(address):
            problems.clear()  # those of the page before have been said
            first_shown.goto(address)
            assert axe(first_shown) + problems == []
            assert fits(first_shown)
            first_shown.set_viewport_size(DESK)
            assert fits(first_shown)
            first_shown.set_viewport_size(PHONE)


def test_whatever_pages_are_made_of_is_accessible_in_every_size_and_colour(
    first_shown, built, addresses, axe, subtests
):
    """Of pages made of the same parts one is enough: looking takes most of the time."""
    for page in showing_every_part([built.pages[address] for address in addresses]):
        with subtests.test(page.url):
            first_shown.goto(page.url)
            for size in (PHONE, DESK):
                first_shown.set_viewport_size(size)
                first_shown.emulate_media(color_scheme="light")
                assert axe(first_shown) == []
                first_shown.emulate_media(color_scheme="dark")
                assert axe(first_shown, *OF_COLOURS) == []
