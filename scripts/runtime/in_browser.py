"""What the browser imports: the bridge, with its dataclasses made ready at the build.

`dataclasses` writes the methods of each class as text and compiles it, at every start: half of what
importing the tool took. in_pyodide.py notes these texts as functions in the module ready_made. One
that is not there is compiled as ever.
"""

import dataclasses
from types import FunctionType
from typing import Any

from ready_made import METHODS  # type: ignore[import-not-found]


def run(text: str, names: dict[str, Any], made: dict[str, Any]) -> None:
    """What `dataclasses` takes for exec."""
    if ready := METHODS.get(text):
        made["__create_fn__"] = FunctionType(ready.__code__, names)
    else:
        exec(text, names, made)


dataclasses.exec = run  # type: ignore[attr-defined]

from decision_tool.bridge import opened  # noqa: E402, F401
