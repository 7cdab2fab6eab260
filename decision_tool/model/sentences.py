"""Words of the data as a sentence has them."""

from collections.abc import Sequence

NUMBERS = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")


def capital(text: str) -> str:
    """The text with a capital in front, and the capitals that it has: "CR1 form", "Our form"."""
    return text[:1].upper() + text[1:]


def in_words(count: int) -> str:
    """A small number as a word: "four"."""
    return NUMBERS[count] if count < len(NUMBERS) else str(count)


def listed(words: Sequence[str]) -> str:
    """Words one after the other: "1, 2 and 4"."""
    return " and ".join([", ".join(words[:-1]), words[-1]] if len(words) > 1 else words)
