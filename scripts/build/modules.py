"""Which scripts a script brings with it, so that a page can ask for all of them at once.

Without that, a browser learns of each from the one before it, after a way to the server and back.
"""

import posixpath
import re
from collections.abc import Callable

TOOL = "assets/tool/tool.js"
FORM = "assets/form/page.js"  # imported by what the tool shows: see docs/assets/tool/views.js

IMPORT = re.compile(r'^(?:import|export)\b[^;"]*?"(\.[^"]+)";', re.MULTILINE)


def brought(entry: str, read: Callable[[str], str]) -> list[str]:
    """The paths of all scripts that one imports, directly or not; `read` gives the text of each."""
    found = [entry]
    for script in found:
        for name in IMPORT.findall(read(script)):
            path = posixpath.normpath(posixpath.join(posixpath.dirname(script), name))
            if path not in found:
                found.append(path)
    return found[1:]


def of_pages(read: Callable[[str], str]) -> dict[str, list[str]]:
    """What every page of the tool asks for, and what those with fields ask for besides."""
    tool = brought(TOOL, read)
    form = [FORM, *brought(FORM, read)]
    return {"tool": tool, "form": [script for script in form if script not in tool]}
