"""Runs inside the Pyodide that is published: asks everything again, of exactly what visitors get.

All that was cut away and compiled must change no answer. Its arguments are the names of the tool's
zip, of the protocol and of the desk in /published; the answers to compare are in /work.
"""

import json
import sys
from pathlib import Path

import js  # type: ignore[import-not-found]

tool, protocol, desk = (Path("/published", name) for name in sys.argv[1:])
sys.path += [str(tool), "/runtime"]

import in_browser  # type: ignore[import-not-found] # noqa: E402, F401 - as the browser does, first
from rehearsal import rehearse  # type: ignore[import-not-found] # noqa: E402

expected = json.loads(Path("/work/answers.json").read_text("utf-8"))
answers = rehearse(protocol.read_text("utf-8"))
if hasattr(js, "gaps"):
    print(
        "The record of what is called has a gap, so that visitors load 1 MB more. Take it anew: "
        "python -m scripts.runtime.record SITE",
        file=sys.stderr,
    )

sys.path.insert(0, str(desk))  # before the source of the same name
import at_desk  # type: ignore[import-not-found] # noqa: E402, F401 - what it calls is no gap
from rehearsal_at_desk import rehearse_at_desk  # type: ignore[import-not-found] # noqa: E402

expected |= json.loads(Path("/work/answers-at-desk.json").read_text("utf-8"))
answers |= rehearse_at_desk(protocol.read_text("utf-8"))
for request, answer in expected.items():
    if answers[request] != answer:
        sys.exit(f"An answer differs from that of an unchanged Pyodide, to {request}")
