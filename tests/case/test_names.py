"""The lists of names and words come in one text, and tell a form by its word."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from decision_tool.case.names import FALLBACK, Lists, load, packed

WORDS = st.sets(st.text("abcdefghij'", min_size=1, max_size=14))


@given(WORDS, WORDS)
def test_what_is_packed_is_loaded_as_it_was(names, words):
    assert load(f"{packed(names)}\n{packed(words)}\n") == Lists(frozenset(names), frozenset(words))


def test_a_word_is_packed_as_what_is_new_in_it():
    assert packed({"carry", "carriage", "care"}) == "0care3riage4y"


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
