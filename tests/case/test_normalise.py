"""However a digit, a space or a dash is written, the patterns see one of each."""

import pytest

from decision_tool.case.normalise import PLAIN, plain


@pytest.fixture(autouse=True)
def nothing_seen_before():
    """It remembers every character that it has seen."""
    PLAIN.clear()


@pytest.mark.parametrize(
    ("written", "seen"),
    [
        ("٣３७", "337"),
        ("a\u00a0b\u2009c\td", "a b c d"),
        ("a\u200bb\u00adc\ufeffd", "a b c d"),
        ("a‐b–c—d", "a-b-c-d"),
        ("Zoë said “no”…\n½ ² ǅ", "Zoë said “no”…\n½ ² ǅ"),
        ("\ud800", "\ud800"),
    ],
    ids=["digits", "spaces", "what can't be seen", "dashes", "all else", "no character"],
)
def test_a_text_is_seen_in_one_way_character_for_character(written, seen):
    assert plain(written) == seen
    assert plain(written) == seen  # as it remembers it
