"""The ids of the form's pages, which no question or outcome may have."""

from collections.abc import Iterable

LIST, ROWS, ROW, CHECK, SEND, PAPER = "form", "discussions", "discussion", "check", "send", "paper"
SPEAKING = "speaking"


def section_page_id(section: str) -> str:
    """The id of the page of a section of the form."""
    return f"{LIST}-{section}"


def form_page_ids(sections: Iterable[str], speaking: bool) -> list[str]:
    """The ids of all pages of a form with these sections, and with a speaking note or without."""
    pages = [LIST, *map(section_page_id, sections), ROWS, ROW, CHECK, SEND, PAPER]
    return [*pages, SPEAKING] if speaking else pages
