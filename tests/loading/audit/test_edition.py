"""Days are days, and what says which edition this is agrees with itself."""

import pytest

from decision_tool.loading.audit import edition
from decision_tool.loading.files import CHANGES, PARTNERSHIP, STAGES
from tests.loading.audit.mistakes import told
from tests.loading.edits import both, put


@pytest.mark.parametrize("day", ["yesterday", "1/9/2026", "2026-13-01", "20260901", "2026-W36-2"])
@pytest.mark.parametrize("key", ["made_on", "review_due", "approved_on"])
def test_what_is_no_day_is_refused(key, day):
    unset = both(put("edition", "review_due", ""), put("edition", "approved_on", ""))
    assert told(edition.faults, PARTNERSHIP, unset, put("edition", key, day)) == [f"edition.{key}"]


@pytest.mark.parametrize("key", ["review_due", "approved_on"])
def test_nothing_is_reviewed_or_approved_before_it_was_made(key):
    day_before, same_day = put("edition", key, "2026-08-31"), put("edition", key, "2026-09-01")
    assert told(edition.faults, PARTNERSHIP, day_before) == [f"edition.{key}"]
    assert told(edition.faults, PARTNERSHIP, same_day) == []


@pytest.mark.parametrize("key", ["review_due", "approved_on"])
def test_the_review_and_the_approval_may_be_open(key):
    assert told(edition.faults, PARTNERSHIP, put("edition", key, "")) == []


def test_data_of_another_format_is_refused():
    assert told(edition.faults, PARTNERSHIP, put("format", 99)) == ["format"]


def test_a_stage_says_how_far_the_source_backs_it():
    edit = put("stage", "directors", "support", "guessed")
    assert told(edition.stages, STAGES, edit) == ["stage[directors].support"]


# ---- The change log -----------------------------------------------------------------------------

OLDER = ("change", 1)


def test_a_change_was_on_a_day():
    edit = put(*OLDER, "date", "2026-02-30")
    assert told(edition.days_of_changes, CHANGES, edit) == ["change[2].date"]


def test_the_newest_change_comes_first():
    later, same_day = put(*OLDER, "date", "2026-09-16"), put(*OLDER, "date", "2026-09-15")
    assert told(edition.days_of_changes, CHANGES, later) == ["change[2].date"]
    assert told(edition.days_of_changes, CHANGES, same_day) == []


def test_each_edition_is_told_of_once():
    edit = put(*OLDER, "version", "2026-09")
    assert told(edition.days_of_changes, CHANGES, edit) == ["change[2].version"]


def test_this_edition_is_told_of():
    edit = put("change", 0, "version", "another")
    assert told(edition.unlisted, CHANGES, edit) == ["change"]
    assert told(edition.unlisted, CHANGES) == []
