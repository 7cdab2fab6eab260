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
    def source(self) -> str:
        """The publication, with its year where that is known."""
        return f"{self.title}, {self.year}" if self.year else self.title
