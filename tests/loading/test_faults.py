"""Mistakes are told for a reader: once, by cause, with the place and what to do."""

import pytest

from decision_tool.loading.faults import Fault, Place, ProtocolError, nearest, report
from decision_tool.loading.files import PARTNERSHIP
from tests.loading.edits import as_file, found, in_folder, put, source


def unknown(file, key, id="B4"):
    return Fault(file, key, f"names “{id}”, which is not known.", "Did you mean “B5”?")


def test_each_fault_is_said_once_on_a_line_of_its_own():
    first, second = Fault("a.toml", "b", "is c.", "Do d."), Fault("e.toml", "f", "is g.", "Do h.")
    error = ProtocolError([first, second, first])
    assert str(error).splitlines() == ["a.toml: b: is c. Do d.", "e.toml: f: is g. Do h."]
    assert error.faults == [first, second]


def test_places_of_one_mistake_stand_under_the_first_and_the_rest_are_counted():
    faults = [unknown("a.toml", f"line[{number}]") for number in range(1, 7)]
    assert report([*faults[:2], unknown("b.toml", "x", "B9"), *faults[2:]]).splitlines() == [
        "a.toml: line[1]: names “B4”, which is not known. Did you mean “B5”?",
        "    the same: a.toml: line[2]",
        "    the same: a.toml: line[3]",
        "    and 3 more",
        "b.toml: x: names “B9”, which is not known. Did you mean “B5”?",
    ]


def test_faults_of_one_cause_stand_together_even_if_they_say_different_things():
    faults = [
        Fault("a.toml", "x", "has no word for {door}.", "Known: a.", "{door}"),
        Fault("a.toml", "y", "has no word for {door_name}.", "Known: b.", "{door}"),
    ]
    assert report(faults).splitlines() == [
        "a.toml: x: has no word for {door}. Known: a.",
        "    so too: a.toml: y: has no word for {door_name}.",
    ]


def test_a_contact_that_is_renamed_is_one_mistake_and_not_a_page_of_them(tmp_path):
    table = source()[PARTNERSHIP]
    put("contact", "day-line", "id", "helpline")(table)
    faults = found(in_folder(tmp_path, {PARTNERSHIP: as_file(table)}))
    assert len(faults) > 10
    assert len(report(faults).splitlines()) <= 6


@pytest.mark.parametrize(
    ("meant", "near"),
    [("A33", "A3"), ("b44", "B4"), ("B4", "B4"), ("familly", "family"), ("zebra", "")],
)
def test_the_id_that_was_meant_is_the_one_that_looks_most_like_it(meant, near):
    assert nearest(meant, ["A3", "B4", "family"]) == near


def test_what_can_be_named_is_listed_unless_it_would_fill_the_screen():
    def remedy(known):
        return [fault.remedy for fault in Place("a.toml", "b").unknown(["zebra"], known)]

    assert remedy(["one", "two"]) == ["Use one of: one, two."]
    assert remedy([str(number) for number in range(100)]) == ["Use one of those defined."]
    assert remedy([]) == ["There is none: leave it out."]
    assert remedy(["zebra"]) == []


def test_a_place_is_a_key_that_the_writer_finds_in_the_file():
    place = Place("a.toml").at("stage").item(0, {"id": "one"}).at("do").item(1, {"text": "Do."})
    assert str(place.fault("is x.", "Do y.")) == "a.toml: stage[one].do[2]: is x. Do y."
    assert Place("a.toml").fault("is x.", "Do y.").key == "(top of the file)"
