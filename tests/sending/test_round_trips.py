"""Whatever is typed goes into every kind of file and comes back as it was."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from decision_tool.case import record
from decision_tool.case.record import Case
from decision_tool.model.form import Values
from decision_tool.pages import files
from decision_tool.sending import saved
from tests.fixture import (
    AT_THE_FORM,
    CASES,
    FORM,
    PROTOCOL,
    ROW_TEXTS,
    SPECIMEN,
    SUBMISSION,
    TEXTS,
    TODAY,
)
from tests.hostile import HOSTILE

ANY_CASE = st.builds(
    lambda texts, rows: Case(SPECIMEN.values | texts, tuple(CASES.row | row for row in rows)),
    st.fixed_dictionaries(dict.fromkeys(TEXTS, st.text(max_size=20))),
    st.lists(st.fixed_dictionaries(dict.fromkeys(ROW_TEXTS, st.text(max_size=20))), max_size=2),
)


def without_empty(values: Values) -> Values:
    return {id: value for id, value in values.items() if value.strip()}


def as_sent(written: Case) -> Case:
    """What of a case is sent."""
    rows = tuple(without_empty(row) for row in written.discussions)
    return Case(record.sent(FORM, written), rows)


def check_what_is_sent(written: Case) -> None:
    made = files.to_send(PROTOCOL, AT_THE_FORM, written, SUBMISSION).files
    for name in ("draft", "data", "html"):
        opened = saved.restore(PROTOCOL, made[name]["text"].encode())
        assert opened.case == as_sent(written)
        assert opened.answers == AT_THE_FORM.answers
        assert (opened.submission, opened.saved_on) == (SUBMISSION.id, TODAY)


def check_what_is_kept(written: Case) -> None:
    kept = saved.Saved(written, AT_THE_FORM.answers, "id-1", TODAY)
    html = files.kept_html(PROTOCOL, AT_THE_FORM, kept)
    assert saved.restore(PROTOCOL, html.encode()) == kept


@settings(max_examples=25)
@given(ANY_CASE)
def test_any_text_that_is_sent_comes_back_unchanged(written):
    check_what_is_sent(written)


@settings(max_examples=25)
@given(ANY_CASE)
def test_any_text_that_is_kept_comes_back_unchanged(written):
    check_what_is_kept(written)


@pytest.mark.parametrize("written", HOSTILE)
def test_hostile_texts_come_back_unchanged(written):
    check_what_is_sent(written)
    check_what_is_kept(written)


def test_twenty_discussions_and_fifty_thousand_characters_come_back_unchanged():
    text = "Ünï\r\ncode " * 250
    long = Case(SPECIMEN.values, (CASES.row | {"came-of-it": text},) * 20)
    check_what_is_sent(long)
    check_what_is_kept(long)
