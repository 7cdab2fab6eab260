"""The built site, read once. What runs in a browser is tested in tests/browser."""

import pytest

from tests.site.reading import Page, read_site


@pytest.fixture(scope="session")
def site() -> dict[str, Page]:
    """Every page by its address, which is relative to that of the site."""
    pages = read_site()
    assert pages, "There is no site to test: first run `python3 scripts/site.py build`."
    return pages
