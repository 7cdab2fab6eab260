"""A form's free text as the check looks at it, with lists short enough to read."""

from decision_tool.case import privacy
from decision_tool.case.names import Lists
from decision_tool.case.record import Case
from tests.fixture import FORM, TODAY

NAMES = """
    alfie ann dean grace harry jayden kai kayleigh lee mark may mary mateusz rose sam siobhan tracey
    will zoe april tom anna maria jo
"""
WORDS = """
    a after again and answer asked be brown call came child close disagree dean door drives family
    flat for form from grace has have he hear her him his hope house i in is it knows leave left
    letter live look mark may meeting met mill moved not note nobody of office on page park plan
    please rang read ring road rose safe said saw school see seen she sibling site south still stay
    street teacher tell that the their them there they thing this to told tree try up visit was we
    week went were who will with worry write yes young your hillside bright attend academy today
    says never then told by one two home went works
"""
LISTS = Lists(frozenset(NAMES.split()), frozenset(WORDS.split()))


def told(text: str, today=TODAY, lists: Lists = LISTS) -> list[tuple[str, str]]:
    """What is told of a text in a long field: kind, and what was found."""
    found = privacy.findings(FORM, Case({"view": text}), today, lists)
    return [(each.kind, each.found) for each in found]


def names(text: str) -> list[str]:
    """The names that are told, and words that may be names."""
    return [found for kind, found in told(text) if kind == "name"]
