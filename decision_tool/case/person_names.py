"""Names of people: by the lists, by a title or a word of kin, or by a capital within a sentence.

What is told of a word hangs on the words beside it, so that "Mark said" is a name and "Mark the
page" is none. Nothing acquits a whole name because one of its words is ordinary.
"""

from collections.abc import Iterator

from . import name_alone, name_beside
from .context import Context
from .cue_words import BYNAMES, GOES_ON, WHERE
from .field_words import ROLES, SERVICES, SURE_TITLES
from .normalise import Span
from .words import Reader, Word

Found = tuple[str, Span]  # kind, where
LONGEST = 4  # words of a name, or of what a service is called


def spans(found: list[Word], reader: Reader) -> Iterator[Found]:
    """Where names stand, those side by side as one; then capitals that nothing explains."""
    context = Context(found, reader)
    services = set(_services(context))
    names = _names(context, services)
    yield from (("name", span) for span in _joined(context, names))
    yield from _unexplained(context, names | services)


def _names(context: Context, services: set[int]) -> set[int]:
    """The places of all words of names."""
    names: set[int] = set()
    for at in range(len(context.found)):
        told = name_alone.is_given if at in services else name_alone.is_name
        if told(context, at) or name_beside.is_name(context, at, names):
            names.add(at)
    for at in sorted(names):
        names.update(_after(context, at))
        names.update(_before(context, at))
    return names


def _services(context: Context) -> Iterator[int]:
    """The words of services and roles, and the capitals that lead to them."""
    for at, word in enumerate(context.found):
        if word.low in SERVICES or word.low in ROLES:
            yield at
            before = at
            while before > 0 and at - before < LONGEST and _leads_on(context, before):
                before -= 1
                if not context.reader.is_name(context.low(before)) or _is_called(
                    context, at, before
                ):
                    yield before


def _is_called(context: Context, at: int, before: int) -> bool:
    """Whether a service is called by a word: "the Marie Curie team", not "Marie's team"."""
    return context.low(at) in SERVICES and not context.found[before + 1].of_it


def _leads_on(context: Context, at: int) -> bool:
    """Whether the word before has a capital, and is no name that begins the sentence."""
    word, before = context.found[at], context.found[at - 1]
    opens = before.first and context.reader.is_name(before.low)
    return (word.beside or word.of_it) and before.text[0].isupper() and not opens


def _after(context: Context, at: int) -> Iterator[int]:
    """The surnames after a name, an initial among them."""
    for after in range(at + 1, min(at + LONGEST, len(context.found))):
        if not _is_surname(context, after):
            return
        yield after


def _is_surname(context: Context, at: int) -> bool:
    word, reader = context.found[at], context.reader
    if not context.beside(at) or context.in_field(at) or context.is_short(at):
        return False
    if word.text in ("I", "A"):
        return False
    if word.capital or (word.shouted and not reader.is_known(word.low)):
        return True
    return context.found[at - 1].text.islower() and reader.is_unknown(word.low)


def _before(context: Context, at: int) -> Iterator[int]:
    """An initial before a name, or a first name that no list knows."""
    before = at - 1
    if before >= 0 and (context.beside(at) or context.is_initial(before)):
        word = context.found[before]
        unknown = word.capital and not word.first and context.reader.is_unknown(word.low)
        byname = word.text[0].isupper() and word.low in BYNAMES
        titled = before > 0 and context.low(before - 1) in SURE_TITLES
        letter = len(word.text) == 1 and word.text.isupper()
        initial = letter and (titled or word.text not in "IA")
        if unknown or byname or initial:
            yield before


def _joined(context: Context, names: set[int]) -> Iterator[Span]:
    for start in sorted(names):
        if start - 1 not in names or not _goes_with(context, start):
            end = start
            while end + 1 in names and _goes_with(context, end + 1):
                end += 1
            yield context.found[start].start, context.found[end].end


def _goes_with(context: Context, at: int) -> bool:
    return context.beside(at) or context.found[at].gap == "-" or context.is_initial(at - 1)


def _unexplained(context: Context, told: set[int]) -> Iterator[Found]:
    """Capitals that no list and no service explains: a name, or a place after "in" or "from"."""
    for at, word in enumerate(context.found):
        if at in told or not word.capital or word.upper:
            continue
        if context.reader.is_unknown(word.low) and _is_told(context, at):
            place = word.beside and context.low(at - 1) in WHERE
            end = max(_after(context, at), default=at)
            yield "place" if place else "name", (word.start, context.found[end].end)


def _is_told(context: Context, at: int) -> bool:
    """At the start of a sentence any word has a capital: there the next word decides."""
    acts = context.does(at) or context.low(at + 1) in GOES_ON
    return not context.found[at].first or acts or context.owns(at)
