"""Addresses as people find them: a QR code for a phone, and words for those who type."""

import segno
from markupsafe import Markup


def short(url: str) -> str:
    """An address as people read and type it."""
    return url.removeprefix("https://").removesuffix("/")


def code(url: str) -> Markup:
    """An address as a QR code, black on white: phones read no other as surely. None of none."""
    if not url:
        return Markup()
    made = segno.make(url, error="m", micro=False)
    return Markup(made.svg_inline(omitsize=True, svgclass="cr-code", lineclass=None, light="#fff"))
