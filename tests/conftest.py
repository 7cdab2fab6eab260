import hypothesis
import pytest

pytest_plugins = ["tests.browser.fixtures"]

# A slow machine is no failure, and the same commit gives the same result everywhere.
hypothesis.settings.register_profile("site", deadline=None, derandomize=True)
hypothesis.settings.load_profile("site")
# For scripts/mutation.py, which runs the tests a thousand times.
hypothesis.settings.register_profile("few", deadline=None, derandomize=True, max_examples=10)


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """The quick tests come first, and those in a browser after them."""
    items.sort(key=lambda item: "browser" in item.path.parts)
