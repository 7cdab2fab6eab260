"""The lists of names and words come in one text, and tell a form by its word."""

import pytest

from decision_tool.case.names import FALLBACK, Lists, load


def test_they_come_as_a_line_of_names_and_a_line_of_words():
    assert load("ann kayleigh\ncarry seen\n") == Lists(
        frozenset({"ann", "kayleigh"}), frozenset({"carry", "seen"})
    )


@pytest.mark.parametrize(
    "form",
    ["assess", "assessed", "assesses", "assessing", "assessment", "carries", "carried", "safely",
     "safer", "stopped", "hoping", "friendship", "careless", "useful", "kindness", "happily"],
)  # fmt: skip
def test_a_form_is_known_by_its_word(form):
    words = "assess carry safe stop hope friend care use kind happy"
    assert Lists(frozenset(), frozenset(words.split())).is_word(form)


@pytest.mark.parametrize("word", ["zlatko", "s", "ed", "ing", "as"])
def test_what_is_no_form_of_a_word_is_none(word):
    assert not Lists(frozenset(), frozenset(["assess"])).is_word(word)


def test_without_the_file_there_are_a_few_names_and_no_words():
    assert "kayleigh" in FALLBACK.names
    assert not FALLBACK.words
