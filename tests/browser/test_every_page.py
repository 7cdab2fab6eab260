"""What holds on every page."""


def test_the_home_page_loads_without_a_complaint(page):
    page.goto("")
    assert page.title()


def test_the_home_page_is_accessible(page, axe):
    page.goto("")
    assert axe(page) == []
