"""What the tool imports of the library: the tool itself needs Jinja2, which Brython can't run."""

# mypy: ignore-errors

import base64  # noqa: F401

from browser import window

window.measured.ready()
