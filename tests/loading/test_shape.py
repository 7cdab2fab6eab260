"""Protocol data becomes records; what is wrong is collected, named and comes with a remedy."""

from dataclasses import dataclass

import pytest

from decision_tool.loading.tables import Fault, Place, ProtocolError, read


@dataclass(frozen=True)
class Tea:
    id: str
    cups: int = 1
    hot: bool = True


@dataclass(frozen=True)
class Menu:
    title: str
    teas: tuple[Tea, ...] = ()
    prices: dict[str, tuple[str, ...]] | None = None


def read_menu(**data):
    faults: list[Fault] = []
    return read(Menu, data, Place("menu.toml"), faults), [str(fault) for fault in faults]


def test_tables_become_records_and_lists_become_tuples():
    menu, faults = read_menu(
        title="Tea", teas=[{"id": "green", "cups": 2}], prices={"green": ["low"]}
    )
    assert menu == Menu("Tea", (Tea("green", 2),), {"green": ("low",)})
    assert not faults


@pytest.mark.parametrize(
    ("data", "fault"),
    [
        ({}, "menu.toml: title: is missing. Add it."),
        (
            {"title": "Tea", "milk": "no"},
            "menu.toml: milk: is not a known key. Use one of: title, teas, prices.",
        ),
        ({"title": 7}, "menu.toml: title: is a number. It must be text, in quotes."),
        (
            {"title": "Tea", "teas": "green"},
            "menu.toml: teas: is text. It must be a list, in square brackets.",
        ),
        (
            {"title": "Tea", "teas": [{"id": "green", "cups": True}]},
            "menu.toml: teas[green].cups: is true or false. It must be a whole number.",
        ),
        (
            {"title": "Tea", "teas": [{"id": "green", "hot": 1}]},
            "menu.toml: teas[green].hot: is a number. It must be true or false.",
        ),
        (
            {"title": "Tea", "teas": ["green"]},
            "menu.toml: teas[1]: is text. It must be a table, in braces or under a heading in "
            "square brackets.",
        ),
        (
            {"title": "Tea", "prices": {"green": "low"}},
            "menu.toml: prices.green: is text. It must be a list, in square brackets.",
        ),
    ],
)
def test_a_fault_names_file_key_and_remedy(data, fault):
    assert read_menu(**data)[1] == [fault]


def test_all_faults_are_found_at_once_and_in_the_order_of_the_data():
    _, faults = read_menu(z=1, y=1, x=1, teas=[{"cups": 1}])
    assert [fault.split(": ")[1] for fault in faults] == ["z", "y", "x", "title", "teas[1].id"]


def test_two_things_in_a_list_can_not_have_the_same_id():
    _, faults = read_menu(title="Tea", teas=[{"id": "green"}, {"id": "green"}])
    assert faults == ["menu.toml: teas[green]: stands twice. Give each an id of its own."]


def test_a_protocol_error_says_each_fault_once_on_a_line_of_its_own():
    first, second = Fault("a.toml", "b", "is c.", "Do d."), Fault("e.toml", "f", "is g.", "Do h.")
    error = ProtocolError([first, second, first])
    assert str(error).splitlines() == ["a.toml: b: is c. Do d.", "e.toml: f: is g. Do h."]
    assert error.faults == [first, second]
