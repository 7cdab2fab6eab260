"""How wide text is on a picture, and where to wrap it, without the reader's font at hand.

Estimates, rather too wide than too narrow, after the wider of the common fonts, in bold.
"""

SIZE = 16  # of all text on pictures: the same stands in `diagram.css`
INDENT = "\N{NO-BREAK SPACE}" * 2  # as wide as a bullet and a space


def wrap(text: str, most: float) -> tuple[str, ...]:
    """The words of `text` in lines that are no wider than `most`."""
    lines: list[str] = []
    for word in text.split():
        if lines and width(f"{lines[-1]} {word}") <= most:
            lines[-1] += f" {word}"
        else:
            lines.append(word)
    return tuple(lines)


def width(text: str) -> float:
    """About how wide a text is."""
    return SIZE * sum(map(_width, text))


def _width(character: str) -> float:
    """In parts of the size."""
    if character in f"ijlIt.,:;’'“”()/ {INDENT}":
        return 0.36
    if character in "mwMW@%":
        return 0.95
    return 0.72 if character.isupper() else 0.6
