"""Words of the data at the start of a sentence."""

import pytest

from decision_tool.model.sentences import capital


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("our form", "Our form"),
        ("CR1 form", "CR1 form"),
        ("ask the LADO", "Ask the LADO"),
        ("", ""),
    ],
)
def test_a_sentence_starts_with_a_capital_and_keeps_those_it_has(text, written):
    assert capital(text) == written
