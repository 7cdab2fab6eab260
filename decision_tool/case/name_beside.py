"""Whether a word is a name by what stands beside it: a title, an initial, kin, or "known as"."""

from .context import Context
from .cue_words import LINKS, NAMING, NO_NAMES, POSSESSIVES, QUOTES, SURNAMES
from .field_words import KIN, SURE_TITLES, TITLES

VOCATIVES = ("miss", "sister", "master")  # titles that are words as well


def is_name(context: Context, at: int, names: set[int]) -> bool:
    """Whether the words before or after make it a name; `names` are those told so far."""
    return (at > 0 and _by_words_before(context, at, names)) or _by_kin_after(context, at)


def _by_words_before(context: Context, at: int, names: set[int]) -> bool:
    word, before, gap = context.found[at], context.low(at - 1), context.found[at].gap.strip()
    if word.of_it and before not in NAMING:
        return False
    if context.is_initial(at - 1) and context.beside(at) and word.capital and len(word.low) > 1:
        ordinary = gap != "." and context.reader.is_known(word.low)
        return not ordinary and not context.in_field(at)
    if before in TITLES and gap in ("", "."):
        return _after_title(context, at, before)
    if _is_after_initial(context, at):
        return True
    if before in KIN and gap in LINKS:
        return _after_kin(context, at)
    if before == "named" and context.found[at - 1].capital:
        return False  # "the Named Nurse"
    if before in NAMING or (before in ("as", "by", "is") and context.low(at - 2) in NAMING):
        return gap in LINKS and _after_naming(context, at)
    if before == "and" and word.capital:  # "Mr and Mrs Lee", "brothers Zak and Zed"
        second = at - 2 in names and context.low(at - 3) in KIN
        return second and not context.in_field(at)
    return False


def _is_after_initial(context: Context, at: int) -> bool:
    """As in "Mrs J Brown", "MS A PARK": after a title any letter is an initial."""
    titled = at > 1 and context.low(at - 2) in SURE_TITLES and len(context.low(at - 1)) == 1
    return titled and context.beside(at) and context.found[at].text[0].isupper()


def _after_title(context: Context, at: int, title: str) -> bool:
    """After a title everything counts, but for a role after one that is a word as well."""
    word, reader = context.found[at], context.reader
    if word.low in NO_NAMES or word.low in TITLES:
        return word.low in SURNAMES and word.capital
    if title in SURE_TITLES:
        return True
    if context.in_field(at) and not word.upper:
        return False
    if word.capital:
        small_verb = title in VOCATIVES and context.found[at - 1].text.islower()
        return not (small_verb and reader.is_known(word.low))
    unknown = reader.is_unknown(word.low) and title in ("dr", "pc", "miss")
    return unknown or reader.is_name(word.low)


def _after_kin(context: Context, at: int) -> bool:
    """As in "Daddy Dean", "mum, Tracey", "stepdad zedd"; not "mum will", "Mum Monday"."""
    word, reader, gap = context.found[at], context.reader, context.found[at].gap.strip()
    if word.low in KIN or context.in_field(at) or (word.low in NO_NAMES and not word.capital):
        return False
    if word.low in reader.lists.names:
        several = context.low(at - 1).endswith("s")
        return word.capital or (gap == "" and not several)
    if reader.is_known(word.low) or context.is_short(at) or (word.upper and len(word.low) < 3):
        return False
    unknown = gap in ("", "(") and len(word.low) > 3 and reader.is_unknown(word.low)
    return word.capital or unknown


def _after_naming(context: Context, at: int) -> bool:
    """As in "known as Bear", "a boy called “Bear”"; not "called the police"."""
    word, reader = context.found[at], context.reader
    if word.low in NO_NAMES or context.in_field(at):
        return False
    if word.gap.strip().endswith(QUOTES):
        return True
    if word.capital:
        return not context.is_short(at)
    return word.low in reader.lists.names and word.low not in reader.lists.words


def _by_kin_after(context: Context, at: int) -> bool:
    """As in "Zofka, mum", "Zofka (his aunt)"; not "The Manager, mother and I"."""
    word, reader = context.found[at], context.reader
    if not word.capital or (reader.is_known(word.low) and not reader.may_be_name(word.low)):
        return False
    if word.upper and (context.is_short(at) or len(word.low) < 4):
        return False
    gap = context.gap_after(at).strip()
    kin = at + 2 if context.low(at + 1) in POSSESSIVES else at + 1
    if gap not in (",", "(", "-", ", (") or context.low(kin) not in KIN:
        return False
    ends = context.gap_after(kin).strip() != "" or gap == "("
    return ends or context.low(kin + 1) in ("of", "to", "aged")
