"""The built site of this partnership."""

import pytest

from tests.site.reading import Page
from tests.site.sites import CHOSEN


@pytest.fixture(scope="session")
def site() -> dict[str, Page]:
    """Every page by its address, which is relative to that of the site."""
    assert CHOSEN.pages, "There is no site to test: first run `python3 scripts/site.py build`."
    return CHOSEN.pages
