"""What stands beside a word, as the rules for names ask it."""

from dataclasses import dataclass

from . import field_words
from .cue_words import DOES
from .words import Reader, Word


@dataclass(frozen=True)
class Context:
    """The words of a text by their place, and what is known of them."""

    found: list[Word]
    reader: Reader

    def low(self, at: int) -> str:
        """A word in lower case, or "" beyond the ends."""
        return self.found[at].low if 0 <= at < len(self.found) else ""

    def gap_after(self, at: int) -> str:
        """What stands between a word and the next."""
        return self.found[at + 1].gap if at + 1 < len(self.found) else "."

    def in_field(self, at: int) -> bool:
        """Whether it is the field's own word, or the partnership's."""
        return self.low(at) in field_words.ALL or self.low(at) in self.reader.own

    def is_short(self, at: int) -> bool:
        """Whether it is in capitals because it is short for something."""
        word = self.found[at]
        return word.upper and (word.text.endswith("s") or word.low in field_words.ACRONYMS)

    def is_initial(self, at: int) -> bool:
        """A capital by itself that is no word, nor a number as in "Plan B" and "Year R"."""
        text = self.found[at].text
        numbered = self.found[at].beside and self.found[at - 1].capital
        return len(text) == 1 and text.isupper() and text not in "IA" and not numbered

    def beside(self, at: int) -> bool:
        """Whether nothing but a space or an initial's point parts it from the word before."""
        word = self.found[at]
        return word.beside or (word.gap in (". ", ".") and len(self.found[at - 1].text) == 1)

    def does(self, at: int) -> bool:
        """Whether the next word is what people do."""
        return self.gap_after(at) in (" ", "\n") and self.low(at + 1) in DOES

    def owns(self, at: int) -> bool:
        """Whether it is a possessive: "Ann's"."""
        return self.gap_after(at).startswith("'s")
