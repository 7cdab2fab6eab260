"""Whatever is typed goes into every kind of file and comes back as it was."""

import csv
import io
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from decision_tool.case import record as case
from decision_tool.case.record import Case
from decision_tool.model.form import Values
from decision_tool.pages import nodes
from decision_tool.sending import letter, mail, payload, saved
from tests.hostile import HOSTILE
from tests.policy import (
    AT_THE_FORM,
    DEVON,
    FORM,
    ROW_TEXTS,
    SPECIMEN,
    SUBMISSION,
    TEXTS,
    TODAY,
)

ROW = SPECIMEN.discussions[0]
CASES = st.builds(
    lambda texts, rows: Case(SPECIMEN.values | texts, tuple(ROW | row for row in rows)),
    st.fixed_dictionaries(dict.fromkeys(TEXTS, st.text())),
    st.lists(st.fixed_dictionaries(dict.fromkeys(ROW_TEXTS, st.text())), max_size=3),
)


def without_empty(values: Values) -> Values:
    return {id: value for id, value in values.items() if value}


def as_sent(written: Case) -> Case:
    """What of a case is sent."""
    rows = tuple(without_empty(row) for row in written.discussions)
    return Case(case.sent(FORM, written), rows)


def files(written: Case) -> dict[str, str]:
    """The files that are sent."""
    whole = payload.payload(DEVON, AT_THE_FORM, written, SUBMISSION)
    made = letter.letter(DEVON, AT_THE_FORM, written, SUBMISSION)
    data = payload.to_json(whole)
    html = nodes.render("letter.html", DEVON, letter=made, data=whole)
    return {"json": data, "html": html, "eml": mail.draft(made, data, html)}


def check_all_ways(written: Case) -> None:
    for text in files(written).values():
        opened = saved.restore(DEVON, text)
        assert opened.case == as_sent(written)
        assert opened.answers == AT_THE_FORM.answers
        assert (opened.submission, opened.saved_on) == (SUBMISSION.id, TODAY)
    kept = saved.Saved(replace(written, kept=("a", "b")), AT_THE_FORM.answers, "id-1", TODAY)
    assert saved.restore(DEVON, saved.save(DEVON, AT_THE_FORM, kept)) == kept
    table = mail.spreadsheet(FORM.discussion, written)
    ids, *cells = csv.reader(io.StringIO(table.removeprefix("\ufeff"), newline=""))
    rows = [dict(zip(ids, map(mail.unquoted, row), strict=True)) for row in cells]
    assert tuple(rows) == written.discussions


@given(CASES)
def test_any_text_in_any_field_comes_back_unchanged(written):
    check_all_ways(written)


@pytest.mark.parametrize("written", HOSTILE)
def test_hostile_texts_come_back_unchanged(written):
    check_all_ways(written)


def test_twenty_discussions_and_fifty_thousand_characters_come_back_unchanged():
    text = "Ünï\r\ncode " * 250
    check_all_ways(Case(SPECIMEN.values, (ROW | {"said": text},) * 20))
