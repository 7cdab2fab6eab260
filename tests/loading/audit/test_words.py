"""Each word in braces stands for one thing, and for a text without such words."""

import pytest

from decision_tool.loading.audit import words
from decision_tool.loading.files import PARTNERSHIP, STAGES
from tests.loading.audit.mistakes import told
from tests.loading.edits import put

FACTS = ["name", "short_name", "place", "manager", "form"]


@pytest.mark.parametrize("fact", FACTS)
def test_a_fact_holds_no_words_in_braces(fact):
    assert told(words.faults, PARTNERSHIP, put(fact, "The {place} one")) == [fact]


@pytest.mark.parametrize("noun", ["noun", "nouns"])
def test_what_stages_are_called_holds_no_words_in_braces(noun):
    assert told(words.faults, STAGES, put(noun, "{place} step")) == [noun]


@pytest.mark.parametrize("key", ["name", "number", "hours", "out_of_hours", "unset"])
def test_what_is_told_of_a_contact_holds_no_words_in_braces(key):
    edit = put("contact", "day-line", key, "{place}")
    assert told(words.faults, PARTNERSHIP, edit) == [f"contact[day-line].{key}"]


TAKEN = [
    *("name", "short", "short-name", "place", "manager", "form", "partnership"),
    *("noun", "nouns", "count", "first-stage", "first-stage-id"),
    *("stage", "next-stage", "next-step", "area-id", "area-label"),
    *("stage-id", "stage-name", "stage-action", "stage-tried", "stage-between", "stage-clauses"),
    *("next-stage-id", "next-stage-clauses", "next-stage-between"),
]  # fmt: skip


@pytest.mark.parametrize("id", TAKEN)
def test_a_contact_takes_no_word_that_is_in_use(id):
    edit = put("contact", "day-line", "id", id)
    both = id in ("stage", "next-stage")  # the word for its number, and that for its name
    assert told(words.faults, PARTNERSHIP, edit) == [f"contact[{id}].id"] * (2 if both else 1)


def test_two_contacts_take_no_word_of_each_other():
    edit = put("contact", "night-line", "id", "day-line-name")
    assert told(words.faults, PARTNERSHIP, edit) == [
        "contact[day-line].id",
        "contact[day-line-name].id",
    ]


def test_a_contact_may_have_any_other_id():
    assert told(words.faults, PARTNERSHIP, put("contact", "day-line", "id", "line-1")) == []
