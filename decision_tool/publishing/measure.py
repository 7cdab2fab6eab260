"""How wide text is on a picture, and where to wrap it, without the reader's font at hand.

Estimates, rather too wide than too narrow, after the wider of the common fonts.
"""

SIZE = 16  # of all text on pictures: the same stands in `diagram.css`
INDENT = "\N{NO-BREAK SPACE}" * 2  # as wide as a bullet and a space


def wrap(text: str, most: float, bold: bool = False) -> tuple[str, ...]:
    """The words of `text` in lines that are no wider than `most`."""
    lines: list[str] = []
    for word in text.split():
        if lines and width(f"{lines[-1]} {word}", bold) <= most:
            lines[-1] += f" {word}"
        else:
            lines.append(word)
    return tuple(lines)


def width(text: str, bold: bool = False) -> float:
    """About how wide a text is."""
    return SIZE * sum(map(_width, text)) * (1 if bold else 0.93)


def _width(character: str) -> float:
    """In parts of the size, when bold."""
    if character in f"ijlIt.,:;’'“”()/ {INDENT}":
        return 0.36
    if character in "mwMW@%":
        return 0.95
    return 0.72 if character.isupper() else 0.6
