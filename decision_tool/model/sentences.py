"""Words and sentences of the data: how they begin, and how they are joined."""

import re
from collections.abc import Sequence

NUMBERS = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")
# Up to the comma after which the condition does not go on.
CONDITION = re.compile(r"((?:If|When) [^.?:]*?), (?!or |and )")


def capital(text: str) -> str:
    """The text with a capital in front, and the capitals that it has: "CR1 form", "Our form"."""
    return text[:1].upper() + text[1:]


def in_words(count: int) -> str:
    """A small number as a word: "four"."""
    return NUMBERS[count] if count < len(NUMBERS) else str(count)


def listed(words: Sequence[str]) -> str:
    """Words one after the other: "1, 2 and 4"."""
    return " and ".join([", ".join(words[:-1]), words[-1]] if len(words) > 1 else words)


def condition(text: str) -> tuple[str, str]:
    """The condition with which a text begins, without its comma, and the rest of the text."""
    found = CONDITION.match(text)
    return (found[1], text[found.end() :]) if found else ("", text)
