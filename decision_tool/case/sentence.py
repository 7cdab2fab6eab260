"""The sentence in which something stands, cut where it would be too long to show."""

import re

AROUND = 80  # characters shown on each side, at most
SENTENCE_END = re.compile(r"[.!?]\s+|\n")


def before(text: str, start: int) -> str:
    """What stands before a place in its sentence."""
    near = text[max(0, start - AROUND) : start]
    if ends := list(SENTENCE_END.finditer(near)):
        return near[ends[-1].end() :].lstrip()
    if start <= AROUND:
        return near.lstrip()
    _, space, whole_words = near.partition(" ")
    return "…" + (whole_words if space else near)


def after(text: str, end: int) -> str:
    """What stands after a place in its sentence."""
    near = text[end : end + AROUND]
    if stop := SENTENCE_END.search(near):
        return near[: stop.start() + 1].rstrip()
    if end + AROUND >= len(text):
        return near.rstrip()
    whole_words, space, _ = near.rpartition(" ")
    return (whole_words if space else near) + "…"
