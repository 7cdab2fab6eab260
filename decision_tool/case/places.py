"""Streets, addresses and schools: places from which somebody could be found."""

from . import schools, streets
from .normalise import Span
from .words import Reader, Word

Found = tuple[str, Span]  # kind, where


def spans(text: str, found: list[Word], reader: Reader) -> list[Found]:
    """Where a place is named by what it is, and of what kind it is; the longest first."""
    named = [("street", span) for span in streets.spans(text, found)]
    named += schools.spans(found, reader)
    return sorted(named, key=lambda each: each[1][0] - each[1][1])
