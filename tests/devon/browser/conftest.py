import pytest

from tests.site.sites import CHOSEN


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    """These tests look at the partnership's own site."""
    if "built" in metafunc.fixturenames:
        metafunc.parametrize("built", [CHOSEN], indirect=True, ids=[CHOSEN.name])
