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


def with_invented(text, *names):
    return [*texts.faults({"text": text, "invented": list(names)}, Place("one.toml"), PROTOCOL)]


@pytest.mark.parametrize("name", ["Hannah Walker", "hannah walker "])
def test_a_name_may_stand_once_its_writer_says_that_it_was_made_up(name):
    assert len(with_invented("It was Hannah Walker who rang.")) == 1
    assert with_invented("It was Hannah Walker who rang.", name) == []


def test_another_name_is_told_all_the_same():
    assert with_invented("It was Hannah Walker who rang.", "Hannah Baker") != []


def test_a_number_is_told_whatever_its_writer_says():
    (fault,) = with_invented("Ring 07700 900123.", "07700 900123")
    assert "invented" not in fault.remedy


def test_whoever_is_told_of_a_name_is_told_how_to_say_that_it_was_made_up():
    (fault,) = with_invented("It was Hannah Walker who rang.")
    assert "write it under invented" in fault.remedy


def test_what_may_be_left_out_may_be_empty():
    assert told("trap", "") == []
