"""What one kind of identifier looks like in plain text, and the pieces that all are made of.

No pattern repeats within a repetition, so the time they take grows with the text and no faster.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date

from .normalise import Span

GAP = r"[\s./-]{0,3}"  # within a number; a line may end there
BETWEEN = r"[\s:=#,.()-]{0,6}"  # between what says what follows, and what follows


def always(found: str, today: date) -> bool:
    return True


@dataclass(frozen=True)
class Pattern:
    """One thing that can identify somebody; group 1 of the pattern is it, if `holds` agrees."""

    kind: str
    pattern: re.Pattern[str]
    holds: Callable[[str, date], bool] = always

    def spans(self, text: str, today: date) -> Iterator[Span]:
        """Where it stands in plain text."""
        for match in self.pattern.finditer(text):
            if self.holds(match[1], today):
                yield match.span(1)


def alone(pattern: str) -> str:
    """It and nothing of a longer word or number."""
    return rf"(?<!\w)({pattern})(?!\w)"


def after(words: str, pattern: str, between: str = BETWEEN) -> str:
    """It, told by the words before it."""
    return rf"(?<![^\W\d_])(?:{words})(?![^\W\d_]){between}({pattern})(?!\w)"


def compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern, re.ASCII | re.IGNORECASE)
