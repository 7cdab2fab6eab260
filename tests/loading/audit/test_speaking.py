"""A speaking note asks for words alone, and the record can take them over."""

import pytest

from decision_tool.loading.audit import speaking
from decision_tool.loading.files import FORM
from tests.loading.audit.mistakes import told
from tests.loading.edits import Edit, drop, put

SEEN = ("speaking", "field", "seen")


def without_long_texts(table):
    """The record asks for one line at most."""
    for field in table["discussion"]["field"]:
        field["kind"] = "text"


MISTAKES: list[tuple[str, Edit, list[str]]] = [
    ("it asks nothing", put("speaking", "field", []), ["speaking.field"]),
    ("it asks for one line", put(*SEEN, "kind", "text"), ["speaking.field[seen].kind"]),
    ("it insists on an answer", put(*SEEN, "required", True), ["speaking.field[seen].required"]),
    (
        "it takes an answer over",
        put(*SEEN, "prefill_from", "topic"),
        ["speaking.field[seen].prefill_from"],
    ),
    ("the record can't take the words over", without_long_texts, ["discussion"]),
]


@pytest.mark.parametrize(("edit", "keys"), [m[1:] for m in MISTAKES], ids=[m[0] for m in MISTAKES])
def test_a_mistake_in_the_speaking_note_is_told_where_it_is(edit, keys):
    assert told(speaking.faults, FORM, edit) == keys


@pytest.mark.parametrize("edit", [drop(*SEEN, "hint"), drop("speaking")], ids=["hint", "whole"])
def test_what_may_be_left_out(edit):
    assert told(speaking.faults, FORM, edit) == []


def test_without_a_note_the_record_need_not_take_over_words():
    assert told(speaking.faults, FORM, drop("speaking"), without_long_texts) == []
