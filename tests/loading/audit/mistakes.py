"""The made-up partnership's data with a mistake in it, and what a rule of the audit says."""

import re
from collections.abc import Callable, Iterable

from decision_tool.loading.faults import Fault
from decision_tool.loading.tables import Tables, finished
from tests.loading.edits import Edit, source

LINE = {"text": "Do it.", "clauses": ["1.1"]}

# "form.toml: section: has no field “email”. Add it.": the key and its problem are a sentence.
PROBLEM = re.compile(r"[a-z].*\.")
SENTENCE = re.compile(r"[A-Z][a-z ].*[.?]")
BETWEEN = re.compile(r"(?<=[.?]) ")


def told(rule: Callable[[Tables], Iterable[Fault]], file: str, *edits: Edit) -> list[str]:
    """The keys in which a rule finds something wrong after edits of one file, and says so."""
    return keys(file, rule(tables(file, *edits)))


def problems(rule: Callable[[Tables], Iterable[Fault]], file: str, *edits: Edit) -> list[str]:
    """What a rule finds wrong after edits of one file."""
    return [fault.problem for fault in rule(tables(file, *edits))]


def tables(file: str, *edits: Edit) -> Tables:
    """The finished tables after edits of one file."""
    files = source()
    for edit in edits:
        edit(files[file])
    return finished(files, [])


def keys(file: str, faults: Iterable[Fault]) -> list[str]:
    """The key of each fault, all in this file and each told in sentences."""
    found = list(faults)
    for fault in found:
        assert fault.file == file
        assert PROBLEM.fullmatch(fault.problem), fault
        assert all(map(SENTENCE.fullmatch, BETWEEN.split(fault.remedy))), fault
    return [fault.key for fault in found]
