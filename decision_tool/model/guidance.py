"""National guidance that a reader may need beside the protocol, and that is none of its clauses."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Guidance:
    """A fact of national guidance in our words, and the publication that it is from.

    `year` and `link` may be empty; `checked_on` (YYYY-MM-DD) is when somebody last read it there.
    """

    id: str
    text: str
    title: str
    publisher: str
    year: str
    checked_on: str
    link: str

    @property
    def told(self) -> str:
        """The fact and its publication, for plain text, with the year where that is known."""
        source = f"{self.title}, {self.year}" if self.year else self.title
        return f"{self.text} ({source})"
