"""What holds on every page, as it is first shown."""

import pytest

PHONE = {"viewport": {"width": 390, "height": 844}, "color_scheme": "light"}
DESK = {"viewport": {"width": 1280, "height": 900}, "color_scheme": "dark"}


@pytest.mark.parametrize("reader", [PHONE, DESK], ids=["on a phone, light", "at a desk, dark"])
def test_every_page_is_accessible_fits_and_complains_of_nothing(
    new_page, addresses, axe, problems, subtests, reader
):
    page = new_page(**reader)
    for address in addresses:
        with subtests.test(address):
            problems.clear()  # those of the page before have been said
            page.goto(address)
            assert axe(page) + problems == []
            assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
