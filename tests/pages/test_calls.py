"""Every number to call in a text is a link that calls, and no other number is."""

import pytest

from decision_tool.pages.calls import calls


def called(text, *numbers):
    return [(words, call) for words, call in calls(text, numbers) if call]


@pytest.mark.parametrize(
    ("text", "call"),
    [
        ("Call the helpdesk on 01632 960010.", ("01632 960010", "tel:+441632960010")),
        ("The line is 0800 028 0285, day and night.", ("0800 028 0285", "tel:+448000280285")),
        ("Not an emergency? Call NHS 111, or wait.", ("111", "tel:111")),
        ("Use Relay UK on 18000", ("18000", "tel:18000")),
    ],
)
def test_a_long_number_and_one_of_the_whole_country_can_be_called(text, call):
    assert called(text) == [call]


def test_a_partnerships_own_short_number_can_be_called():
    assert called("In danger, call 999.", "999") == [("999", "tel:999")]
    assert called("In danger, call 999.") == []


@pytest.mark.parametrize(
    "text", ["Text 999 if you can’t speak.", "Then text 999.", "First text “register” to 999."]
)
def test_a_number_to_text_is_not_called(text):
    assert called(text, "999") == []


@pytest.mark.parametrize("text", ["9990", "on 1110", "2026-09-15", "section 4.999a"])
def test_a_number_within_another_is_none(text):
    assert called(text, "999") == []


@pytest.mark.parametrize("text", ["", "Nothing here.", "999", "Call 999 or 01632 960010 now"])
def test_the_text_stays_as_it_is(text):
    assert "".join(words for words, _ in calls(text, ["999"])) == text
