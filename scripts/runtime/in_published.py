"""Runs inside the Pyodide that is published: asks everything again, of exactly what visitors get.

All that was cut away and compiled must change no answer. Its arguments are the names of the tool's
zip, of the protocol and of the desk in /published; the answers to compare are in /work.
"""

import json
import sys

import js  # type: ignore[import-not-found]

tool, protocol, desk = (f"/published/{name}" for name in sys.argv[1:])
sys.path += [tool, "/runtime"]

import in_browser  # type: ignore[import-not-found] # noqa: E402, F401 - as the browser does, first
from rehearsal import rehearse  # type: ignore[import-not-found] # noqa: E402


def read(file: str) -> str:
    """What is in a file."""
    with open(file, encoding="utf-8") as opened:  # noqa: PTH123 - visitors have no pathlib
        return opened.read()


expected = json.loads(read("/work/answers.json"))
answers = rehearse(read(protocol))
if hasattr(js, "gaps"):
    print(
        "The record of what is called has a gap, so that visitors load 1 MB more. Take it anew: "
        "python -m scripts.runtime.record SITE",
        file=sys.stderr,
    )

sys.path.insert(0, desk)  # before the source of the same name
import at_desk  # type: ignore[import-not-found] # noqa: E402, F401 - what it calls is no gap
from rehearsal_at_desk import rehearse_at_desk  # type: ignore[import-not-found] # noqa: E402

expected |= json.loads(read("/work/answers-at-desk.json"))
answers |= rehearse_at_desk(read(protocol))
for request, answer in expected.items():
    if answers[request] != answer:
        sys.exit(f"An answer differs from that of an unchanged Pyodide, to {request}")
