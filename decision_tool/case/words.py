"""The words of a text one by one, with how each is written and what stands before it."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from . import field_words
from .names import Lists

WORD = re.compile(r"(?<!\w)(?<!\w')[^\W\d_]+(?:['-](?!s\b)[^\W\d_]+)*(?!\w*\d)")
CONTRACTED = re.compile("(?:n't|'(?:ve|re|ll|d|m))$")
LETTERS = re.compile(r"[^\W\d_]+")
SENTENCE_END = re.compile(r"[.!?:•*“\"]|\d\)|\n\s*\n|\n\s*[-\d(•*]")
WRAPPED = 40  # characters that a line has at least where its end is no end of a sentence
SHOUTED = 0.6  # of the letters of a line in capitals: there they say nothing of a word


@dataclass(frozen=True, slots=True)
class Word:
    """A word; `gap` is what stands between it and the word before.

    `first` is whether it begins a sentence, a line or a cell, where any word has a capital.
    `shouted` is whether it stands in a line of capitals.
    """

    text: str
    low: str
    start: int
    end: int
    gap: str
    first: bool
    shouted: bool

    @property
    def capital(self) -> bool:
        """Whether its capital says something: not all that is in capitals is a name."""
        return self.text[0].isupper() and not self.shouted

    @property
    def upper(self) -> bool:
        """Whether it is in capitals, or stands for several of what is: "EHCPs"."""
        return len(self.text) > 1 and self.text.removesuffix("s").isupper()

    @property
    def beside(self) -> bool:
        """Whether nothing but a space, or a line's end within a sentence, parts it off."""
        return not self.gap.strip() and len(self.gap) in (1, 2) and not self.first

    @property
    def of_it(self) -> bool:
        """Whether the word before is a possessive: "Ann's"."""
        return self.gap.startswith(("'s", "' "))


def words(text: str) -> list[Word]:
    """The words of a plain text."""
    shouted = _shouted(text)
    found, end, line_start = [], 0, 0
    for match in WORD.finditer(text):
        gap = text[end : match.start()]
        new_line = gap.rfind("\n")
        wrapped = new_line >= 0 and end + gap.index("\n") - line_start >= WRAPPED
        if new_line >= 0:
            line_start = end + new_line + 1
        first = end == 0 or _ends(gap) or (new_line >= 0 and not wrapped)
        is_shouted = bool(shouted and shouted[match.start()])
        word = match[0]
        found.append(Word(word, word.lower(), *match.span(), gap, first, is_shouted))
        end = match.end()
    return found


def _ends(gap: str) -> bool:
    return len(gap) > 1 and bool(SENTENCE_END.search(gap))


def _shouted(text: str) -> bytearray | None:
    """Which characters stand in a line of capitals."""
    shouted = bytearray(len(text))
    start = 0
    for line in text.split("\n"):
        letters = LETTERS.findall(line)
        capitals = sum(len(each) for each in letters if each.isupper())
        if len(letters) > 2 and capitals > SHOUTED * sum(map(len, letters)):
            shouted[start : start + len(line)] = b"\1" * len(line)
        start += len(line) + 1
    return shouted


@dataclass(frozen=True)
class Reader:
    """What is known of words: `own` are the partnership's, `given` the names told elsewhere."""

    lists: Lists
    own: frozenset[str] = frozenset()
    given: frozenset[str] = frozenset()

    @cached_property
    def _known(self) -> frozenset[str]:
        return field_words.ALL | self.own

    def is_known(self, low: str) -> bool:
        """Whether it is a word of the field, or an ordinary one."""
        known = low in self._known or low.removesuffix("s") in self._known
        return known or self.lists.is_word(low)

    def is_name(self, low: str) -> bool:
        """Whether it is a first name, and nothing else."""
        first, *others = low.split("-")
        only = first not in self.lists.words and self.may_be_name(first)
        return only and all(map(self.may_be_name, others))

    def may_be_name(self, low: str) -> bool:
        """Whether it is a first name at all, also where it is a word as well: "Mark", "Rose"."""
        return low in self.lists.names and low not in self._known

    def is_unknown(self, low: str) -> bool:
        """Whether it is in no list at all; nothing is while there are no lists."""
        if not self.lists.words or len(low) < 3:
            return False
        parts = [part for part in re.split("['-]", CONTRACTED.sub("", low)) if len(part) > 1]
        return low not in self._known and not all(
            self.is_known(part) or part in self.lists.names for part in parts
        )


def run(found: list[Word], last: int, most: int) -> Iterator[int]:
    """The places of the capitalised words that lead to a word, backwards, `most` at most."""
    at = last
    while at > 0 and last - at < most and _linked(found[at]) and found[at - 1].text[0].isupper():
        at -= 1
        yield at


def _linked(word: Word) -> bool:
    return word.beside or (word.of_it and len(word.gap) < 4)
