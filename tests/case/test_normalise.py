"""However a digit, a space or a dash is written, the patterns see one, and find the way back."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from decision_tool.case.normalise import PLAIN, fold, plain


@pytest.fixture(autouse=True)
def nothing_seen_before():
    """It remembers every character that it has seen."""
    PLAIN.clear()


@pytest.mark.parametrize(
    ("written", "seen"),
    [
        ("٣３७", "337"),
        ("a\u00a0b\u2009c\td|e", "a b c d e"),
        ("a\u200bb\u00adc\ufeffd\u202e", "abcd"),
        ("a‐b–c—d−e", "a-b-c-d-e"),
        ("one\u2028two\x85three\x0bfour", "one\ntwo\nthree\nfour"),
        ("one\r\ntwo", "one\ntwo"),
        ("> one\n> > two\n>three", "one\ntwo\nthree"),
        ("3 > 2 and 2 < 3", "3 > 2 and 2 < 3"),
        ("Zoë Łukasz Ørsted Þór Straße ﬁ", "Zoe Lukasz Orsted Thor Strasse fi"),
        ("Zoe\u0308", "Zoe"),
        ("Ｋａｙ", "Kay"),
        ("O’Neill O‘Neill", "O'Neill O'Neill"),
        ("said “no”… ½", "said “no”… ½"),
        ("Иван 王 علي", "Иван 王 علي"),
        ("\ud800", "\ud800"),
    ],
    ids=[
        *("digits", "spaces and cells", "what can't be seen", "dashes", "line ends"),
        *("a line end of two characters", "quoted mail", "a sign that quotes nothing", "marks"),
        *("a mark of its own", "wide letters", "apostrophes", "all else", "other scripts"),
        "no character",
    ],
)
def test_a_text_is_seen_in_one_way(written, seen):
    assert plain(written).text == seen
    assert plain(written).text == seen  # as it remembers it


@pytest.mark.parametrize(
    ("written", "seen", "typed"),
    [
        ("so: 94\u200b3 476 5919.", "943 476 5919", "94\u200b3 476 5919"),
        ("> 943 476\n> 5919 is it", "943 476\n5919", "943 476\n> 5919"),
        ("Zoe\u0308 left", "Zoe", "Zoe\u0308"),
        ("Zoe\u0308", "Zoe", "Zoe\u0308"),
        ("ﬁn", "i", "ﬁ"),
    ],
)
def test_what_was_seen_is_found_again_as_it_was_typed(written, seen, typed):
    text = plain(written)
    start = text.text.index(seen)
    found = text.typed((start, start + len(seen)))
    assert written[slice(*found)] == typed


@given(st.text())
def test_any_text_has_a_way_back_in_order(written):
    text = plain(written)
    assert len(text.at) == len(text.text) + 1
    assert text.at == sorted(text.at)
    assert text.at[-1] == len(written)


def test_words_are_compared_without_marks_and_capitals():
    assert fold("ZoË") == "zoe"
