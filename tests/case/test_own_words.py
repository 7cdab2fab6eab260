"""A partnership's own words are known from its data."""

from decision_tool.case.own_words import own_words
from tests.fixture import PROTOCOL


def test_its_name_its_place_and_its_services_are_its_own_words():
    found = own_words(PROTOCOL)
    texts = [PROTOCOL.name, PROTOCOL.place, *(contact.name for contact in PROTOCOL.contacts)]
    assert {word.lower() for text in texts for word in text.split() if word.isalpha()} <= found
    assert "weston" not in found
