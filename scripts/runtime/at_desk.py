"""What the browser imports where a scenario is written: the desk, beside the tool that is there."""

import importlib
from collections.abc import Iterator
from pathlib import Path

from in_browser import known  # type: ignore[import-not-found] # noqa: F401 - first, as everywhere

import decision_tool

for package in (decision_tool, importlib):  # of which each archive has a part
    package.__path__.append(str(Path(__file__).parent / package.__name__))

from decision_tool.writing.desk import opened  # noqa: E402, F401


def later() -> Iterator[str]:
    """Load nothing more: the form is on other pages."""
    return iter(())
