"""Words of the data at the start of a sentence."""


def capital(text: str) -> str:
    """The text with a capital in front, and the capitals that it has: "CR1 form", "Our form"."""
    return text[:1].upper() + text[1:]
