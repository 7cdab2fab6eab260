"""Streets, addresses and schools are told; streets in general and kinds of school are not."""

import pytest

from tests.case.recognising import told


@pytest.mark.parametrize(
    ("text", "kind", "found"),
    [
        ("They live at 14 Fore Street.", "street", "14 Fore Street"),
        ("They live at 14a fore street today.", "street", "14a fore street"),
        ("We met at 3 The Close.", "street", "3 The Close"),
        ("They met in Mill Road.", "street", "Mill Road"),
        ("They live at Rose House.", "street", "Rose House"),
        ("She lives at 14 Rose.", "street", "14 Rose"),
        ("It was at Flat 2b.", "street", "Flat 2b"),
        ("It was at number 27.", "street", "number 27"),
        ("They attend Hillside Academy.", "school", "Hillside Academy"),
        ("Hillside Academy said no.", "school", "Hillside Academy"),
        ("Attends Hillside Academy.", "school", "Hillside Academy"),
        ("He attends hillside academy.", "school", "hillside academy"),
        ("They went to Bright Rose Nursery.", "school", "Bright Rose Nursery"),
        ("They went to St Mary’s.", "place", "St Mary"),
        ("They went to St Mary’s Primary.", "school", "St Mary’s Primary"),
        ("To St Mary’s C of E Primary School.", "school", "St Mary’s C of E Primary School"),
        ("He left st mary's primary.", "school", "st mary's primary"),
    ],
)  # fmt: skip
def test_a_place_from_which_somebody_could_be_found_is_told(text, kind, found):
    assert (kind, found) in told(text)


@pytest.mark.parametrize(
    "text",
    [
        "They live in the same street.",
        "The Street is not safe.",
        "She is in the Primary School.",
        "She attends her new nursery.",
        "He went to primary school.",
        "The Head of the Secondary School asked.",
        "It was seen by 2 people in the house.",
        "There were 7 visits to the house.",
        "It was held in the County Court.",
        "The Special School told us.",
        "He lives at home.",
    ],
)
def test_a_place_that_is_not_named_is_left_alone(text):
    assert told(text) == []
