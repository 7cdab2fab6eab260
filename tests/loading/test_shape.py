"""Tables have the shape of the model; what is wrong is named and comes with a remedy."""

from dataclasses import dataclass
from datetime import date

import pytest

from decision_tool.loading import shape
from decision_tool.loading.faults import Place


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
    notes: dict[str, str] | None = None
    best: Tea | None = None


def faults(cls=Menu, extra=None, **table):
    return [str(fault) for fault in shape.faults(cls, table, Place("menu.toml"), extra or {})]


def test_tables_become_records_and_lists_become_tuples():
    table = {"title": "Tea", "teas": [{"id": "green", "cups": 2}], "prices": {"green": ["low"]}}
    assert faults(**table) == []
    menu = Menu("Tea", (Tea("green", 2),), {"green": ("low",)})
    assert shape.built(Menu, table) == menu


@pytest.mark.parametrize(
    ("table", "fault"),
    [
        ({}, "title: is missing. Add it."),
        (
            {"title": "Tea", "milk": "no"},
            "milk: is not a known key. Use one of: title, teas, prices, notes, best.",
        ),
        ({"title": 7}, "title: is a number. It must be text, in quotes."),
        ({"title": 7.5}, "title: is a number. It must be text, in quotes."),
        ({"title": date(2026, 1, 1)}, "title: is a day or a time. It must be text, in quotes."),
        (
            {"title": "Tea", "teas": "green"},
            "teas: is text. It must be a list, in square brackets.",
        ),
        (
            {"title": "Tea", "teas": {"id": "green"}},
            "teas: is a table. It must be a list, in square brackets: put two square brackets "
            "around its heading.",
        ),
        (
            {"title": "Tea", "best": [{"id": "green"}]},
            "best: is a list. It must be a table, in braces or under a heading in one pair of "
            "square brackets.",
        ),
        (
            {"title": "Tea", "teas": [{"id": "green", "cups": True}]},
            "teas[green].cups: is true or false. It must be a whole number.",
        ),
        (
            {"title": "Tea", "teas": [{"id": "green", "hot": 1}]},
            "teas[green].hot: is a number. It must be true or false.",
        ),
        (
            {"title": "Tea", "prices": {"green": "low"}},
            "prices.green: is text. It must be a list, in square brackets.",
        ),
        (
            {"title": "Tea", "notes": {"3": {"2": "hot"}}},
            "notes.3: is a table. It must be text; if it is an id with dots, such as 3.2.1, put "
            "that in quotes.",
        ),
    ],
)
def test_a_fault_names_file_key_and_remedy(table, fault):
    assert faults(**table) == [f"menu.toml: {fault}"]


def test_a_key_that_is_misspelt_is_one_mistake_and_not_two():
    assert faults(titel="Tea") == ["menu.toml: titel: is not a known key. Did you mean “title”?"]


def test_all_faults_are_found_at_once_and_in_the_order_of_the_data():
    found = faults(z=1, y=1, x=1, teas=[{"cups": 1}])
    assert [fault.split(": ")[1] for fault in found] == ["z", "y", "x", "teas[1].id", "title"]


def test_two_things_in_a_list_can_not_have_the_same_id():
    assert faults(title="Tea", teas=[{"id": "green"}, {"id": "green"}]) == [
        "menu.toml: teas[green]: stands twice. Give each an id of its own."
    ]


def test_every_table_that_describes_something_is_found_with_its_place():
    table = {"title": "Tea", "teas": [{"id": "green"}, {"cups": 2}], "notes": {"id": "none"}}
    found = shape.described(Tea, Menu, table, Place("menu.toml"))
    assert [(place.key, tea) for place, tea in found] == [
        ("teas[green]", {"id": "green"}),
        ("teas[2]", {"cups": 2}),
    ]


def test_keys_of_the_data_alone_are_allowed_where_they_belong():
    extra = {Tea: {"each": str}}
    assert faults(title="Tea", teas=[{"id": "green", "each": "cup"}], extra=extra) == []
    assert faults(title="Tea", each="cup", extra=extra) != []
