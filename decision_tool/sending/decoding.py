"""Bytes become text, whatever program saved them; where that took a guess, it is said."""

import codecs
import re

from .refusals import GUESSED, LOST

MARKS = {
    codecs.BOM_UTF8: "utf-8",
    codecs.BOM_UTF16_LE: "utf-16",
    codecs.BOM_UTF16_BE: "utf-16",
}
# Without a mark, the zeros between the letters of JSON or of a page tell which half comes first.
UNMARKED = {rb"[<{\sA-Za-z]\0": "utf-16-le", rb"\0[<{\sA-Za-z]": "utf-16-be"}
WINDOWS = "windows-1252"


def decoded(raw: bytes, declared: str = "") -> tuple[str, tuple[str, ...]]:
    """The text, and what to say of how it was read.

    `declared` is the encoding that a message gives for this part of it. Raises ValueError for bytes
    that are no text in the encoding that their mark gives.
    """
    if encoding := marked(raw):
        text = raw.decode(encoding).removeprefix("\ufeff")
        return text, _notes(text, "")
    for encoding in dict.fromkeys(["utf-8", _known(declared)]):
        try:
            text = raw.decode(encoding)
        except ValueError:
            continue
        return text, _notes(text, "")
    text = raw.decode(WINDOWS, "replace")
    return text, _notes(text, "Windows-1252")


def marked(raw: bytes) -> str:
    """The encoding that the first bytes of a file give, or ""."""
    for mark, encoding in MARKS.items():
        if raw.startswith(mark):
            return encoding
    for start, encoding in UNMARKED.items():
        if re.match(start, raw):
            return encoding
    return ""


def _known(encoding: str) -> str:
    try:
        return codecs.lookup(encoding).name
    except (LookupError, ValueError):
        return "utf-8"


def _notes(text: str, guessed: str) -> tuple[str, ...]:
    lost = (LOST,) if "\ufffd" in text else ()
    return (*((GUESSED.format(guessed),) if guessed else ()), *lost)
