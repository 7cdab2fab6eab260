"""Days as people write them."""

import pytest

from decision_tool.model.days import spoken_day


@pytest.mark.parametrize(
    ("day", "spoken"),
    [
        ("2026-11-23", "23 November 2026"),
        ("2024-02-29", "29 February 2024"),
        ("2026-01-01", "1 January 2026"),
        ("2025-02-29", "2025-02-29"),
        ("yesterday", "yesterday"),
        ("", ""),
    ],
)
def test_a_day_is_spoken_and_what_is_no_day_stays_as_it_is(day, spoken):
    assert spoken_day(day) == spoken
