"""The same tool, as a page of PyScript has it."""

# mypy: ignore-errors

from pathlib import Path

from pyodide.ffi import create_proxy
from pyscript import window

from decision_tool.bridge import opened

window.respond = create_proxy(opened(Path("protocol.json").read_text("utf-8")))
window.measured.ready()
