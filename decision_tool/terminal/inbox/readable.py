"""Text as a terminal may show it: nothing in it steers, turns or hides what stands there."""

import unicodedata

JOINERS = "\u200c\u200d"  # which words and pictures of some scripts need
STEERING = ("Cc", "Cf", "Zl", "Zp")


def readable(text: str) -> str:
    """The text, with what can't be seen in it shown by its number: <U+202E>."""
    return "".join(map(_shown, text))


def _shown(character: str) -> str:
    if character in "\n\t" or character in JOINERS:
        return character
    hidden = unicodedata.category(character) in STEERING
    return f"<U+{ord(character):04X}>" if hidden else character
