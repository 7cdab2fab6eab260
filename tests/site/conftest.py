"""The built sites, read once. What runs in a browser is tested in tests/browser."""

import pytest

from tests.site.reading import Page
from tests.site.sites import SITES, Site


@pytest.fixture(scope="session", params=SITES, ids=lambda it: it.name)
def built(request: pytest.FixtureRequest) -> Site:
    """A site: that of the made-up partnership, and that of the one chosen."""
    assert request.param.pages, "There is no site: run `python3 scripts/site.py test`."
    return request.param


@pytest.fixture(scope="session")
def site(built: Site) -> dict[str, Page]:
    """Every page by its address, which is relative to that of the site."""
    return built.pages
