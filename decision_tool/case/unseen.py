"""Characters that can't be seen, or that turn the text around: they may hide a name or an address.

Left alone are those that scripts and pictures need: joiners within Arabic or Indic words and
emoji, marks of direction beside letters that run from right to left, spaces within Thai or Khmer.
"""

import re
import unicodedata
from collections.abc import Iterator

from .normalise import Span

# Not spaces, nor line ends. Some that show nothing count as letters: fillers and blanks.
CANDIDATES = re.compile(r"[^\s!-~£’‘“”–…a-zà-öø-ÿÀ-ÖØ-Þ]|[\x00-\x08\x0e-\x1f]")
BLANK = "\u115f\u1160\u2800\u3164\uffa0"
JOINERS = "\u200c\u200d"
DIRECTIONS = "\u200e\u200f\u061c"
BETWEEN_WORDS = "\u200b"
SOFT_HYPHEN = "\u00ad"  # pasted with every text from a page or a PDF; it hides nothing here
TAGS = range(0xE0020, 0xE0080)
FLAG = "\U0001f3f4"  # tags after it make the flags of Scotland and Wales
TURNING = {
    "\u202a": "turns the text", "\u202b": "turns the text", "\u202c": "ends a turn",
    "\u202d": "turns the text", "\u202e": "turns the text", "\u2066": "turns the text",
    "\u2067": "turns the text", "\u2068": "turns the text", "\u2069": "ends a turn",
}  # fmt: skip


def spans(typed: str) -> Iterator[Span]:
    """Where they stand in what was typed, those side by side as one."""
    start = end = -1
    for match in CANDIDATES.finditer(typed):
        at = match.start()
        if _hidden(typed, at):
            if at != end and start >= 0:
                yield start, end
            start, end = (start if at == end else at), at + 1
    if start >= 0:
        yield start, end


def _hidden(typed: str, at: int) -> bool:
    char = typed[at]
    if char in BLANK:
        return True
    if unicodedata.category(char) not in ("Cf", "Cc", "Co", "Cn"):
        return False
    before = typed[at - 1 : at] if at else ""
    after = typed[at + 1 : at + 2]
    if char in JOINERS:
        return not (_needs_joiners(before) and _needs_joiners(after))
    if char in DIRECTIONS:
        return not any(map(_runs_left, typed[max(0, at - 40) : at + 40]))
    if char == BETWEEN_WORDS:
        return not (_without_spaces(before) and _without_spaces(after))
    if ord(char) in TAGS:
        return FLAG not in typed[max(0, at - 8) : at]
    return char != SOFT_HYPHEN


def _needs_joiners(char: str) -> bool:
    """A letter of a script whose letters join, or a part of an emoji."""
    if not char or char.isascii():
        return False
    return unicodedata.category(char) in ("So", "Sk", "Mn", "Mc") or "\u0600" <= char <= "\u109f"


def _runs_left(char: str) -> bool:
    return unicodedata.bidirectional(char) in ("R", "AL")


def _without_spaces(char: str) -> bool:
    return "\u0e00" <= char <= "\u109f" or "\u1780" <= char <= "\u17ff"


def told(hidden: str) -> str:
    """How they are shown: "U+202E (turns the text)"."""
    return ", ".join(
        f"U+{ord(char):04X}" + (f" ({TURNING[char]})" if char in TURNING else "")
        for char in dict.fromkeys(hidden)
    )
