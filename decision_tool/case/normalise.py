"""Text with every kind of digit, space and dash written in one way, to look for patterns in."""

import unicodedata

Span = tuple[int, int]  # where something stands in a text: its start and its end


class _Plain(dict[int, str]):
    """Any digit as 0-9, any space or invisible character as a space, any dash as a hyphen."""

    def __missing__(self, code: int) -> str:
        char = chr(code)
        kind = unicodedata.category(char)
        if kind == "Nd":
            char = str(unicodedata.decimal(char))
        elif kind in ("Zs", "Cf") or char == "\t":
            char = " "
        elif kind == "Pd":
            char = "-"
        self[code] = char
        return char


PLAIN = _Plain()


def plain(text: str) -> str:
    """The text as the patterns expect it, character for character."""
    return text.translate(PLAIN)
