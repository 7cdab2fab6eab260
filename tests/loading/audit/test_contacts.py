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
    ("0345 155 1071", "tel:+443451551071"),
    ("0345\u00a0155\u00a01071", "tel:+443451551071"),
    ("+44 345 155 1071", "tel:+443451551071"),
    ("+353 1 234 5678", "tel:+35312345678"),
]

NOT_ONE_NUMBER = [
    "01632 960001 or 01632 960003 out of hours",
    "01632 960001, 01632 960003",
    "01632 960001 01632 960003",
    "12",
    "nine nine nine",
    "+44 (0)345 155 1071",
    "+44 0345 155 1071",
    "+440345 155 1071",
    "0044 345 155 1071",
    "+0345 155 1071",
    "345 155 1071",
    "0345-155-1071",
    "0345  155 1071",
    " 999",
    "999 ",
    "999\n",
    "+",
    "٩٩٩",
]


@pytest.mark.parametrize(("number", "tel"), CALLED)
def test_a_number_is_called_as_it_is_written(number, tel):
    assert can_be_called(number)
    assert Contact("id", "name", "situation", number, "E2").tel == tel


@pytest.mark.parametrize("number", NOT_ONE_NUMBER)
def test_what_a_telephone_would_not_call_or_would_call_wrongly_is_refused(number):
    assert not can_be_called(number)


def test_a_contact_that_could_not_be_called_is_told_where_it_is():
    wrong = put("contact", "day-line", "number", "12")
    unset = put("contact", "night-line", "number", "")
    assert told(contacts.faults, PARTNERSHIP, wrong, unset) == ["contact[day-line].number"]
