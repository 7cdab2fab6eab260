"""A number that passes is one number, and calling it from its page calls that number."""

import pytest

from decision_tool.loading.audit import contacts
from decision_tool.loading.audit.contacts import can_be_called
from decision_tool.loading.files import PARTNERSHIP
from decision_tool.model.partnership import Contact
from tests.loading.audit.mistakes import told
from tests.loading.edits import put

CALLED = [
    ("999", "tel:999"),
    ("101", "tel:101"),
    ("116 123", "tel:116123"),
    ("01632 960001", "tel:+441632960001"),
    ("0306 999 0010", "tel:+443069990010"),
    ("0306\u00a0999\u00a00010", "tel:+443069990010"),
    ("+44 306 999 0010", "tel:+443069990010"),
    ("+353 1 234 5678", "tel:+35312345678"),
]

NOT_ONE_NUMBER = [
    "01632 960001 or 01632 960003 out of hours",
    "01632 960001, 01632 960003",
    "01632 960001 01632 960003",
    "12",
    "nine nine nine",
    "+44 (0)306 999 0010",
    "+44 0306 999 0010",
    "+440306 999 0010",
    "0044 306 999 0010",
    "+0306 999 0010",
    "306 999 0010",
    "0306-999-0010",
    "0306  999 0010",
    " 999",
    "999 ",
    "999\n",
    "+",
    "٩٩٩",
]


@pytest.mark.parametrize(("number", "tel"), CALLED)
def test_a_number_is_called_as_it_is_written(number, tel):
    assert can_be_called(number)
    assert Contact("id", "name", "situation", number, "1.3").tel == tel


@pytest.mark.parametrize("number", NOT_ONE_NUMBER)
def test_what_a_telephone_would_not_call_or_would_call_wrongly_is_refused(number):
    assert not can_be_called(number)


def test_the_number_out_of_hours_is_looked_at_too():
    wrong = put("contact", "day-line", "out_of_hours", "ask the switchboard")
    unset = put("contact", "night-line", "out_of_hours", "")
    assert told(contacts.faults, PARTNERSHIP, wrong, unset) == ["contact[day-line].out_of_hours"]


def test_a_contact_that_could_not_be_called_is_told_where_it_is():
    wrong = put("contact", "day-line", "number", "12")
    unset = put("contact", "night-line", "number", "")
    assert told(contacts.faults, PARTNERSHIP, wrong, unset) == ["contact[day-line].number"]
