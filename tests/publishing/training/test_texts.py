"""A scenario has no empty text, none of the template’s, and nothing of a real person’s."""

import pytest

from decision_tool.loading.faults import Place
from decision_tool.publishing.training import texts
from tests.fixture import PROTOCOL


def told(key, text):
    return [str(fault) for fault in texts.faults({key: text}, Place("one.toml"), PROTOCOL)]


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        (" ", "is empty"),
        ("(Why this is right.)", "is still what the template says"),
        ("Ring 07700 900123.", "a telephone number, “07700 900123”"),
        ("She wrote from sam@mail.example.", "an email address"),
        ("They live at M1 1AE.", "a postcode"),
        ("He goes to Hillside Primary School.", "a school or nursery by name"),
        ("They moved to 12 Mill Lane.", "a street or an address"),
        ("It was Hannah Walker who rang.", "a name, “Hannah Walker”"),
    ],
)
def test_what_is_amiss_is_told_with_its_place(text, problem):
    (fault,) = told("text", text)
    assert fault.startswith("one.toml: text: ")
    assert problem in fault


@pytest.mark.parametrize(
    "text",
    [
        "Hannah rings Owen.",
        "Talia’s school has told her.",
        "Meanwhile the nursery waits.",
        "“You’re close to him.”",
        "Call {emergency} (now).",
    ],
)
def test_first_names_and_what_is_no_name_may_stand(text):
    assert told("text", text) == []


def test_what_may_be_left_out_may_be_empty():
    assert told("trap", "") == []
