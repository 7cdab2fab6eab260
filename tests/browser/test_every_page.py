"""What holds on every page, as it is first shown."""


def test_every_page_is_accessible_and_complains_of_nothing(
    page, addresses, axe, problems, subtests
):
    for address in addresses:
        with subtests.test(address):
            problems.clear()  # those of the page before have been said
            page.goto(address)
            assert axe(page) + problems == []
