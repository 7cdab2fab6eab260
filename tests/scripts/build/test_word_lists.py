"""The lists that tell a name from a word are small enough to fetch, and tell them apart."""

import subprocess

import pytest

from decision_tool.case import names
from scripts.build import word_lists

LISTS = names.load(word_lists.made())
BROTLI = "process.stdin.pipe(require('zlib').createBrotliCompress()).pipe(process.stdout)"


def test_they_take_80_kb_at_most():
    packed = subprocess.run(
        ["node", "-e", BROTLI], input=word_lists.made().encode(), capture_output=True, check=True
    )
    assert 40_000 < len(packed.stdout) < 80_000


@pytest.mark.parametrize(
    "name",
    ["kayleigh", "jayden", "mohammed", "agnieszka", "andreea", "siobhan", "zoe", "oluwaseun",
     "harry", "holly", "kev", "jo"],
)  # fmt: skip
def test_a_first_name_of_families_here_is_a_name_and_no_word(name):
    assert name in LISTS.names
    assert not LISTS.is_word(name)


@pytest.mark.parametrize("name", ["mark", "will", "rose", "grace", "hope"])
def test_a_common_word_that_is_a_common_name_is_both(name):
    assert name in LISTS.names
    assert LISTS.is_word(name)


@pytest.mark.parametrize(
    "word", ["case", "page", "police", "child", "sister", "baby", "said", "the"]
)
def test_a_word_that_is_a_rare_name_is_a_word_alone(word):
    assert word not in LISTS.names
    assert LISTS.is_word(word)


@pytest.mark.parametrize(
    "word", ["safeguarding", "referral", "whistleblowing", "assessed", "neglected", "colour"]
)  # fmt: skip
def test_the_fields_words_and_their_forms_are_words(word):
    assert LISTS.is_word(word)


def test_names_are_without_marks_and_no_shorter_than_two_letters():
    assert all(name.isascii() and name == name.lower() and len(name) > 1 for name in LISTS.names)


def test_what_they_follow_is_named():
    assert len(list(word_lists.inputs())) == 3
