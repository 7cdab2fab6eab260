"""Sentences of the data: how they begin."""

import re

# Up to the comma after which the condition does not go on.
CONDITION = re.compile(r"((?:If|When) [^.?:]*?), (?!or |and )")


def capital(text: str) -> str:
    """The text with a capital in front, and the capitals that it has: "CR1 form", "Our form"."""
    return text[:1].upper() + text[1:]


def condition(text: str) -> tuple[str, str]:
    """The condition with which a text begins, without its comma, and the rest of the text."""
    found = CONDITION.match(text)
    return (found[1], text[found.end() :]) if found else ("", text)
