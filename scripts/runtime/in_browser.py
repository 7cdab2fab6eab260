"""What the browser imports: the bridge, with what the build has made ready for a quick start.

Two things take time at every start, and need not. `dataclasses` writes the methods of each class as
text and compiles it: in_pyodide.py notes these texts as functions in the module ready_made. And
most modules serve the form alone: they are loaded when they are first used, or one by one once the
tool is ready, while nobody waits.
"""

import dataclasses
import sys
from collections.abc import Iterator, Sequence
from importlib import import_module
from importlib.machinery import ModuleSpec, PathFinder
from importlib.util import LazyLoader
from types import FunctionType
from typing import Any

from ready_made import METHODS  # type: ignore[import-not-found]

# In the order in which people come to them; what they import comes with them.
LATER = (
    "pages.form",
    "pages.speaking",
    "case.check",
    "pages.check",
    "sending.mail",
    "pages.files",
    "sending.reading",
    "sending.opening",
)
# Imported where it is used, by the tool or by what the tool uses.
AT_USE = (
    "decision_tool.case.finding_kinds",
    "decision_tool.case.birthdays",
    "decision_tool.case.identifiers",
    "decision_tool.case.recogniser",
    "email.generator",
)


class Later:
    """Finds the modules that are loaded when they are first used."""

    @staticmethod
    def find_spec(name: str, path: Sequence[str] | None, target: Any = None) -> ModuleSpec | None:
        if name.removeprefix("decision_tool.") not in LATER:
            return None
        spec = PathFinder.find_spec(name, path, target)
        if spec and spec.loader:
            spec.loader = LazyLoader(spec.loader)
        return spec


def run(text: str, names: dict[str, Any], made: dict[str, Any]) -> None:
    """What `dataclasses` takes for exec."""
    if ready := METHODS.get(text):
        made["__create_fn__"] = FunctionType(ready.__code__, names)
    else:
        exec(text, names, made)


dataclasses.exec = run  # type: ignore[attr-defined]
sys.meta_path.insert(0, Later)

from decision_tool.bridge import opened  # noqa: E402, F401


def known(text: str) -> None:
    """Read the lists of names, before a form is checked."""
    import_module("decision_tool.case.names").load(text)


def later() -> Iterator[str]:
    """Load what is not loaded yet, a module with each step."""
    for name in (*(f"decision_tool.{name}" for name in LATER), *AT_USE):
        vars(import_module(name))  # with the first look at it, it is loaded
        yield name
