"""What the tool imports of the library: the tool itself needs Jinja2, which Brython can't run."""

# ruff: noqa: F401
# mypy: ignore-errors

import base64
import csv
import dataclasses
import datetime
import functools
import io
import json
import re

from browser import window

window.measured.ready()
