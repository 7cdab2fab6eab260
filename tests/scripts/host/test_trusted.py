"""Text becomes elements, and names a script, in one module: the policy bars it anywhere else."""

import re
from pathlib import Path

from scripts.setup.steps import ROOT

TRUSTED = "trusted.js"
SINKS = re.compile(
    r"(?:innerHTML|outerHTML|srcdoc)\s*=[^=]|insertAdjacentHTML|parseFromString|createContextual"
    r"|document\.write|new (?:Shared)?Worker\((?!url\b)|\.register\((?!url\b)"
)


def test_only_one_module_makes_elements_of_text():
    scripts = Path(ROOT, "docs").rglob("*.js")
    assert {it.name for it in scripts if SINKS.search(it.read_text("utf-8"))} == {TRUSTED}
