"""Somebody who has been on the site before, and the server that they come back to."""

import pytest

from tests.browser import steps
from tests.browser.offline import copies
from tests.browser.offline.copies import AskedFirst, serving_copies


@pytest.fixture
def server(built):
    with serving_copies(built.folder) as served:
        yield served


@pytest.fixture
def site_url(server):
    return server[0]


@pytest.fixture
def host(server) -> type[AskedFirst]:
    return server[1]


@pytest.fixture
def visited(new_page, problems, built):
    """A page of somebody who has been here before; what does not come is no surprise."""
    problems.meant = True
    page = new_page(service_workers="allow")
    page.goto("about/site/")
    copies.all_kept(page, built.folder)
    return page


@pytest.fixture
def with_python(visited, built):
    """The same, after the form was loaded."""
    visited.goto(steps.address("form"))
    steps.python(visited, "ready")
    copies.python_kept(visited, built.folder)
    return visited
