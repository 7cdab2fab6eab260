"""Whatever people come for is found by one search, among the first three pages."""

import pytest

from tests.browser.fixtures import open_page
from tests.browser.searching import look_for, open_search
from tests.devon.errands import ERRANDS

SEEN = 3  # results on a phone without scrolling


@pytest.fixture(scope="module")
def searching(browser, site_url):
    with open_page(browser, site_url, problems := []) as page:
        page.goto("")
        open_search(page)
        yield page
    assert problems == []


@pytest.mark.parametrize("errand", ERRANDS, ids=lambda it: it.search)
def test_an_errand_is_one_search_away(searching, errand):
    assert errand.page in look_for(searching, errand.search)[:SEEN]
