"""The site says what the protocol says, in words of its own; names and telephone lines apart."""

import pytest

from tests.devon.site.own_words import RUN, copied, hashed, known, runs

NAMES = (
    "devon safeguarding children partnership conflict resolution and case resolution protocol",
    "children in care review",
    "child protection conference",
    "devon safeguarding children partnership manager",
    "relational responsible resilient reflective",
    "0345 155 1071 in an emergency call 999",
)
THEIRS = known()


def without_names(run: str) -> bool:
    return not any(part in run or run in part for part in NAMES)


def test_no_page_copies_the_published_protocol(site):
    found = {
        (url, run)
        for url, page in site.items()
        for _, text in page.blocks
        for run in copied(text, THEIRS)
        if without_names(run)
    }
    assert found == set()


def test_a_copied_sentence_would_be_found():
    sentence = "one two three four five six seven eight nine"
    theirs = frozenset(map(hashed, runs(sentence)))
    assert copied(f"We say: {sentence}.", theirs) == runs(sentence)
    assert copied("one two three, and five six seven eight nine", theirs) == []


@pytest.mark.parametrize("text", ["", "too few words"])
def test_a_short_text_has_no_run(text):
    assert runs(text) == []
    assert RUN == 8
