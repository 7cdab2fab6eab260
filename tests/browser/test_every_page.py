"""What holds on every page, as it is first shown, in light and in dark colours."""

import pytest

PHONE = {"width": 390, "height": 844}
DESK = {"width": 1280, "height": 900}


@pytest.mark.parametrize("viewport", [PHONE, DESK], ids=["on a phone", "at a desk"])
def test_every_page_is_accessible_fits_and_complains_of_nothing(
    new_page, addresses, axe, problems, subtests, viewport
):
    page = new_page(viewport=viewport)
    for address in addresses:
        with subtests.test(address):
            problems.clear()  # those of the page before have been said
            page.goto(address)
            for colours in ("light", "dark"):
                page.emulate_media(color_scheme=colours)
                assert axe(page) + problems == []
            assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
