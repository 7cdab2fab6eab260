"""Whether a word is a name by itself: by the lists, and by what people do."""

from .context import Context
from .cue_words import LINKS, MONTH_NAMES, SHORT, TALKS
from .field_words import KIN, SMALL, TIMES

NEAR_INITIALS = ("about", "by", "for", "from", "re", "with")


def is_name(context: Context, at: int) -> bool:
    """Whether the lists, a name given elsewhere, or its form as initials make it a name."""
    return is_given(context, at) or _in_lists(context, at) or _is_initials(context, at)


def is_given(context: Context, at: int) -> bool:
    """Whether a name with this word is given elsewhere."""
    word, reader = context.found[at], context.reader
    if word.low not in reader.given:
        return False
    return not word.text.islower() or not reader.is_known(word.low)


def _in_lists(context: Context, at: int) -> bool:
    word, reader = context.found[at], context.reader
    if context.is_short(at):
        return False
    if reader.is_name(word.low):
        if word.text.islower():
            return _in_small(context, at)
        short = word.text.isupper() and len(word.low) < 4
        return not short or context.does(at) or context.owns(at)
    if not reader.may_be_name(word.low) or not word.capital or word.low in TIMES:
        return _is_month_who_talks(context, at)
    if word.first:
        return context.does(at) or context.owns(at) or _has_surname(context, at)
    return not _in_title_case(context, at)


def _in_small(context: Context, at: int) -> bool:
    """A name in small letters: if it may be a word or is short, only beside what people do."""
    low = context.low(at)
    sure = low not in SMALL and len(low) > 2
    return sure or context.does(at) or context.owns(at)


def _is_month_who_talks(context: Context, at: int) -> bool:
    """As in "April told her teacher", not "in April asked"."""
    is_month = context.low(at) in MONTH_NAMES and context.found[at].capital
    return is_month and context.low(at + 1) in TALKS and context.low(at - 1) not in ("in", "last")


def _has_surname(context: Context, at: int) -> bool:
    after = at + 1
    if context.gap_after(at) != " " or not context.found[after].capital:
        return False
    low, reader = context.low(after), context.reader
    return reader.is_unknown(low) or reader.is_name(low)


def _in_title_case(context: Context, at: int) -> bool:
    """Whether a word beside it has a capital too, as in the name of a thing."""
    found, reader = context.found, context.reader
    near = [place for place in (at - 1, at + 1) if 0 <= place < len(found)]
    sides = [found[place] for place in near if found[max(at, place)].beside]
    return any(side.capital and not side.first and reader.is_known(side.low) for side in sides)


def _is_initials(context: Context, at: int) -> bool:
    """As in "KB said", "child KB", "with KB"; not what is short for something."""
    word, before = context.found[at], context.low(at - 1)
    if len(word.text) != 2 or not word.upper or word.shouted:
        return False
    if context.is_short(at) or word.low in SHORT:
        return False
    kin = before in KIN and word.gap.strip() in LINKS
    near = kin or (before in NEAR_INITIALS and word.beside)
    acts = context.does(at) and context.low(at + 1) not in ("is", "needs")
    return near or acts or context.owns(at)
