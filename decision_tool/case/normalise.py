"""Text written in one way to look for patterns in, with the way back to what was typed.

Digits of any script are 0-9, letters are without their marks, dashes are hyphens, cells of a
table are spaces apart. What can't be seen is left out, and so are the marks of quoted mail: in the
middle of a number or name they would hide it.
"""

import re
import unicodedata
from dataclasses import dataclass

Span = tuple[int, int]  # where something stands in a text: its start and its end

QUOTED = re.compile(r"(?<=\n)[ \t]*>[> \t]*|\A[ \t]*>[> \t]*")  # what mail puts before a line
NO_MARKS = str.maketrans("łŁøØđĐıħŧ’‘ʼ`´", "lLoOdDiht'''''")
IN_TWO = {"ß": "ss", "æ": "ae", "Æ": "Ae", "œ": "oe", "Œ": "Oe", "þ": "th", "Þ": "Th"}
LINE_ENDS = "\n\x0b\x0c\x1c\x1d\x1e\x85\u2028\u2029"


class _Plain(dict[str, str]):
    """What each character is looked at as, remembered."""

    def __missing__(self, char: str) -> str:
        self[char] = _plain(char)
        return self[char]


def _plain(char: str) -> str:
    if char in LINE_ENDS:
        return "\n"
    kind = unicodedata.category(char)
    if kind == "Nd":
        return str(unicodedata.decimal(char))
    if kind == "Zs" or char in "\t|":
        return " "
    if kind == "Pd" or char == "\u2212":  # a minus sign
        return "-"
    if kind in ("Cf", "Cc", "Mn", "Me"):
        return ""
    return _without_marks(char)


def _without_marks(char: str) -> str:
    char = IN_TWO.get(char, char).translate(NO_MARKS)
    if char.isascii():
        return char
    parts = unicodedata.normalize("NFKD", char)
    bare = "".join(part for part in parts if not unicodedata.combining(part))
    return bare if bare.isalnum() else char


PLAIN = _Plain()


def listed(words: str) -> frozenset[str]:
    """The words of a text as a set, for lists that people keep by hand."""
    return frozenset(words.split())


def fold(word: str) -> str:
    """A word as it is compared: without marks, in lower case."""
    return "".join(map(PLAIN.__getitem__, word)).lower()


@dataclass(frozen=True)
class Plain:
    """A text as it is looked at; `at` is where each of its characters was typed."""

    text: str
    at: list[int]

    def typed(self, span: Span) -> Span:
        """The place in what was typed; marks on the last letter belong to it."""
        start, end = span
        return self.at[start], self.at[end] if end < len(self.text) else self.at[-1]


def plain(typed: str) -> Plain:
    """The text as the patterns expect it."""
    quoted = bytearray(len(typed))
    for match in QUOTED.finditer(typed):
        quoted[match.start() : match.end()] = b"\1" * len(match[0])
    text, at = [], []
    for place, char in enumerate(typed):
        if not quoted[place]:
            for seen in PLAIN[char]:
                text.append(seen)
                at.append(place)
    return Plain("".join(text), [*at, len(typed)])
