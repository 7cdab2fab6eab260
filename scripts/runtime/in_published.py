"""Runs inside the Pyodide that is published: asks everything again, of exactly what visitors get.

All that was cut away and compiled must change no answer. Its arguments are the names of the tool's
zip and of the protocol in /published; /work/answers.json has the answers to compare.
"""

import json
import sys
from pathlib import Path

import js  # type: ignore[import-not-found]

tool, protocol = (Path("/published", name) for name in sys.argv[1:])
sys.path += [str(tool), "/runtime"]

import in_browser  # type: ignore[import-not-found] # noqa: E402, F401 - as the browser does, first
from rehearsal import rehearse  # type: ignore[import-not-found] # noqa: E402

expected = json.loads(Path("/work/answers.json").read_text("utf-8"))
answers = rehearse(protocol.read_text("utf-8"))
for request, answer in expected.items():
    if answers[request] != answer:
        sys.exit(f"An answer differs from that of an unchanged Pyodide, to {request}")
if hasattr(js, "gaps"):
    print(
        "The record of what is called has a gap, so that visitors load 1 MB more. Take it anew: "
        "python -m scripts.runtime.record SITE",
        file=sys.stderr,
    )
