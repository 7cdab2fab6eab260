"""Find the data that this tool wrote in a text: JSON, HTML that carries it, a message with either.

What it means is for `reading` to say; here nothing is believed about it yet. All of it is plain
search, since a parser of HTML may need minutes for a file that was made to keep it busy.
"""

import json
import quopri
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

# The elements that carry the data, however a program that saved the page wrote their attributes.
ELEMENT = re.compile(
    r"<script\b[^<>]{0,99}\bid=[\"']?(?:case|payload)\b[^<>]{0,99}>(.*?)(?:</script|\Z)",
    re.IGNORECASE | re.DOTALL,
)
OURS = re.compile(r'"name"\s*:\s*"decision_tool"')  # in the data itself
# In a letter or a page of ours, with its data or without; the last until format 3.
SAYS_SO = re.compile(
    r"of\s+the\s+decision_tool\b|content=(?:3D)?[\"']?decision_tool\b|Submission: [0-9a-f]{32}"
)
OPENING = re.compile(r'\{\s*["}]')
MARK = '=3D"'  # an attribute as a message in quoted-printable has it
CUT = re.compile(r"=\r?\n")  # … and a long line
TRIES = 20  # of the places in a text where JSON may begin
QUOTED = re.compile(r"^(?:> ?)+", re.MULTILINE)


@dataclass(frozen=True)
class Data:
    """Everything in a text that could be a record.

    `repaired` is whether the text had to be put right, and `lost` whether more is there that could
    not be read.
    """

    records: list[Any]
    repaired: bool = False
    lost: bool = False


def data_in(text: str) -> Data:
    """What is in the text. Raises ValueError or RecursionError where all of it is damaged."""
    damage: Exception | None = None
    for reading in _readings(text):
        try:
            if found := _data(reading.strip("\ufeff \t\r\n")):
                lost = len(OURS.findall(reading)) > len(found)
                return Data(found, reading is not text, lost)
        except (ValueError, RecursionError) as error:
            damage = damage or error
    if damage:
        raise damage
    return Data([])


def _readings(text: str) -> Iterator[str]:
    """The text as it is, and as it was before a mail program changed it."""
    if MARK in text:
        yield _unencoded(text)
    yield text
    if CUT.search(text):
        yield _unencoded(text)
    if "\n>" in text or text.startswith(">"):
        yield QUOTED.sub("", text)


def _unencoded(text: str) -> str:
    return quopri.decodestring(text.encode()).decode("utf-8", "replace")


def _data(text: str) -> list[Any]:
    if blocks := ELEMENT.findall(text):
        return _within("\n".join(blocks))
    return _within(text) if text.startswith("{") or OURS.search(text) else []


def _within(text: str) -> list[Any]:
    """Records among other words; raises the first damage if there is none to be had."""
    found: list[Any] = []
    damages: list[ValueError] = []
    decoder, at = json.JSONDecoder(), 0
    while len(damages) < TRIES and (opening := OPENING.search(text, at)):
        try:
            data, at = decoder.raw_decode(text, opening.start())
            found += _records(data)
        except ValueError as error:
            damages.append(error)
            at = opening.end() - 1
    if not found and (damages or not at):
        raise damages[0] if damages else ValueError("no data")
    return found


def _records(data: Any) -> list[Any]:
    """The record that this is, or that it has in it, as the lines of `read --json` do."""
    if "tool" in data:
        return [data]
    return [it for it in data.values() if isinstance(it, dict) and "tool" in it]


def is_ours(text: str) -> bool:
    """Whether the text says that it comes from this tool."""
    return bool(SAYS_SO.search(text))
